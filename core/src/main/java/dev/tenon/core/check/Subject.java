package dev.tenon.core.check;

import dev.tenon.check.Finding;
import dev.tenon.check.Question;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Say what findings speak of, where a rule was short: a reader of many reports has to see the
 * tables, the constraint and the columns in each.
 *
 * @param question that was asked
 */
record Subject(Question question) {

  /** Put the key in front of a summary that leaves any part of it out. */
  Finding named(Finding finding) {
    return parts().allMatch(part -> names(finding.summary(), part))
        ? finding
        : new Finding(
            finding.rule(),
            finding.severity(),
            key() + ": " + finding.summary(),
            finding.evidence(),
            finding.fix(),
            finding.answer());
  }

  private Stream<Identifier> parts() {
    ForeignKey key = question.key().definition();
    return Stream.of(
            Stream.of(key.source().name(), key.referent().name()),
            question.key().name().stream(),
            key.localColumns().stream(),
            key.remoteColumns().stream())
        .flatMap(part -> part);
  }

  private static boolean names(String summary, Identifier part) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_])" + Pattern.quote(part.text()) + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(summary)
        .find();
  }

  private String key() {
    ForeignKey key = question.key().definition();
    return question.key().name().map(name -> "Key " + name).orElse("The key")
        + (" from " + question.facts().resolve(key.source()) + " " + columns(key.localColumns()))
        + (" to " + referent(key) + " " + columns(key.remoteColumns()));
  }

  /** Some products look for a referent without schema in that of the source table. */
  private TableName referent(ForeignKey key) {
    Facts facts = question.facts();
    TableName resolved = facts.resolve(key.referent());
    TableName beside = key.referent().orSchema(facts.resolve(key.source()).schema());
    if (facts.table(resolved).isPresent() || resolved.equals(beside)) {
      return resolved;
    }
    return facts.table(beside).isPresent() ? beside : key.referent();
  }

  private static String columns(List<Identifier> columns) {
    return columns.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
  }
}
