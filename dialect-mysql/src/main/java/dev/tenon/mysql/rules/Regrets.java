package dev.tenon.mysql.rules;

import dev.tenon.core.rules.RuleCheck;
import java.util.List;

/** Put together what every storage engine accepts and people regret. */
final class Regrets {
  private Regrets() {}

  static List<RuleCheck<Situation>> all(EngineRules engine) {
    return List.of(StorageRegrets.orphan(engine));
  }
}
