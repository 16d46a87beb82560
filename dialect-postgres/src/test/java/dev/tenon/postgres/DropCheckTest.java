package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.DropForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Report;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.DropCheckContract;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is foretold of drops. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class DropCheckTest extends DropCheckContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String dialect() {
    return "postgresql";
  }

  @Test
  void theIndexIsNobodysButPeoples(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("CREATE INDEX by_parent ON child (parent_id)");
    DropForeignKey drop = DropForeignKey.named("fk_c_p", CHILD).withIndex();

    Report report = tenon.check(drop);
    tenon.apply(drop);

    assertThat(((Verdict.Accepted) report.verdict()).indexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.name().text()).isEqualTo("by_parent");
              assertThat(index.action()).isEqualTo(IndexEffect.Action.STAY);
            });
    assertThat(report.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(indexes(database)).contains("by_parent");
    Sightings.worded(report.findings(), database, getClass());
  }

  @Test
  void theNameOfAnotherConstraintIsNotForetold(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("ALTER TABLE child ADD CONSTRAINT positive CHECK (id > 0)");

    Report report = tenon.check(DropForeignKey.named("positive", CHILD));

    assertThat(report.verdict()).isInstanceOf(Verdict.Unknown.class);
    assertThat(report.findings().getFirst().evidence()).contains("CHECK");
  }

  @Test
  void whatBelongsToAPartitionedTablesKeyStays(TestDatabase database) throws SQLException {
    start(database);
    database.execute(
        "CREATE TABLE parts (id int, pid int) PARTITION BY RANGE (id)",
        "CREATE TABLE part1 PARTITION OF parts FOR VALUES FROM (0) TO (10)",
        "ALTER TABLE parts ADD CONSTRAINT k FOREIGN KEY (pid) REFERENCES parent (id)",
        "CREATE TABLE wide (id int PRIMARY KEY) PARTITION BY RANGE (id)",
        "CREATE TABLE wide1 PARTITION OF wide FOR VALUES FROM (0) TO (10)",
        "ALTER TABLE child ADD CONSTRAINT w FOREIGN KEY (id) REFERENCES wide (id)");

    compare(database, DropForeignKey.named("k", TableName.of("part1")));
    for (var row :
        database.query(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'child'::regclass"
                + " AND contype = 'f' AND conparentid <> 0")) {
      compare(database, DropForeignKey.named(String.valueOf(row.getFirst()), CHILD));
    }
    compare(database, DropForeignKey.named("k", TableName.of("parts")));
    compare(database, DropForeignKey.named("w", CHILD));
  }

  @Test
  void rolesMayOrMayNot(TestDatabase database) throws SQLException {
    start(database);
    String enter = "SET ROLE pg_monitor";
    DropForeignKey drop = DropForeignKey.named("fk_c_p", CHILD);
    database.execute(
        "CREATE SCHEMA closed",
        "CREATE TABLE closed.c (id int)",
        "GRANT USAGE, CREATE ON SCHEMA public TO pg_monitor");

    compare(database, drop, enter);
    compare(database, DropForeignKey.named("x", TableName.of("closed", "c")), enter);
    compare(database, DropForeignKey.named("x", TableName.of("pg_catalog", "pg_class")));
    compare(database, drop, "SET default_transaction_read_only = on");
    database.execute("ALTER TABLE child OWNER TO pg_monitor");
    assertThat(compare(database, drop, enter).verdict()).isInstanceOf(Verdict.Accepted.class);
  }
}
