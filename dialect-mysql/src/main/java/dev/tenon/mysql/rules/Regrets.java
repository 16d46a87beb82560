package dev.tenon.mysql.rules;

import dev.tenon.core.rules.RuleCheck;
import java.util.List;
import java.util.stream.Stream;

/** Put together what every storage engine accepts and people regret. */
final class Regrets {
  private Regrets() {}

  static List<RuleCheck<Situation>> all(EngineRules engine) {
    return Stream.of(
            List.of(StorageRegrets.orphan()),
            KeyRegrets.all(),
            CascadeRegrets.all(),
            ActionRegrets.all(),
            IndexRegrets.all(engine))
        .flatMap(List::stream)
        .filter(check -> engine.shares(check.rule()))
        .toList();
  }
}
