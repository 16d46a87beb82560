package dev.tenon.core.check;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.Target;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Put operations to the rules of the dialect that their tables choose. */
final class Forecast {

  /** Look at rows, where the rules found nothing in the way. */
  @FunctionalInterface
  interface Rows {
    /** No look: nothing is known of rows. */
    Rows UNSEEN = (question, foresight) -> Optional.empty();

    Optional<Orphans> of(Question question, Foresight foresight) throws SQLException;
  }

  private final DialectRegistry registry;
  private final KeyResolver resolver;

  @Inject
  Forecast(DialectRegistry registry, KeyResolver resolver) {
    this.registry = registry;
    this.resolver = resolver;
  }

  Report report(CreateForeignKey operation, Placement placement, Facts facts, Rows rows)
      throws SQLException {
    try {
      Dialect dialect = dialect(operation, facts);
      NamedForeignKey key = resolver.named(operation, dialect);
      Optional<Foresight> foresight = dialect.foresight();
      return foresight.isPresent()
          ? report(dialect, new Question(key, placement, facts), foresight.get(), rows)
          : unknown(dialect.displayName(), key, "This dialect has no rules to foretell by.");
    } catch (TenonException refused) {
      return unknown(
          facts.server().toString(),
          new NamedForeignKey(
              operation.name().identifier(), operation.definition(), operation.options()),
          refused.id() + ": " + refused.problem().message());
    }
  }

  private Dialect dialect(CreateForeignKey operation, Facts facts) {
    Optional<String> engine =
        facts.table(facts.resolve(operation.source())).flatMap(TableFacts::storageEngine);
    return registry.create(
        registry.choose(new Target(facts.server(), engine)), facts.server().version());
  }

  private static Report report(Dialect dialect, Question question, Foresight foresight, Rows rows)
      throws SQLException {
    Prediction prediction = foresight.rules().predict(question);
    List<Finding> findings = new ArrayList<>(prediction.findings());
    Optional<Orphans> orphans =
        prediction.clear() && prediction.rowsChecked()
            ? rows.of(question, foresight)
            : Optional.empty();
    orphans
        .filter(found -> found.count() > 0)
        .ifPresent(found -> findings.addFirst(foresight.rules().refusedRows(question, found)));
    boolean rowsKnown = !prediction.rowsChecked() || orphans.isPresent();
    return new Report(
        dialect.displayName(),
        question.key(),
        Verdicts.of(findings, prediction, rowsKnown),
        findings,
        orphans);
  }

  private static Report unknown(String dialect, NamedForeignKey key, String reason) {
    return new Report(dialect, key, new Verdict.Unknown(reason), List.of(), Optional.empty());
  }
}
