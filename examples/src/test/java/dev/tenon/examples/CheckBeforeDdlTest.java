package dev.tenon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEngines({"mysql:8.0.31", "postgresql:18"})
class CheckBeforeDdlTest {
  private final TestDatabase database;

  CheckBeforeDdlTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void createTables() throws SQLException {
    String quote =
        switch (database.product()) {
          case MYSQL, NDB -> "`";
          case POSTGRESQL -> "\"";
        };
    database.execute(
        "CREATE TABLE " + quote + "user" + quote + " (id INT NOT NULL PRIMARY KEY)",
        "CREATE TABLE address (user_id INT)");
  }

  @Test
  void whatIsForetoldComesTrue() {
    List<String> seen = CheckBeforeDdl.run(database.dataSource());

    assertThat(seen).hasSize(2);
    assertThat(seen.get(1)).isEqualTo(seen.get(0).replace("will be", "is"));
  }

  @Test
  void aRowInTheWayIsShownBeforeAnythingIsSent() throws SQLException {
    database.execute("INSERT INTO address VALUES (7)");

    List<String> seen = CheckBeforeDdl.run(database.dataSource());

    assertThat(seen.getFirst())
        .isEqualTo(
            switch (database.product()) {
              case MYSQL, NDB -> "would be refused with 1452 (23000)";
              case POSTGRESQL -> "would be refused with 23503";
            });
    assertThat(database.query(seen.getLast())).hasSize(1);
  }
}
