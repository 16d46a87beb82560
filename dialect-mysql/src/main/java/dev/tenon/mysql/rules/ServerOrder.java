package dev.tenon.mysql.rules;

import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.facts.ServerVersion;
import java.util.List;

/** Put the families of rules into the order in which a version of the server checks. */
final class ServerOrder {
  private ServerOrder() {}

  static RuleSequence<Situation> of(ServerVersion version, EngineRules engine) {
    return all(engine).getFirst();
  }

  /** All orders, for the catalogue. */
  static List<RuleSequence<Situation>> all(EngineRules engine) {
    return List.of(
        new RuleSequence<>(List.of(Stage.of(engine.ownChecks()), Stage.of(engine.regrets()))));
  }
}
