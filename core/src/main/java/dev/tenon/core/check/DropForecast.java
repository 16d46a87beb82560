package dev.tenon.core.check;

import dev.tenon.DropForeignKey;
import dev.tenon.check.Asked;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.Prediction;
import dev.tenon.check.Report;
import dev.tenon.core.apply.KeyFinder;
import dev.tenon.core.gate.NameGate;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.facts.Facts;
import dev.tenon.key.KeyShape;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import java.util.Map;
import java.util.Optional;

/** Find the key that would be dropped, and put it to the rules of its dialect. */
final class DropForecast {
  private final ConstraintNamer namer;

  DropForecast(ConstraintNamer namer) {
    this.namer = namer;
  }

  Report told(DropForeignKey drop, Dialect dialect, Facts facts) {
    Optional<Identifier> name = name(drop, dialect);
    Optional<StoredForeignKey> key = found(drop, dialect, facts);
    Asked asked = new Asked(Asked.Change.DROP, drop.source(), key.map(DropForecast::named));
    DropQuestion question =
        new DropQuestion(drop.source(), name, key, drop.ifExists(), drop.dropIndex(), facts);
    return dialect
        .foresight()
        .flatMap(foresight -> foresight.rules().predict(question))
        .map(prediction -> told(dialect, asked, prediction))
        .orElseGet(
            () ->
                Forecast.unknown(
                    dialect.displayName(), asked, "This dialect has no rules about drops."));
  }

  private static Report told(Dialect dialect, Asked asked, Prediction prediction) {
    return new Report(
        dialect.displayName(),
        asked,
        Verdicts.of(prediction.findings(), prediction, new RowAnswer.Needless()),
        prediction.findings(),
        Optional.empty());
  }

  /** Find the key among those that were read. */
  Optional<StoredForeignKey> found(DropForeignKey drop, Dialect dialect, Facts facts) {
    KeyFinder keys =
        new KeyFinder(dialect, facts.session(), facts.keysOf(facts.resolve(drop.source())));
    Optional<Identifier> name = name(drop, dialect);
    return name.isPresent()
        ? keys.byName(name.get())
        : drop.shape()
            .flatMap(shape -> keys.byShape(facts.resolve(drop.source()), located(shape, facts)));
  }

  private Optional<Identifier> name(DropForeignKey drop, Dialect dialect) {
    NameGate names = new NameGate(dialect);
    names.check(drop.source());
    Optional<Identifier> name = namer.stored(drop.name(), dialect.identifiers());
    name.ifPresent(text -> names.check(IdentifierKind.CONSTRAINT, text));
    return name;
  }

  /** A referent without schema is left to the dialect where it was not looked for in several. */
  private static KeyShape located(KeyShape shape, Facts facts) {
    TableName referent = facts.found().getOrDefault(shape.referent(), shape.referent());
    return new KeyShape(shape.localColumns(), referent, shape.remoteColumns());
  }

  private static NamedForeignKey named(StoredForeignKey key) {
    return new NamedForeignKey(Optional.of(key.name()), key.definition(), Map.of());
  }
}
