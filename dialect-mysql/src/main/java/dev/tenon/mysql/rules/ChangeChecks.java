package dev.tenon.mysql.rules;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.name.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Proofs and new names of keys that are there. The server has no statement for either: a proof is a
 * search, and a new name a change that drops the key and adds it, with foreign_key_checks off.
 */
final class ChangeChecks {
  private ChangeChecks() {}

  /** No server is asked by name: what Tenon finds has no code. */
  static Prediction proof(ChangeQuestion question, Change change) {
    return new Prediction(
        Standing.proven().findings(change).stream().map(ChangeChecks::withoutCode).toList(),
        question.key().map(StoredForeignKey::name),
        List.of(),
        question.key().isPresent());
  }

  static Finding withoutCode(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.summary(),
        finding.evidence(),
        finding.fix(),
        finding.answer().map(code -> ServerCode.NONE));
  }

  /** Of a key that is not there only the first half can be said. */
  static Prediction missing(Change change) {
    return new Prediction(Standing.renamed().findings(change), Optional.empty(), List.of(), false);
  }

  /**
   * Ask about the second half, which the server checks as if the first were not there, but for what
   * the key that goes would freeze (seen on 5.7.22, 8.0.12, 8.0.31 and 9.7.4). It exchanges an
   * index that it made itself, which can't be seen: both are tried.
   */
  static Prediction renamed(
      StoredForeignKey key, Identifier newName, Facts facts, Function<Question, Prediction> rules) {
    NamedForeignKey renamed = NamedForeignKey.of(newName, key.definition());
    Map<String, List<String>> leaving = Map.of(Detail.LEAVING_KEY, List.of(key.name().text()));
    Prediction made = rules.apply(added(renamed, facts, leaving));
    Map<String, List<String>> kept = new HashMap<>(leaving);
    kept.put(Detail.KEPT_INDEXES, List.of("all"));
    Prediction people = rules.apply(added(renamed, facts, kept));
    return new Prediction(
        made.findings().stream()
            .filter(ChangeChecks::matters)
            .map(finding -> certain(finding, people))
            .toList(),
        made.storedName(),
        made.indexes().equals(people.indexes())
            ? made.indexes()
            : made.indexes().stream()
                .filter(index -> index.action() == IndexEffect.Action.MAY_DROP)
                .toList(),
        false);
  }

  /** What is found only where the server made the index is not certain. */
  private static Finding certain(Finding finding, Prediction otherwise) {
    boolean anyway =
        finding.severity() != Severity.ERROR
            || otherwise.findings().stream()
                .anyMatch(
                    other ->
                        other.rule().equals(finding.rule())
                            && other.answer().equals(finding.answer()));
    return anyway
        ? finding
        : Finding.of(
            finding.rule(),
            Severity.UNKNOWN,
            finding.summary(),
            finding.evidence() + "; whether the server made the key's index can't be seen",
            finding.fix());
  }

  private static boolean matters(Finding finding) {
    return switch (finding.severity()) {
      case ERROR, UNKNOWN -> true;
      case WARNING, NOTE -> finding.rule().family().equals(NameChecks.FAMILY);
    };
  }

  private static Question added(NamedForeignKey key, Facts facts, Map<String, List<String>> marks) {
    Map<String, String> variables = new HashMap<>(facts.session().variables());
    variables.put(Catalogue.ROW_CHECKS, "OFF");
    Map<String, List<String>> relations = new HashMap<>(facts.relations());
    relations.putAll(marks);
    Facts unchecked =
        facts
            .withSession(new Session(facts.session().currentSchema(), variables))
            .withRelations(relations);
    return new Question(key, Placement.ALTER_TABLE, unchecked);
  }
}
