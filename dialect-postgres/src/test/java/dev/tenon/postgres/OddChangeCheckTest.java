package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.AlterForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.KeyCheckContract;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.version.PostgresChange;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is foretold of alterations, and of tables and keys of odd kinds. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class OddChangeCheckTest extends KeyCheckContract {
  private static final Alteration DEFERRED =
      Alteration.of(Deferrability.DEFERRABLE_INITIALLY_DEFERRED);
  private static final Alteration HELD = Alteration.of(Enforcement.ENFORCED);
  private static final Alteration FREE = Alteration.of(Enforcement.NOT_ENFORCED);

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String dialect() {
    return "postgresql";
  }

  private static boolean enforces(TestDatabase database) {
    return PostgresChange.NOT_ENFORCED.in(ServerVersion.parse(database.server().version()));
  }

  private static Report unknown(Tenon tenon, Operation operation) {
    Report report = tenon.check(operation);
    assertThat(report.verdict()).isInstanceOf(Verdict.Unknown.class);
    return report;
  }

  @Test
  void constraintsOfATypedTableKeepTheirNames(TestDatabase database) throws SQLException {
    start(database);
    database.execute(
        "CREATE TYPE made AS (id int)",
        "CREATE TABLE typed OF made",
        "ALTER TABLE typed ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES parent (id)");
    Identifier key = new Identifier("k");
    TableName typed = TableName.of("typed");

    compare(database, new RenameForeignKey(typed, key, new Identifier("other")));
    compare(
        database, new RenameForeignKey(typed, key, new Identifier("other")), "SET ROLE pg_monitor");
    compare(database, new AlterForeignKey(typed, key, DEFERRED));
    compare(database, new ValidateForeignKey(typed, key));
    database.execute("DROP TYPE made CASCADE");
  }

  @Test
  void whenAKeyIsCheckedChanges(TestDatabase database) throws SQLException {
    start(database);
    for (Deferrability when :
        Stream.concat(Stream.of(Deferrability.values()), Stream.of(Deferrability.DEFERRABLE))
            .toList()) {
      assertThat(compare(database, alter(KEY, Alteration.of(when))).verdict())
          .isInstanceOf(Verdict.Accepted.class);
    }
    assertThat(compare(database, alter(KEY, Alteration.of(Deferrability.DEFERRABLE))).findings())
        .hasSize(1);
  }

  @Test
  void anEnforcedKeyIsProven(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    boolean enforces = enforces(database);
    assertThat(compare(database, alter(KEY, FREE)).verdict().word())
        .isEqualTo(enforces ? "accepted" : "refused");
    if (!enforces) {
      compare(database, alter(KEY, HELD), "SET default_transaction_read_only = on");
      return;
    }
    compare(database, validate(KEY));
    database.execute("INSERT INTO child (id, parent_id) VALUES (8, 99)");

    Report report = compare(database, alter(KEY, HELD));
    assertThat(report.orphans().orElseThrow().count()).isEqualTo(1);
    compare(database, alter(KEY, DEFERRED));
    database.execute("DELETE FROM child WHERE id = 8");
    compare(database, alter(KEY, HELD));
    assertThat(tenon.check(alter(KEY, HELD)).findings()).hasSize(1);
    database.execute(
        "ALTER TABLE child DROP CONSTRAINT fk_c_p",
        "INSERT INTO child (id, parent_id) VALUES (8, 99)",
        "ALTER TABLE child ADD CONSTRAINT fk_c_p FOREIGN KEY (parent_id) REFERENCES parent (id)"
            + " NOT VALID");
    assertThat(compare(database, alter(KEY, HELD)).verdict()).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void otherConstraintsAreNotForetoldOrNoKeys(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("ALTER TABLE child ADD CONSTRAINT positive CHECK (id > 0)");

    sighted(unknown(tenon, validate("positive")), database);
    unknown(tenon, rename("positive", "other"));
    compare(database, alter("positive", DEFERRED));
    compare(database, alter("positive", FREE));
    TableName parent = TableName.of("parent");
    unknown(tenon, new ValidateForeignKey(parent, new Identifier("parent_pkey")));
    compare(database, new AlterForeignKey(parent, new Identifier("parent_pkey"), FREE));
  }

  @Test
  void whatBelongsToAPartitionedTablesKeyStaysAsItIs(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute(
        "CREATE TABLE parts (id int, pid int) PARTITION BY RANGE (id)",
        "CREATE TABLE part1 PARTITION OF parts FOR VALUES FROM (0) TO (10)",
        "ALTER TABLE parts ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES parent (id)");
    Identifier key = new Identifier("k");
    TableName part = TableName.of("part1");
    TableName whole = TableName.of("parts");

    compare(database, new AlterForeignKey(part, key, DEFERRED));
    unknown(tenon, new ValidateForeignKey(part, key));
    unknown(tenon, new RenameForeignKey(part, key, new Identifier("other")));
    compare(database, new ValidateForeignKey(whole, key));
    compare(database, new AlterForeignKey(whole, key, DEFERRED));
    if (enforces(database)) {
      compare(database, new AlterForeignKey(part, key, FREE));
      compare(database, new AlterForeignKey(whole, key, FREE));
      database.execute("INSERT INTO parts VALUES (1, 99)");
      compare(database, new AlterForeignKey(whole, key, HELD));
      compare(database, new ValidateForeignKey(whole, key));
    }
    compare(database, new RenameForeignKey(whole, key, new Identifier("other")));
  }

  @Test
  void aKeyWithPeriodIsNotAltered(TestDatabase database) throws SQLException {
    if (!enforces(database)) {
      return;
    }
    Tenon tenon = start(database);
    database.execute(
        "CREATE TABLE tp (id int4range, during tsrange, PRIMARY KEY (id, during WITHOUT OVERLAPS))",
        "CREATE TABLE tc (id int4range, during tsrange)",
        "ALTER TABLE tc ADD CONSTRAINT k FOREIGN KEY (id, PERIOD during)"
            + " REFERENCES tp (id, PERIOD during) NOT VALID");
    TableName table = TableName.of("tc");
    Identifier key = new Identifier("k");

    assertThat(
            ((Verdict.Unknown) unknown(tenon, new AlterForeignKey(table, key, DEFERRED)).verdict())
                .reason())
        .startsWith("change-unsupported: ");
    sighted(unknown(tenon, new ValidateForeignKey(table, key)), database);
    database.execute("ALTER TABLE tc ALTER CONSTRAINT k NOT ENFORCED");
    compare(database, new ValidateForeignKey(table, key));
    compare(database, new RenameForeignKey(table, key, new Identifier("other")));
  }

  private void sighted(Report report, TestDatabase database) {
    Sightings.worded(report.findings(), database, getClass());
  }
}
