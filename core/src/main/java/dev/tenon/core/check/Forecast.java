package dev.tenon.core.check;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Asked;
import dev.tenon.check.Asked.Change;
import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.OrphanSql;
import dev.tenon.spi.Target;
import java.util.ArrayList;
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
  private final DropForecast drops;

  Forecast(Dialects dialects, KeyResolver resolver, ConstraintNamer namer) {
    this.dialects = dialects;
    this.resolver = resolver;
    this.drops = new DropForecast(namer);
  }

  /** Answer, whatever happens: what goes wrong with one operation is told in its own report. */
  Report report(Operation operation, Placement placement, Facts facts, Rows rows) {
    try {
      return switch (operation) {
        case CreateForeignKey create -> told(create, placement, facts, rows);
        case DropForeignKey drop -> drops.told(drop, dialect(drop, facts), facts);
        case ValidateForeignKey validate -> throw ErrorId.NOT_FORETOLD.exception("a validation");
        case RenameForeignKey rename -> throw ErrorId.NOT_FORETOLD.exception("a renaming");
        case AlterForeignKey alter -> throw ErrorId.NOT_FORETOLD.exception("an alteration");
      };
    } catch (TenonException refused) {
      return unknown(operation, facts, refused.id() + ": " + refused.problem().message());
    } catch (RuntimeException bug) {
      return unknown(operation, facts, "This is an error in Tenon: " + bug + ".");
    }
  }

  /**
   * Return the keys that drops are about, as far as they are there and their tables not read: a
   * drop by name says no referent.
   */
  List<ForeignKey> dropped(List<? extends Operation> operations, Facts facts) {
    return operations.stream()
        .filter(DropForeignKey.class::isInstance)
        .map(DropForeignKey.class::cast)
        .flatMap(drop -> dropped(drop, facts).stream())
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
  private Optional<StoredForeignKey> dropped(DropForeignKey drop, Facts facts) {
    try {
      return drops.found(drop, dialect(drop, facts), facts);
    } catch (TenonException refused) {
      return Optional.empty();
    }
  }

  private Report told(CreateForeignKey operation, Placement placement, Facts facts, Rows rows) {
    Dialect dialect = dialect(operation, facts);
    NamedForeignKey key = resolver.named(operation, dialect);
    Optional<Foresight> foresight = dialect.foresight();
    return foresight.isPresent()
        ? told(dialect, new Question(key, placement, facts), foresight.get(), rows)
        : unknown(
            dialect.displayName(), Asked.create(key), "This dialect has no rules to foretell by.");
  }

  private Dialect dialect(Operation operation, Facts facts) {
    Optional<String> engine =
        facts.table(facts.resolve(operation.source())).flatMap(TableFacts::storageEngine);
    return dialects.of(new Target(facts.server(), engine));
  }

  private static Report told(Dialect dialect, Question question, Foresight foresight, Rows rows) {
    Prediction prediction = foresight.rules().predict(question);
    List<Finding> findings = new ArrayList<>(prediction.findings());
    RowAnswer answer = rows(prediction, question, foresight, rows);
    answer
        .seen()
        .filter(found -> found.count() > 0)
        .ifPresent(found -> findings.addFirst(foresight.rules().refusedRows(question, found)));
    findings.replaceAll(new Subject(question)::named);
    return new Report(
        dialect.displayName(),
        Asked.create(question.key()),
        Verdicts.of(findings, prediction, answer),
        findings,
        answer.seen());
  }

  private static RowAnswer rows(
      Prediction prediction, Question question, Foresight foresight, Rows rows) {
    if (!prediction.clear() || !prediction.rowsChecked()) {
      return new RowAnswer.Needless();
    }
    Facts facts = question.facts();
    ForeignKey key = question.key().definition();
    TableName source = facts.resolve(key.source());
    // Some products look for a referent without schema in that of the source table.
    TableName beside = key.referent().orSchema(source.schema());
    if (facts.table(source).isEmpty()) {
      return unread(key.source());
    }
    if (facts.table(facts.resolve(key.referent())).or(() -> facts.table(beside)).isEmpty()) {
      return unread(key.referent());
    }
    return rows.of(question, foresight.orphans());
  }

  private static RowAnswer unread(TableName table) {
    return new RowAnswer.Unseen("nothing was read of the table " + table);
  }

  private static Report unknown(Operation operation, Facts facts, String reason) {
    return unknown(facts.server().toString(), asked(operation), reason);
  }

  private static Asked asked(Operation operation) {
    return switch (operation) {
      case CreateForeignKey create ->
          Asked.create(
              new NamedForeignKey(
                  create.name().identifier(), create.definition(), create.options()));
      case DropForeignKey drop -> asked(Change.DROP, drop);
      case ValidateForeignKey validate -> asked(Change.VALIDATE, validate);
      case RenameForeignKey rename -> asked(Change.RENAME, rename);
      case AlterForeignKey alter -> asked(Change.ALTER, alter);
    };
  }

  private static Asked asked(Change change, Operation operation) {
    return new Asked(change, operation.source(), Optional.empty());
  }

  static Report unknown(String dialect, Asked asked, String reason) {
    return new Report(dialect, asked, new Verdict.Unknown(reason), List.of(), Optional.empty());
  }
}
