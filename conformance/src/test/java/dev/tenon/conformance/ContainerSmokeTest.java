package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.ServerSource.Found;
import dev.tenon.conformance.ServerSource.NotHere;
import dev.tenon.engines.EngineRequest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One engine of each product really comes from a container. */
class ContainerSmokeTest {

  private final Settings settings = Settings.current();

  @ParameterizedTest
  @ValueSource(strings = {"postgresql:18", "mysql:8.0.31", "ndb:9.7"})
  void aForeignKeyCanBeMadeInAContainer(String engine) throws SQLException {
    TestServer server = start(EngineRequest.parse(engine));
    try (TestDatabase database = server.newDatabase()) {
      database.execute(
          "CREATE TABLE product (id INT NOT NULL PRIMARY KEY)",
          "CREATE TABLE product_order (product_id INT NOT NULL)",
          "ALTER TABLE product_order ADD CONSTRAINT fk FOREIGN KEY (product_id) REFERENCES product (id)");
      assertThat(
              database.query(
                  "SELECT constraint_name FROM information_schema.referential_constraints"
                      + " WHERE constraint_schema = ?",
                  database.schema()))
          .singleElement()
          .satisfies(row -> assertThat(row).containsExactly("fk"));
    } finally {
      server.stop();
    }
  }

  private TestServer start(EngineRequest request) {
    if (settings.containers() == Settings.Containers.OFF) {
      throw absent(request, "TENON_CONTAINERS is off");
    }
    return switch (new ContainerSource(settings).find(request)) {
      case Found found -> found.server();
      case NotHere notHere -> throw absent(request, notHere.reason());
    };
  }

  private RuntimeException absent(EngineRequest request, String reason) {
    String name = "container:" + request.product().id();
    if (settings.required(name)) {
      throw new AssertionFailedError(name + " is required and can't be had: " + reason);
    }
    return new TestAbortedException(name + " can't be had: " + reason);
  }
}
