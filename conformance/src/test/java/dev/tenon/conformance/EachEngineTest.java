package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engines.EngineRequest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Every engine that the project names starts, and is the one that was asked for. */
@OnEngines({
  "mysql:5.7.22",
  "mysql:8.0.12",
  "mysql:8.0.15",
  "mysql:8.0.31",
  "mysql:9.7",
  "ndb:9.7",
  "postgresql:12",
  "postgresql:13",
  "postgresql:14",
  "postgresql:15",
  "postgresql:16",
  "postgresql:17",
  "postgresql:18"
})
class EachEngineTest {

  @Test
  void theServerSaysTheVersionThatWasAskedFor(TestServer server) {
    String reported = server.version().split("[^0-9.]", 2)[0];
    assertThat(EngineRequest.parse(server.engine()).accepts(reported)).isTrue();
  }

  @Test
  void aForeignKeyCanBeMadeAndTheDatabaseIsGoneAfterwards(TestServer server) throws SQLException {
    TestDatabase database = server.newDatabase();
    try (database) {
      database.execute(
          "CREATE TABLE product (id INT NOT NULL PRIMARY KEY)",
          "CREATE TABLE product_order (product_id INT NOT NULL,"
              + " CONSTRAINT fk FOREIGN KEY (product_id) REFERENCES product (id))");
      assertThat(
              database.query(
                  "SELECT constraint_name FROM information_schema.table_constraints"
                      + " WHERE constraint_schema = ? AND constraint_type = 'FOREIGN KEY'",
                  database.schema()))
          .hasSize(1);
    }
    try (Connection connection = server.connect();
        var names = connection.getMetaData().getCatalogs()) {
      while (names.next()) {
        assertThat(names.getString(1)).isNotEqualTo(database.name());
      }
    }
  }
}
