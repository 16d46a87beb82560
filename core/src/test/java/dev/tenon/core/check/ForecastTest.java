package dev.tenon.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Asked;
import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.KeyChange;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.core.fake.FakeDialect;
import dev.tenon.core.fake.FakeForesight;
import dev.tenon.core.fake.FakeTenon;
import dev.tenon.core.fake.Keys;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.key.Alteration;
import dev.tenon.key.Deferrability;
import dev.tenon.key.Placement;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What becomes of the findings of a dialect's rules. */
class ForecastTest {
  private static final TableName ADDRESS = TableName.of("address");
  private static final Identifier FK = new Identifier("fk");
  private static final CreateForeignKey KEY = Keys.address().build();
  private static final Finding ERROR =
      Finding.error(FakeForesight.RULE, FakeForesight.CODE, "Wrong.", "", "Mend it.");
  private static final Finding UNKNOWN =
      Finding.of(FakeForesight.RULE, Severity.UNKNOWN, "Hidden.", "", "Ask.");
  private static final Finding WARNING =
      Finding.of(FakeForesight.RULE, Severity.WARNING, "Pity.", "", "Think.");
  private static final Finding NOTE =
      Finding.of(FakeForesight.RULE, Severity.NOTE, "So.", "", "Know it.");

  /** What a finding that does not name the key is told with. */
  private static final String ABOUT = "The key from address (user_id) to user (id): ";

  @Test
  void whatStandsInTheWayOfNothingIsAccepted() {
    Report report = report(false, WARNING, NOTE);

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Accepted(Optional.of(new Identifier("fk")), List.of()));
    assertThat(report.findings())
        .extracting(Finding::summary)
        .containsExactly(ABOUT + "Pity.", ABOUT + "So.");
    assertThat(report.warns()).isTrue();
    assertThat(report(false, NOTE).warns()).isFalse();
  }

  @Test
  void theFirstErrorIsTheAnswer() {
    assertThat(report(false, WARNING, ERROR, UNKNOWN).verdict())
        .isEqualTo(new Verdict.Refused(Optional.of(FakeForesight.CODE)));
  }

  @Test
  void anErrorBehindAnUnknownIsRefusedWithWhoKnowsWhat() {
    assertThat(report(false, UNKNOWN, ERROR).verdict())
        .isEqualTo(new Verdict.Refused(Optional.empty()));
  }

  @Test
  void whatIsNotKnownIsNeverAccepted() {
    assertThat(report(false, UNKNOWN, WARNING).verdict())
        .isEqualTo(new Verdict.Unknown(ABOUT + "Hidden."));
    assertThat(reason(report(true)))
        .isEqualTo(
            "Nothing else stands in the way, but the rows were not looked at: saved facts hold"
                + " none.");
  }

  @Test
  void rowsOfATableThatWasNotReadAreNotLookedFor() {
    Report report = report(FakeForesight.facts("address"), question -> prediction(true));

    assertThat(reason(report)).endsWith("nothing was read of the table user.");
  }

  @Test
  void rowsDoNotMatterWhereSomethingElseStandsInTheWay() {
    assertThat(report(true, ERROR).verdict())
        .isEqualTo(new Verdict.Refused(Optional.of(FakeForesight.CODE)));
  }

  @Test
  void anErrorInARuleIsThatOperationsOwnMatter() {
    Report report =
        report(
            facts(),
            question -> {
              throw new IllegalStateException("oops");
            });

    assertThat(reason(report))
        .isEqualTo("This is an error in Tenon: java.lang.IllegalStateException: oops.");
  }

  @Test
  void aProblemOfTheOperationIsTold() {
    Report report =
        report(
            facts(),
            question -> {
              throw ErrorId.NAME_EMPTY.exception("x");
            });

    assertThat(reason(report)).startsWith("name-empty: The x is empty.");
  }

  @Test
  void aDialectWithoutRulesKnowsNothing() {
    Report report = FakeTenon.of(FakeDialect.able()).check(KEY, Placement.ALTER_TABLE, facts());

    assertThat(reason(report)).isEqualTo("This dialect has no rules to foretell by.");
    assertThat(report.dialect()).isEqualTo("Fake 1.0");
  }

  @Test
  void aDialectWithoutRulesOfDropsKnowsNothingOfThem() {
    Report report =
        FakeTenon.of(FakeDialect.able().with(new FakeForesight(question -> prediction(false))))
            .check(
                DropForeignKey.named("fk", TableName.of("address")),
                Placement.ALTER_TABLE,
                facts());

    assertThat(reason(report)).isEqualTo("This dialect has no rules about drops.");
    assertThat(report.asked())
        .isEqualTo(new Asked(Asked.Change.DROP, TableName.of("address"), Optional.empty()));
  }

  @Test
  void aDialectWithoutRulesOfChangesKnowsNothingOfThem() {
    for (Operation change :
        List.of(
            new ValidateForeignKey(ADDRESS, FK),
            new RenameForeignKey(ADDRESS, FK, new Identifier("other")))) {
      assertThat(
              reason(
                  FakeTenon.of(FakeDialect.able()).check(change, Placement.ALTER_TABLE, facts())))
          .isEqualTo("This dialect has no rules about such changes.");
    }
  }

  @Test
  void whatADialectHasNoWordsForIsNotForetold() {
    Report report =
        FakeTenon.of(FakeDialect.able())
            .check(
                new AlterForeignKey(ADDRESS, FK, Alteration.of(Deferrability.DEFERRABLE)),
                Placement.ALTER_TABLE,
                facts());

    assertThat(reason(report)).startsWith("change-unsupported: Fake 1.0 can't alter a key. Drop ");
  }

  @Test
  void whatTenonFindsWithoutAServerHasNoCode() {
    Finding lone = Finding.error(FakeForesight.RULE, ServerCode.NONE, "Gone.", "", "Look.");
    Report report = renamed(question -> prediction(false, lone));

    assertThat(report.verdict()).isEqualTo(new Verdict.Refused(Optional.empty()));
    assertThat(report.findings()).containsExactly(lone);
  }

  @Test
  void aChangeIsAskedWithAllThatIsKnown() {
    List<ChangeQuestion> asked = new ArrayList<>();
    Report report =
        renamed(
            question -> {
              asked.add(question);
              return prediction(false);
            });

    assertThat(report.verdict()).isEqualTo(new Verdict.Accepted(Optional.of(FK), List.of()));
    assertThat(asked)
        .containsExactly(
            new ChangeQuestion(
                ADDRESS,
                FK,
                Optional.empty(),
                new KeyChange.Renaming(new Identifier("other")),
                facts()));
  }

  private static Report renamed(Function<ChangeQuestion, Prediction> rules) {
    return FakeTenon.of(
            FakeDialect.able()
                .with(
                    new FakeForesight(question -> prediction(false), rules.andThen(Optional::of))))
        .check(
            new RenameForeignKey(ADDRESS, FK, new Identifier("other")),
            Placement.ALTER_TABLE,
            facts());
  }

  private static Report report(boolean rowsChecked, Finding... findings) {
    return report(facts(), question -> prediction(rowsChecked, findings));
  }

  private static Report report(Facts facts, Function<Question, Prediction> rules) {
    return FakeTenon.of(FakeDialect.able().with(new FakeForesight(rules)))
        .check(KEY, Placement.ALTER_TABLE, facts);
  }

  private static Facts facts() {
    return FakeForesight.facts("address", "user");
  }

  private static Prediction prediction(boolean rowsChecked, Finding... findings) {
    return new Prediction(
        List.of(findings), Optional.of(new Identifier("fk")), List.of(), rowsChecked);
  }

  private static String reason(Report report) {
    return ((Verdict.Unknown) report.verdict()).reason();
  }
}
