package dev.tenon.core.check;

import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.check.Asked;
import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.KeyChange;
import dev.tenon.check.Prediction;
import dev.tenon.check.Report;
import dev.tenon.core.check.Forecast.Rows;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.Planner;
import java.util.Optional;

/** Put drops and changes of keys that are there to the rules of their dialect. */
final class KeyForecast {
  private final KeySearch keys;

  KeyForecast(KeySearch keys) {
    this.keys = keys;
  }

  Report dropped(DropForeignKey drop, Dialect dialect, Facts facts) {
    Optional<Identifier> name = keys.name(drop, dialect);
    Optional<StoredForeignKey> key = keys.found(drop, dialect, facts);
    Asked asked = asked(drop, key);
    DropQuestion question =
        new DropQuestion(drop.source(), name, key, drop.ifExists(), drop.dropIndex(), facts);
    return dialect
        .foresight()
        .flatMap(foresight -> foresight.rules().predict(question))
        .map(prediction -> Answers.withoutRows(dialect, asked, prediction))
        .orElseGet(() -> Answers.unknown(dialect, asked, "This dialect has no rules about drops."));
  }

  /**
   * Foretell a change by the statements that a plan would send.
   *
   * @param operation one of the three that leave the key where it is
   */
  Report changed(Operation operation, KeyChange change, Dialect dialect, Facts facts, Rows rows) {
    Identifier name = keys.name(operation, dialect).orElseThrow();
    Optional<StoredForeignKey> key = keys.found(operation, dialect, facts);
    Asked asked = asked(operation, key);
    ChangeQuestion question = new ChangeQuestion(operation.source(), name, key, change, facts);
    Optional<Foresight> foresight = dialect.foresight();
    Optional<Prediction> prediction = foresight.flatMap(there -> there.rules().predict(question));
    if (prediction.isEmpty()) {
      refuseUnsaid(question, dialect);
      return Answers.unknown(dialect, asked, "This dialect has no rules about such changes.");
    }
    if (prediction.get().clear()) {
      refuseUnplanned(question, dialect);
    }
    return new Answers(dialect, asked, foresight.orElseThrow())
        .of(
            question.added(),
            prediction.get(),
            rows,
            orphans -> foresight.orElseThrow().rules().refusedRows(question, orphans));
  }

  /** A change that the dialect has no words for is not one that lacks rules. */
  private static void refuseUnsaid(ChangeQuestion question, Dialect dialect) {
    if (question.change() instanceof KeyChange.Altering altering
        && dialect
            .ddl()
            .alter(question.source(), question.keyName(), altering.wanted())
            .isEmpty()) {
      throw unsupported(dialect, "alter");
    }
  }

  /** Where there is no plan, nothing is sent, and no server answers. */
  private static void refuseUnplanned(ChangeQuestion question, Dialect dialect) {
    dialect
        .planning()
        .ifPresent(
            planning ->
                question.key().ifPresent(key -> way(question, key, planning.planner(), dialect)));
  }

  private static Planner.Way way(
      ChangeQuestion question, StoredForeignKey key, Planner planner, Dialect dialect) {
    Facts facts = question.facts();
    return switch (question.change()) {
      case KeyChange.Validation validation -> planner.validate(key, facts);
      case KeyChange.Renaming renaming ->
          planner
              .rename(key, renaming.newName(), facts)
              .orElseThrow(() -> unsupported(dialect, "rename"));
      case KeyChange.Altering altering ->
          planner
              .alter(key, altering.wanted(), facts)
              .orElseThrow(() -> unsupported(dialect, "alter"));
    };
  }

  private static RuntimeException unsupported(Dialect dialect, String verb) {
    return ErrorId.CHANGE_UNSUPPORTED.exception(dialect.displayName(), verb);
  }

  private static Asked asked(Operation operation, Optional<StoredForeignKey> key) {
    return new Asked(
        Forecast.change(operation),
        operation.source(),
        key.map(stored -> NamedForeignKey.of(stored.name(), stored.definition())));
  }
}
