package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.key.KeyShape;
import dev.tenon.key.Placement;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Demand that what is foretold of drops is what the server answers to the statement itself. */
public abstract class DropCheckContract extends KeyCheckContract {
  /** Make the contract; for subclasses. */
  protected DropCheckContract() {}

  private static DropForeignKey byMeaning() {
    return DropForeignKey.meaning(
        CHILD,
        new KeyShape(List.of(new Identifier("parent_id")), TableName.of("parent"), List.of()));
  }

  @Test
  void whatIsNotThereIsRefusedWithTheServersCode(TestDatabase database) throws SQLException {
    start(database);
    database.execute("CREATE VIEW seen AS SELECT id FROM child");

    assertThat(compare(database, DropForeignKey.named("nope", CHILD)).findings())
        .first()
        .satisfies(finding -> assertThat(finding.evidence()).contains("fk_c_p"));
    compare(database, DropForeignKey.named("fk_c_p", TableName.of("parent")));
    compare(database, DropForeignKey.named("fk_c_p", TableName.of("nowhere")));
    compare(database, DropForeignKey.named("fk_c_p", TableName.of("seen")));
    compare(database, DropForeignKey.named("fk_c_p", TableName.of("tenon_nowhere", "child")));
  }

  @Test
  void aKeyThatIsThereGoes(TestDatabase database) throws SQLException {
    start(database);

    Report report = compare(database, DropForeignKey.named("fk_c_p", CHILD));

    assertThat(((Verdict.Accepted) report.verdict()).storedName())
        .contains(new Identifier("fk_c_p"));
    assertThat(report.key().orElseThrow().definition().referent().name().text())
        .isEqualTo("parent");
    compare(database, DropForeignKey.named("fk_c_p", CHILD));
  }

  @Test
  void aKeyIsFoundByWhatItMeans(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    Report there = tenon.check(byMeaning());
    tenon.apply(byMeaning());
    Report gone = tenon.check(byMeaning());

    assertThat(((Verdict.Accepted) there.verdict()).storedName())
        .contains(new Identifier("fk_c_p"));
    assertThat(gone.verdict()).isInstanceOf(Verdict.Refused.class);
    assertThat(gone.key()).isEmpty();
  }

  @Test
  void severalKeysOfThatMeaningAreNotTold(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(key("fk_twin"));

    assertThat(tenon.check(byMeaning()).verdict())
        .isInstanceOfSatisfying(
            Verdict.Unknown.class, one -> assertThat(one.reason()).contains("fk_c_p, fk_twin"));
  }

  @Test
  void withIfExistsThereIsNothingToDo(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    DropForeignKey drop = DropForeignKey.named("nope", CHILD).orNothing();

    Report report = tenon.check(drop);
    Outcome outcome = tenon.apply(drop);

    assertThat(report.verdict()).isEqualTo(new Verdict.Accepted(Optional.empty(), List.of()));
    assertThat(report.findings()).hasSize(1);
    assertThat(outcome.status()).isEqualTo(Outcome.Status.NOT_THERE);
    Sightings.worded(report.findings(), database, getClass());
    assertThat(
            tenon
                .check(DropForeignKey.named("nope", TableName.of("nowhere")).orNothing())
                .verdict())
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void theIndexStaysOrGoesAsForetold(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    for (DropForeignKey drop :
        List.of(
            DropForeignKey.named("fk_c_p", CHILD),
            DropForeignKey.named("fk_c_p", CHILD).withIndex())) {
      Report report = tenon.check(drop);
      Set<String> before = indexes(database);
      tenon.apply(drop);
      Set<String> after = indexes(database);

      List<IndexEffect> effects = ((Verdict.Accepted) report.verdict()).indexes();
      for (IndexEffect effect : effects) {
        assertThat(before).contains(effect.name().text());
        assertThat(after.contains(effect.name().text()))
            .as(effect.toString())
            .isEqualTo(effect.action() == IndexEffect.Action.STAY);
      }
      before.removeAll(after);
      assertThat(
              effects.stream()
                  .filter(effect -> effect.action() == IndexEffect.Action.DROP)
                  .toList())
          .hasSize(before.size());
      Sightings.worded(report.findings(), database, getClass());
      tenon.apply(key("fk_c_p"));
    }
  }

  @Test
  void manyOperationsAreAnsweredInOrderAndFromSavedFacts(TestDatabase database)
      throws SQLException {
    Tenon tenon = start(database);
    List<Operation> operations =
        List.of(
            DropForeignKey.named("nope", CHILD),
            key("fk_second"),
            byMeaning(),
            DropForeignKey.named("fk_c_p", CHILD));

    List<Report> reports = tenon.check(operations, RowLook.DEFAULT);

    assertThat(reports)
        .extracting(report -> report.verdict().word())
        .containsExactly("refused", "accepted", "accepted", "accepted");
    var facts = tenon.facts(operations);
    for (int place : List.of(0, 2, 3)) {
      assertThat(
              Tenon.offline().check(operations.get(place), Placement.ALTER_TABLE, facts).findings())
          .isEqualTo(reports.get(place).findings());
    }
  }
}
