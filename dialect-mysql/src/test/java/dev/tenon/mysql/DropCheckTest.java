package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.DropForeignKey;
import dev.tenon.Outcome;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is foretold of drops. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class DropCheckTest extends DropCheckContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String dialect() {
    return "mysql";
  }

  @Test
  void anIndexThatAnotherKeyNeedsStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(key("fk_twin"));
    DropForeignKey drop = DropForeignKey.named("fk_c_p", CHILD).withIndex();

    Report report = tenon.check(drop);
    Outcome outcome = tenon.apply(drop);

    assertThat(((Verdict.Accepted) report.verdict()).indexes())
        .extracting(IndexEffect::action)
        .containsExactly(IndexEffect.Action.STAY);
    Finding warning = report.findings().getFirst();
    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
    assertThat(warning.evidence())
        .isEqualTo(String.join("; ", outcome.leftover().orElseThrow().neededBy()));
    String index = outcome.leftover().orElseThrow().name().text();
    assertThat(refusal(database, "ALTER TABLE child DROP INDEX " + index)).isEqualTo(1553);
    Sightings.worded(report.findings(), database, getClass());
  }

  @Test
  void namesIgnoreLetterCase(TestDatabase database) throws SQLException {
    start(database);

    assertThat(compare(database, DropForeignKey.named("FK_c_P", CHILD)).verdict())
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void aTableThatForgetsKeysHasNone(TestDatabase database) throws SQLException {
    start(database);
    database.execute(
        "CREATE TABLE isam (a INT) ENGINE=MyISAM",
        "CREATE TABLE parts (a INT) PARTITION BY HASH (a)");

    compare(database, DropForeignKey.named("fk_c_p", TableName.of("isam")));
    compare(database, DropForeignKey.named("fk_c_p", TableName.of("parts")));
    compare(
        database,
        DropForeignKey.named("fk_c_p", TableName.of("passing")),
        "CREATE TEMPORARY TABLE passing (a INT)");
  }

  @Test
  void aTableThatALooseKeyHasFrozenCantBeAltered(TestDatabase database) throws SQLException {
    start(database);
    String loose =
        database.server().version().startsWith("9")
            ? "SET SESSION restrict_fk_on_non_standard_key = OFF"
            : "DO 0";
    database.execute(
        loose,
        "CREATE INDEX by_id ON child (id)",
        "CREATE TABLE grandchild (id INT, CONSTRAINT fk_g FOREIGN KEY (id) REFERENCES child (id))");

    compare(database, DropForeignKey.named("fk_c_p", CHILD));
  }

  @Test
  void nobodyAltersTablesOfTheServer(TestDatabase database) throws SQLException {
    start(database);

    for (String table : List.of("threads", "nope")) {
      compare(database, DropForeignKey.named("f", TableName.of("performance_schema", table)));
      compare(database, DropForeignKey.named("f", TableName.of("information_schema", table)));
    }
  }

  @Test
  void whoElseRefersToTheIndexIsToldWhereItIsRead(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    Report report = tenon.check(DropForeignKey.named("fk_c_p", CHILD).withIndex());

    assertThat(report.findings())
        .extracting(finding -> finding.rule().id())
        .isEqualTo(
            database.server().version().startsWith("5.")
                ? List.of("mysql-index-perhaps-in-use")
                : List.of());
  }
}
