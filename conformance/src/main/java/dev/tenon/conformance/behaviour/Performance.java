package dev.tenon.conformance.behaviour;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.engines.Product;
import dev.tenon.facts.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Run one script in a schema of its own. */
final class Performance implements AutoCloseable {
  private final TestDatabase database;
  private final ServerVersion version;
  private final String schema;
  private final String other;
  private final Map<Integer, Connection> sessions = new TreeMap<>();

  Performance(TestDatabase database, boolean needsOther) throws SQLException {
    this.database = database;
    this.version = ServerVersion.parse(database.server().version());
    this.schema = database.newSchema();
    this.other = needsOther ? database.newSchema() : "";
  }

  /** Run the statements that the version gets; what must come of them is asserted. */
  void run(Script script) throws SQLException {
    for (Step step : script.steps()) {
      if (step.where().hold(version)) {
        run(step);
      }
    }
  }

  private void run(Step step) throws SQLException {
    Outcome outcome;
    try (Statement statement = session(step.session()).createStatement()) {
      outcome = Outcome.of(statement, filled(step.sql()), database.product());
    }
    Optional<Expected> expected = step.expected(version);
    boolean met =
        expected
            .map(each -> new Expected(each.kind(), filled(each.text())).metBy(outcome))
            .orElse(!outcome.refused());
    if (!met) {
      throw new AssertionError(
          "line %d: %s%nexpected: %s%nbut was: %s"
              .formatted(
                  step.line(),
                  step.sql(),
                  expected.map(Expected::toString).orElse("taken"),
                  outcome));
    }
  }

  private String filled(String text) {
    return text.replace("{schema}", schema).replace("{other}", other);
  }

  private Connection session(int number) throws SQLException {
    Connection open = sessions.get(number);
    if (open != null) {
      return open;
    }
    Connection connection = database.connect();
    sessions.put(number, connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          switch (database.product()) {
            case MYSQL, NDB -> "USE " + schema;
            case POSTGRESQL -> "SET search_path = " + schema;
          });
      if (database.product() == Product.NDB) {
        statement.execute("SET default_storage_engine = ndbcluster");
      }
    }
    return connection;
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : sessions.values()) {
      connection.close();
    }
    switch (database.product()) {
      case MYSQL, NDB -> drop();
      case POSTGRESQL -> {}
    }
  }

  /** Drop what was made at once, not with the database: a cluster has room for few tables. */
  private void drop() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (String made : List.of(other, schema)) {
        if (!made.isEmpty()) {
          statement.execute("DROP DATABASE IF EXISTS " + made);
        }
      }
    }
  }
}
