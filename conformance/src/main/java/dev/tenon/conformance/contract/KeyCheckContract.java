package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.key.Alteration;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hold what is foretold about keys that are there against the server's answer to the statements
 * themselves.
 */
public abstract class KeyCheckContract {
  /** The table that has the key. */
  protected static final TableName CHILD = TableName.of("child");

  /** The name of the key that is there. */
  protected static final String KEY = "fk_c_p";

  /** Make the contract; for subclasses. */
  protected KeyCheckContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  /**
   * Say what the dialect under test is called.
   *
   * @return its id
   */
  protected abstract String dialect();

  /**
   * Make the tables, and a key from {@code child (parent_id)} to {@code parent (id)}.
   *
   * @param database to make them in
   * @return on that database
   * @throws SQLException what the driver threw
   */
  protected final Tenon start(TestDatabase database) throws SQLException {
    tables().simple(database);
    Tenon tenon = Tenon.connect(database.dataSource());
    tenon.apply(key("fk_c_p"));
    return tenon;
  }

  /**
   * Say a key like the first one.
   *
   * @param name its name
   * @return the operation
   */
  protected static CreateForeignKey key(String name) {
    return CreateForeignKey.create(name, "child", "parent", List.of("parent_id"), List.of("id"));
  }

  /**
   * Ask for the proof of a key of the source table.
   *
   * @param name its name
   * @return the operation
   */
  protected static ValidateForeignKey validate(String name) {
    return new ValidateForeignKey(CHILD, new Identifier(name));
  }

  /**
   * Ask for another name for a key of the source table.
   *
   * @param name its name
   * @param newName the other one
   * @return the operation
   */
  protected static RenameForeignKey rename(String name, String newName) {
    return new RenameForeignKey(CHILD, new Identifier(name), new Identifier(newName));
  }

  /**
   * Ask for a change of a key of the source table.
   *
   * @param name its name
   * @param change what shall be otherwise
   * @return the operation
   */
  protected static AlterForeignKey alter(String name, Alteration change) {
    return new AlterForeignKey(CHILD, new Identifier(name), change);
  }

  /**
   * Say which statements do an operation.
   *
   * @param tenon on the connection on which they will be run
   * @param database that they are run in
   * @param operation on a key that is there, or not
   * @return in order
   */
  protected List<String> statements(Tenon tenon, TestDatabase database, Operation operation) {
    DialectChoice choice = DialectChoice.of(dialect(), database.server().version());
    return Tenon.offline().sql(operation, choice).statements();
  }

  /**
   * Hold the prediction against the server's answer to the statements themselves; does what it is
   * told to.
   *
   * @param database to ask
   * @param operation on one key
   * @param session run first on the connection
   * @return what was foretold
   * @throws SQLException what the driver threw
   */
  protected final Report compare(TestDatabase database, Operation operation, String... session)
      throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String each : session) {
        statement.execute(each);
      }
      Tenon tenon = Tenon.on(connection);
      Report report = tenon.check(operation);
      Optional<ServerCode> answer = answer(statement, statements(tenon, database, operation));
      String told = operation + ": " + report;
      if (answer.isPresent()) {
        assertThat(report.verdict()).as(told).isEqualTo(new Verdict.Refused(answer));
        Sightings.worded(report.findings().subList(0, 1), database, getClass());
      } else {
        assertThat(report.verdict()).as(told).isInstanceOf(Verdict.Accepted.class);
        Sightings.worded(report.findings(), database, getClass());
      }
      return report;
    }
  }

  /**
   * Run statements on one connection.
   *
   * @param statement of the connection
   * @param all in order; those behind a refused one are not run
   * @return what the first refused one was refused with
   */
  protected static Optional<ServerCode> answer(Statement statement, List<String> all) {
    try {
      for (String sql : all) {
        statement.execute(sql);
      }
      return Optional.empty();
    } catch (SQLException refused) {
      return Optional.of(new ServerCode(refused.getErrorCode(), refused.getSQLState()));
    }
  }

  /**
   * Name the indexes of the source table.
   *
   * @param database to ask
   * @return those that the driver shows
   * @throws SQLException what the driver threw
   */
  protected static Set<String> indexes(TestDatabase database) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (Connection connection = database.connect();
        ResultSet rows =
            connection
                .getMetaData()
                .getIndexInfo(connection.getCatalog(), null, "child", false, true)) {
      while (rows.next()) {
        names.add(rows.getString("INDEX_NAME"));
      }
    }
    return names;
  }
}
