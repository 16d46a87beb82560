package dev.tenon.core.check;

import dev.tenon.check.Asked;
import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Make reports of predictions: look at rows where nothing else stands in the way, and say what each
 * finding is about.
 *
 * @param dialect of the tables
 * @param asked what would be done
 * @param foresight of the dialect
 */
record Answers(Dialect dialect, Asked asked, Foresight foresight) {

  static Report unknown(Dialect dialect, Asked asked, String reason) {
    return unknown(dialect.displayName(), asked, reason);
  }

  static Report unknown(String dialect, Asked asked, String reason) {
    return new Report(dialect, asked, new Verdict.Unknown(reason), List.of(), Optional.empty());
  }

  static Report withoutRows(Dialect dialect, Asked asked, Prediction prediction) {
    return new Report(
        dialect.displayName(),
        asked,
        Verdicts.of(prediction.findings(), prediction, new RowAnswer.Needless()),
        prediction.findings(),
        Optional.empty());
  }

  /**
   * Answer.
   *
   * @param question by which rows are looked at; absent where there is no key
   * @param prediction of the rules
   * @param rows looks at them
   * @param refused says what is said of rows that stand in the way
   */
  Report of(
      Optional<Question> question,
      Prediction prediction,
      Forecast.Rows rows,
      Function<Orphans, Finding> refused) {
    return question
        .map(there -> of(there, prediction, rows, refused))
        .orElseGet(() -> withoutRows(dialect, asked, prediction));
  }

  Report of(
      Question question,
      Prediction prediction,
      Forecast.Rows rows,
      Function<Orphans, Finding> refused) {
    List<Finding> findings = new ArrayList<>(prediction.findings());
    RowAnswer answer = rows(prediction, question, rows);
    answer
        .seen()
        .filter(found -> found.count() > 0)
        .ifPresent(found -> findings.addFirst(refused.apply(found)));
    findings.replaceAll(new Subject(question)::named);
    return new Report(
        dialect.displayName(),
        asked,
        Verdicts.of(findings, prediction, answer),
        findings,
        answer.seen());
  }

  private RowAnswer rows(Prediction prediction, Question question, Forecast.Rows rows) {
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
}
