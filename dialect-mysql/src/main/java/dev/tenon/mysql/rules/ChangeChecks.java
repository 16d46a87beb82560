package dev.tenon.mysql.rules;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.ServerCode;
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
   * the key that goes would freeze (seen on 5.7.22, 8.0.12, 8.0.31 and 9.7.4).
   */
  static Question added(StoredForeignKey key, Identifier newName, Facts facts) {
    return new Question(
        new NamedForeignKey(Optional.of(newName), key.definition(), Map.of()),
        Placement.ALTER_TABLE,
        unchecked(key, facts));
  }

  /** What people regret of the key itself they have already; of a name they have not. */
  static Prediction renamed(Prediction added) {
    return new Prediction(
        added.findings().stream().filter(ChangeChecks::matters).toList(),
        added.storedName(),
        added.indexes(),
        false);
  }

  private static boolean matters(Finding finding) {
    return switch (finding.severity()) {
      case ERROR, UNKNOWN -> true;
      case WARNING, NOTE -> finding.rule().family().equals(NameChecks.FAMILY);
    };
  }

  private static Facts unchecked(StoredForeignKey leaving, Facts facts) {
    Map<String, String> variables = new HashMap<>(facts.session().variables());
    variables.put(Catalogue.ROW_CHECKS, "OFF");
    Map<String, List<String>> relations = new HashMap<>(facts.relations());
    relations.put(Detail.LEAVING_KEY, List.of(leaving.name().text()));
    return new Facts(
        facts.server(),
        new Session(facts.session().currentSchema(), variables),
        facts.found(),
        facts.tables(),
        facts.keys(),
        facts.constraintNames(),
        facts.privileges(),
        relations,
        facts.unread());
  }
}
