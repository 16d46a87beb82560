package dev.tenon.core.check;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
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

  Forecast(Dialects dialects, KeyResolver resolver) {
    this.dialects = dialects;
    this.resolver = resolver;
  }

  /** Answer, whatever happens: what goes wrong with one operation is told in its own report. */
  Report report(CreateForeignKey operation, Placement placement, Facts facts, Rows rows) {
    try {
      return told(operation, placement, facts, rows);
    } catch (TenonException refused) {
      return unknown(operation, facts, refused.id() + ": " + refused.problem().message());
    } catch (RuntimeException bug) {
      return unknown(operation, facts, "This is an error in Tenon: " + bug + ".");
    }
  }

  private Report told(CreateForeignKey operation, Placement placement, Facts facts, Rows rows) {
    Dialect dialect = dialect(operation, facts);
    NamedForeignKey key = resolver.named(operation, dialect);
    Optional<Foresight> foresight = dialect.foresight();
    return foresight.isPresent()
        ? told(dialect, new Question(key, placement, facts), foresight.get(), rows)
        : unknown(dialect.displayName(), key, "This dialect has no rules to foretell by.");
  }

  private Dialect dialect(CreateForeignKey operation, Facts facts) {
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
        question.key(),
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

  private static Report unknown(CreateForeignKey operation, Facts facts, String reason) {
    NamedForeignKey key =
        new NamedForeignKey(
            operation.name().identifier(), operation.definition(), operation.options());
    return unknown(facts.server().toString(), key, reason);
  }

  private static Report unknown(String dialect, NamedForeignKey key, String reason) {
    return new Report(dialect, key, new Verdict.Unknown(reason), List.of(), Optional.empty());
  }
}
