package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.AlterForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.ChangeCheckContract;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is foretold of validations, new names and alterations. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ChangeCheckTest extends ChangeCheckContract {
  private static final Alteration DEFERRED =
      Alteration.of(Deferrability.DEFERRABLE_INITIALLY_DEFERRED);
  private static final Alteration FREE = Alteration.of(Enforcement.NOT_ENFORCED);

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String dialect() {
    return "postgresql";
  }

  /** A key that is valid is not looked at: this one is not. */
  @Override
  protected void orphan(TestDatabase database) throws SQLException {
    database.execute(
        "ALTER TABLE child DROP CONSTRAINT fk_c_p",
        "INSERT INTO child (id, parent_id) VALUES (8, 99)",
        "ALTER TABLE child ADD CONSTRAINT fk_c_p FOREIGN KEY (parent_id) REFERENCES parent (id)"
            + " NOT VALID");
  }

  /** Ask for each of the three. */
  private static List<Operation> all(TableName table, String name) {
    Identifier key = new Identifier(name);
    return List.of(
        new ValidateForeignKey(table, key),
        new RenameForeignKey(table, key, new Identifier("other")),
        new AlterForeignKey(table, key, DEFERRED),
        new AlterForeignKey(table, key, FREE));
  }

  private void refused(TestDatabase database, TableName table, String name, String... session)
      throws SQLException {
    for (Operation operation : all(table, name)) {
      assertThat(compare(database, operation, session).verdict())
          .isInstanceOf(Verdict.Refused.class);
    }
  }

  private static Report unknown(Tenon tenon, Operation operation) {
    Report report = tenon.check(operation);
    assertThat(report.verdict()).isInstanceOf(Verdict.Unknown.class);
    return report;
  }

  @Test
  void whatIsNotThereIsRefusedWithTheServersCode(TestDatabase database) throws SQLException {
    start(database);
    database.execute("CREATE VIEW seen AS SELECT id FROM child", "CREATE SEQUENCE counted");

    refused(database, CHILD, "nope");
    refused(database, TableName.of("parent"), KEY);
    refused(database, TableName.of("nowhere"), KEY);
    refused(database, TableName.of("tenon_nowhere", "child"), KEY);
    refused(database, TableName.of("seen"), KEY);
    refused(database, TableName.of("counted"), KEY);
    refused(database, TableName.of("pg_catalog", "pg_class"), KEY);
  }

  @Test
  void foreignTablesHaveNoKeys(TestDatabase database) throws SQLException {
    start(database);
    database.execute(
        "CREATE FOREIGN DATA WRAPPER none",
        "CREATE SERVER nowhere FOREIGN DATA WRAPPER none",
        "CREATE FOREIGN TABLE far (a int) SERVER nowhere");

    refused(database, TableName.of("far"), KEY);
    database.execute("DROP FOREIGN DATA WRAPPER none CASCADE");
  }

  @Test
  void rolesMayOrMayNot(TestDatabase database) throws SQLException {
    start(database);
    String enter = "SET ROLE pg_monitor";
    database.execute(
        "CREATE SCHEMA closed",
        "CREATE TABLE closed.c (id int)",
        "GRANT USAGE, CREATE ON SCHEMA public TO pg_monitor",
        "CREATE VIEW seen AS SELECT id FROM child",
        "CREATE SEQUENCE counted");

    refused(database, CHILD, KEY, enter);
    refused(database, CHILD, "nope", enter);
    refused(database, TableName.of("seen"), KEY, enter);
    refused(database, TableName.of("counted"), KEY, enter);
    refused(database, TableName.of("closed", "c"), KEY, enter);
    refused(database, CHILD, KEY, "SET default_transaction_read_only = on");
    database.execute("ALTER TABLE child OWNER TO pg_monitor");
    for (Operation operation : List.of(validate(KEY), alter(KEY, DEFERRED), rename(KEY, "other"))) {
      assertThat(compare(database, operation, enter).verdict())
          .isInstanceOf(Verdict.Accepted.class);
    }
  }

  @Test
  void aValidationLooksAtRowsOfAKeyThatIsNotValid(TestDatabase database) throws SQLException {
    start(database);
    assertThat(compare(database, validate(KEY)).findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.NOTE);
    orphan(database);

    assertThat(compare(database, validate(KEY)).orphans().orElseThrow().count()).isEqualTo(1);
    database.execute("DELETE FROM child WHERE id = 8");
    assertThat(compare(database, validate(KEY)).findings()).isEmpty();
    assertThat(compare(database, validate(KEY)).findings()).hasSize(1);
  }

  @Test
  void aSelfReferenceIsValidated(TestDatabase database) throws SQLException {
    start(database);
    database.execute(
        "ALTER TABLE child ADD UNIQUE (id)",
        "ALTER TABLE child ADD CONSTRAINT own FOREIGN KEY (id) REFERENCES child (id) NOT VALID");

    assertThat(compare(database, validate("own")).orphans().orElseThrow().count()).isZero();
  }

  @Test
  void rowsThatTheRoleMayNotReadLeaveItUnknown(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    orphan(database);
    database.execute(
        "GRANT USAGE, CREATE ON SCHEMA public TO pg_monitor",
        "ALTER TABLE child OWNER TO pg_monitor");
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("SET ROLE pg_monitor");
      Report report = unknown(Tenon.on(connection), validate(KEY));
      assertThat(report.findings().getFirst().rule().id()).isEqualTo("postgresql-rows-unseen");
    }
    assertThat(tenon.check(List.of(validate(KEY)), RowLook.DEFAULT).getFirst().verdict())
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void arraysThatCantBeComparedStandInTheWay(TestDatabase database) throws SQLException {
    start(database);
    database.execute(
        "CREATE TABLE ap (id varchar(5)[] PRIMARY KEY)",
        "CREATE TABLE ac (a varchar[])",
        "ALTER TABLE ac ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES ap (id) NOT VALID");

    compare(database, new ValidateForeignKey(TableName.of("ac"), new Identifier("k")));
  }

  @Test
  void aTakenNameIsRefused(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(key("fk_twin"));
    database.execute(
        "ALTER TABLE child ADD CONSTRAINT positive CHECK (id > 0)",
        "CREATE TABLE twin (id int REFERENCES parent (id))",
        "ALTER TABLE twin RENAME CONSTRAINT twin_id_fkey TO elsewhere");

    for (String taken : List.of("fk_twin", "positive", KEY, "")) {
      assertThat(compare(database, rename(KEY, taken)).verdict())
          .isInstanceOf(Verdict.Refused.class);
    }
    assertThat(compare(database, rename(KEY, "elsewhere")).verdict())
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void aLongNameIsCut(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    String longest = "k".repeat(63);
    compare(database, rename(KEY, longest));

    Report report = tenon.check(rename(longest, longest + "x"));
    assertThat(report.verdict()).isInstanceOf(Verdict.Refused.class);

    Report cut = tenon.check(rename(longest, "é".repeat(40)));
    database.execute(
        "ALTER TABLE child RENAME CONSTRAINT \"%s\" TO \"%s\"".formatted(longest, "é".repeat(40)));
    assertThat(((Verdict.Accepted) cut.verdict()).storedName().orElseThrow().text())
        .isEqualTo(keys(tenon).getFirst());
    assertThat(cut.findings()).extracting(Finding::severity).containsExactly(Severity.NOTE);
    sighted(cut, database);
  }

  private void sighted(Report report, TestDatabase database) {
    Sightings.worded(report.findings(), database, getClass());
  }
}
