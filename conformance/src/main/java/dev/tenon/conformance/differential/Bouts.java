package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Asked;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Verdict;
import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Put scenarios that are made to prediction, then to the server. Facts are read once for all of
 * them; each has schemas of its own, so that the key of one is nothing to another.
 *
 * @param ground where they are made
 */
record Bouts(Ground ground) {

  /** Fight all; the fights come in the order of the scenarios. */
  List<Fight> fight(List<Setup> setups) throws SQLException {
    Map<Setup, Fight> fights = new HashMap<>();
    List<Bout> bouts = predict(setups, fights);
    List<Answer> answers = new ArrayList<>();
    List<CreateForeignKey> accepted = new ArrayList<>();
    for (Bout bout : bouts) {
      Answer answer = bout.strike(ground);
      answers.add(answer);
      if (answer instanceof Answer.Accepted) {
        accepted.add(bout.scenario().operation());
      }
    }
    Optional<Facts> after =
        accepted.isEmpty() ? Optional.empty() : Optional.of(ground.tenon().facts(accepted));
    for (int i = 0; i < bouts.size(); i++) {
      Bout bout = bouts.get(i);
      try {
        fights.put(bout.setup(), bout.judge(ground, answers.get(i), after));
      } catch (RuntimeException thrown) {
        fights.put(bout.setup(), crash(bout.setup(), thrown));
      }
    }
    return setups.stream().map(setup -> Objects.requireNonNull(fights.get(setup))).toList();
  }

  /** Foretell all at once; where that ends with an exception, one by one, to find the culprit. */
  private List<Bout> predict(List<Setup> setups, Map<Setup, Fight> crashed) throws SQLException {
    try {
      return predict(setups);
    } catch (RuntimeException all) {
      List<Bout> bouts = new ArrayList<>();
      for (Setup setup : setups) {
        try {
          bouts.addAll(predict(List.of(setup)));
        } catch (RuntimeException one) {
          crashed.put(setup, crash(setup, one));
        }
      }
      return bouts;
    }
  }

  private List<Bout> predict(List<Setup> setups) throws SQLException {
    List<CreateForeignKey> operations =
        setups.stream().map(setup -> setup.scenario().operation()).toList();
    Facts facts = ground.tenon().facts(operations);
    List<Report> reports = ground.tenon().check(operations, RowLook.DEFAULT);
    List<Bout> bouts = new ArrayList<>();
    for (int i = 0; i < setups.size(); i++) {
      Scenario scenario = setups.get(i).scenario();
      Report report =
          switch (scenario.placement()) {
            case ALTER_TABLE -> reports.get(i);
            case CREATE_TABLE ->
                ground.tenon().check(scenario.operation(), Placement.CREATE_TABLE, facts);
          };
      String statement = Wording.of(scenario, report, facts, ground);
      bouts.add(new Bout(setups.get(i), facts, report, statement));
    }
    return bouts;
  }

  private static Fight crash(Setup setup, RuntimeException thrown) {
    CreateForeignKey operation = setup.scenario().operation();
    NamedForeignKey key =
        new NamedForeignKey(
            operation.name().identifier(), operation.definition(), operation.options());
    return new Fight(
        setup.scenario(),
        setup.script(),
        new Report(
            "", Asked.create(key), new Verdict.Unknown("it crashed"), List.of(), Optional.empty()),
        new Answer.Refused(new ServerCode(0, ""), "it was not asked", List.of()),
        List.of(Comparison.crash(thrown, operation)));
  }
}
