package dev.tenon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEngines({"mysql:8.0.31", "postgresql:18"})
class CreateReadDropTest {

  @Test
  void theExampleRuns(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT NOT NULL PRIMARY KEY)", "CREATE TABLE child (parent_id INT)");

    List<String> seen = CreateReadDrop.run(database.dataSource());

    assertThat(seen.get(0)).isEqualTo("CREATED");
    assertThat(seen.get(1)).contains("ON DELETE CASCADE");
    assertThat(seen.get(2)).contains("DROP");
  }
}
