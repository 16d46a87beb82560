package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.facts.Facts;
import dev.tenon.key.Alteration;
import dev.tenon.key.Deferrability;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Demand the same of servers of MySQL's kind, which have no words for a proof and an alteration,
 * and exchange a key for one of another name.
 */
public abstract class ExchangeCheckContract extends ChangeCheckContract {
  /** The statement after which a session's changes are not checked. */
  protected static final String UNCHECKED = "SET SESSION foreign_key_checks = OFF";

  /** Names longer than the server's are not planned. */
  private static final String INTERIM = "tenon_interim";

  /** Make the contract; for subclasses. */
  protected ExchangeCheckContract() {}

  /**
   * Say by which rule rows without a match are refused.
   *
   * @return its id
   */
  protected abstract String unmatched();

  @Override
  protected final void orphan(TestDatabase database) throws SQLException {
    database.execute(UNCHECKED, "INSERT INTO child (id, parent_id) VALUES (8, 99)");
  }

  /** Of a key that is not there only the first half of the exchange can be said. */
  @Override
  protected final List<String> statements(Tenon tenon, TestDatabase database, Operation operation) {
    RenameForeignKey rename = (RenameForeignKey) operation;
    RenameForeignKey interim =
        new RenameForeignKey(rename.source(), rename.name(), new Identifier(INTERIM));
    List<String> sql =
        isThere(tenon, rename)
            ? tenon.plan(interim).steps().stream()
                .map(step -> (Action.Run) step.action())
                .flatMap(run -> Stream.concat(run.statements().stream(), run.lastly().stream()))
                .map(text -> text.replace(INTERIM, rename.newName().text()))
                .toList()
            : super.statements(
                tenon, database, DropForeignKey.named(rename.name().text(), rename.source()));
    return Stream.concat(Stream.of(UNCHECKED), sql.stream()).toList();
  }

  private static boolean isThere(Tenon tenon, RenameForeignKey rename) {
    Facts facts = tenon.facts(List.of(rename));
    return facts.keysOf(facts.resolve(rename.source())).stream()
        .anyMatch(key -> key.name().text().equalsIgnoreCase(rename.name().text()));
  }

  @Test
  void aProofOfWhatIsNotThereHasNoCode(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    for (TableName table : List.of(CHILD, TableName.of("nowhere"))) {
      Report report = tenon.check(new ValidateForeignKey(table, new Identifier("nope")));

      assertThat(report.verdict()).isEqualTo(new Verdict.Refused(Optional.empty()));
      Sightings.worded(report.findings(), database, getClass());
    }
  }

  @Test
  void rowsWithoutMatchHaveNoCodeEither(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    orphan(database);

    Report report = tenon.check(validate(KEY));

    assertThat(report.verdict()).isEqualTo(new Verdict.Refused(Optional.empty()));
    assertThat(report.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly(unmatched());
    Sightings.worded(report.findings(), database, getClass());
  }

  @Test
  void whatTheServerHasNoWordsForIsSaidSo(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    for (String name : List.of(KEY, "nope")) {
      Report report = tenon.check(alter(name, Alteration.of(Deferrability.DEFERRABLE)));
      assertThat(((Verdict.Unknown) report.verdict()).reason()).startsWith("change-unsupported: ");
      assertThat(report.findings()).isEmpty();
    }
  }
}
