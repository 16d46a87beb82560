package dev.tenon.core.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.spi.IdentifierKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ask the rules whether another key stands in the way of a name: what they refuse, and would not if
 * that key were gone. What else they say is of new keys, and does not go for a renaming.
 *
 * @param key to be renamed
 * @param by whose rules
 * @param facts of that moment
 */
record NewName(StoredForeignKey key, PlanMaker.Parts by, Facts facts) {

  void requireFree(Identifier name) {
    List<StoredForeignKey> holders =
        facts.keys().stream().filter(other -> has(other, name)).toList();
    if (holders.isEmpty()) {
      return;
    }
    Set<Rule> anyway =
        errors(name, without(holders)).stream().map(Finding::rule).collect(Collectors.toSet());
    errors(name, facts).stream()
        .filter(error -> !anyway.contains(error.rule()))
        .findFirst()
        .ifPresent(
            error -> {
              throw ErrorId.PLAN_REFUSED.exception(named(name), error.summary(), error.fix());
            });
  }

  private boolean has(StoredForeignKey other, Identifier name) {
    return by.dialect()
        .identifiers()
        .same(IdentifierKind.CONSTRAINT, other.name(), name, facts.session());
  }

  private Facts without(List<StoredForeignKey> holders) {
    Effects effects = new Effects(by.dialect());
    Facts now = facts;
    for (StoredForeignKey holder : holders) {
      now = effects.with(new KeyIsGone(holder.definition().source(), holder.name()), now);
    }
    return now;
  }

  private List<Finding> errors(Identifier name, Facts then) {
    return by
        .foresight()
        .rules()
        .predict(new Question(named(name), Placement.ALTER_TABLE, then))
        .findings()
        .stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  private NamedForeignKey named(Identifier name) {
    return NamedForeignKey.of(name, key.definition());
  }
}
