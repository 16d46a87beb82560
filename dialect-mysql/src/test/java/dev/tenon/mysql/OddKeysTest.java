package dev.tenon.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Scope;
import java.sql.SQLException;
import java.util.Optional;

/** Keys that nobody would ask for and servers hold all the same. */
class OddKeysTest {

  @OnEngines({"mysql:8.0.31", "mysql:9.7"})
  void anEmptyNameIsRead(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "CREATE TABLE c (a INT, KEY (a), CONSTRAINT `` FOREIGN KEY (a) REFERENCES p (id))");

    assertThat(Tenon.connect(database.dataSource()).inspect(new Scope.Schema(Optional.empty())))
        .singleElement()
        .satisfies(key -> assertThat(key.name().text()).isEmpty());
  }
}
