package dev.tenon.core.check;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Asked;
import dev.tenon.check.Asked.Change;
import dev.tenon.check.KeyChange;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.OrphanSql;
import dev.tenon.spi.Target;
import java.util.List;
import java.util.Optional;

/** Put the operations of one call to the rules of the dialects that their tables choose. */
final class Forecast {

  /** Look at rows, where the rules found nothing in the way. */
  @FunctionalInterface
  interface Rows {
    RowAnswer of(Question question, OrphanSql sql);
  }

  private final Dialects dialects;
  private final KeyResolver resolver;
  private final KeySearch keys;
  private final KeyForecast present;

  Forecast(Dialects dialects, KeyResolver resolver, ConstraintNamer namer) {
    this.dialects = dialects;
    this.resolver = resolver;
    this.keys = new KeySearch(namer);
    this.present = new KeyForecast(keys);
  }

  /** Answer, whatever happens: what goes wrong with one operation is told in its own report. */
  Report report(Operation operation, Placement placement, Facts facts, Rows rows) {
    try {
      return switch (operation) {
        case CreateForeignKey create -> told(create, placement, facts, rows);
        case DropForeignKey drop -> present.dropped(drop, dialect(drop, facts), facts);
        case ValidateForeignKey validate ->
            changed(validate, new KeyChange.Validation(), facts, rows);
        case RenameForeignKey rename ->
            changed(rename, new KeyChange.Renaming(rename.newName()), facts, rows);
        case AlterForeignKey alter ->
            changed(alter, new KeyChange.Altering(alter.change()), facts, rows);
      };
    } catch (TenonException refused) {
      return unknown(operation, facts, refused.id() + ": " + refused.problem().message());
    } catch (RuntimeException bug) {
      return unknown(operation, facts, "This is an error in Tenon: " + bug + ".");
    }
  }

  private Report changed(Operation operation, KeyChange change, Facts facts, Rows rows) {
    return present.changed(operation, change, dialect(operation, facts), facts, rows);
  }

  /**
   * Return the keys that operations are about, as far as they are there and their tables not read:
   * a drop or a change by name says no referent.
   */
  List<ForeignKey> present(List<? extends Operation> operations, Facts facts) {
    return operations.stream()
        .filter(operation -> !(operation instanceof CreateForeignKey))
        .flatMap(operation -> present(operation, facts).stream())
        .map(StoredForeignKey::definition)
        .filter(key -> facts.table(key.referent()).isEmpty())
        .toList();
  }

  /** Return what foretells the operations, each once. */
  List<Foresight> foresights(List<? extends Operation> operations, Facts facts) {
    return operations.stream()
        .flatMap(operation -> found(operation, facts).stream())
        .distinct()
        .flatMap(dialect -> dialect.foresight().stream())
        .toList();
  }

  /** What is wrong with an operation is told when it is reported. */
  private Optional<Dialect> found(Operation operation, Facts facts) {
    try {
      return Optional.of(dialect(operation, facts));
    } catch (TenonException refused) {
      return Optional.empty();
    }
  }

  /** What is wrong with an operation is told when it is reported. */
  private Optional<StoredForeignKey> present(Operation operation, Facts facts) {
    try {
      return keys.found(operation, dialect(operation, facts), facts);
    } catch (TenonException refused) {
      return Optional.empty();
    }
  }

  private Report told(CreateForeignKey operation, Placement placement, Facts facts, Rows rows) {
    Dialect dialect = dialect(operation, facts);
    NamedForeignKey key = resolver.named(operation, dialect);
    Asked asked = Asked.create(key);
    Question question = new Question(key, placement, facts);
    return dialect
        .foresight()
        .map(
            foresight ->
                new Answers(dialect, asked, foresight)
                    .of(
                        question,
                        foresight.rules().predict(question),
                        rows,
                        orphans -> foresight.rules().refusedRows(question, orphans)))
        .orElseGet(
            () -> Answers.unknown(dialect, asked, "This dialect has no rules to foretell by."));
  }

  private Dialect dialect(Operation operation, Facts facts) {
    Optional<String> engine =
        facts.table(facts.resolve(operation.source())).flatMap(TableFacts::storageEngine);
    return dialects.of(new Target(facts.server(), engine));
  }

  private static Report unknown(Operation operation, Facts facts, String reason) {
    return Answers.unknown(facts.server().toString(), asked(operation), reason);
  }

  private static Asked asked(Operation operation) {
    return operation instanceof CreateForeignKey create
        ? Asked.create(
            new NamedForeignKey(create.name().identifier(), create.definition(), create.options()))
        : new Asked(change(operation), operation.source(), Optional.empty());
  }

  static Change change(Operation operation) {
    return switch (operation) {
      case CreateForeignKey create -> Change.CREATE;
      case DropForeignKey drop -> Change.DROP;
      case ValidateForeignKey validate -> Change.VALIDATE;
      case RenameForeignKey rename -> Change.RENAME;
      case AlterForeignKey alter -> Change.ALTER;
    };
  }
}
