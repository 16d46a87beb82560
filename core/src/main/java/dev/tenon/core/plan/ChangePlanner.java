package dev.tenon.core.plan;

import com.google.inject.Inject;
import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Severity;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.core.apply.ServerTenon;
import dev.tenon.core.gate.CapabilityGate;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Planner;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Make plans for keys that are there: find the key, read facts, and let the dialect plan. */
final class ChangePlanner {
  private final PlanMaker maker;
  private final ServerTenon server;

  @Inject
  ChangePlanner(PlanMaker maker, ServerTenon server) {
    this.maker = maker;
    this.server = server;
  }

  /** Hold what was decided, before it is put together. */
  private record Change(
      Goal goal, StoredForeignKey was, NamedForeignKey becomes, Planner.Way way) {}

  Plan plan(Connection connection, Operation operation) throws SQLException {
    PlanMaker.Parts parts = maker.parts(connection, operation.source());
    StoredForeignKey key = server.find(connection, operation);
    Facts facts =
        parts
            .foresight()
            .facts()
            .read(connection, ServerDoor.server(connection), List.of(key.definition()));
    return plan(parts, operation, key, facts);
  }

  Plan plan(PlanMaker.Parts parts, Operation operation, StoredForeignKey key, Facts facts) {
    List<Finding> found = findings(operation, key, facts, parts);
    Change change = change(operation, key, facts, parts);
    List<Finding> findings = new ArrayList<>(change.way().findings());
    findings.addAll(found);
    return new Plan(
        change.goal(),
        change.way().strategy(),
        parts.dialect().displayName(),
        change.becomes(),
        change.way().steps(),
        findings,
        Basis.of(key.definition(), facts),
        Optional.of(key));
  }

  /** Say of a drop what the rules say: the index that stays. */
  private static List<Finding> findings(
      Operation operation, StoredForeignKey key, Facts facts, PlanMaker.Parts parts) {
    if (!(operation instanceof DropForeignKey drop)) {
      return List.of();
    }
    DropQuestion question =
        new DropQuestion(
            key.definition().source(),
            Optional.of(key.name()),
            Optional.of(key),
            drop.ifExists(),
            drop.dropIndex(),
            facts);
    List<Finding> findings =
        parts.foresight().rules().predict(question).map(Prediction::findings).orElse(List.of());
    findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(
            error -> {
              throw ErrorId.PLAN_REFUSED.exception(key, error.summary(), error.fix());
            });
    return findings;
  }

  private static Change change(
      Operation operation, StoredForeignKey key, Facts facts, PlanMaker.Parts parts) {
    Planner planner = parts.planning().planner();
    return switch (operation) {
      case CreateForeignKey create -> throw new IllegalArgumentException("a new key: " + create);
      case DropForeignKey drop ->
          new Change(Goal.DROP, key, named(key.name(), key), planner.drop(key, facts));
      case ValidateForeignKey validate ->
          new Change(Goal.VALIDATE, key, named(key.name(), key), planner.validate(key, facts));
      case RenameForeignKey rename ->
          new Change(
              Goal.RENAME,
              key,
              named(rename.newName(), key),
              able(planner.rename(key, rename.newName(), facts), parts, "rename"));
      case AlterForeignKey alter -> {
        Enforcement is = key.enforced() ? Enforcement.ENFORCED : Enforcement.NOT_ENFORCED;
        if (alter.change().enforcement().filter(wanted -> wanted != is).isPresent()) {
          new CapabilityGate(parts.dialect(), Set.of()).check(Capability.NOT_ENFORCED);
        }
        yield new Change(
            Goal.ALTER,
            key,
            named(key.name(), key),
            able(planner.alter(key, alter.change(), facts), parts, "alter"));
      }
    };
  }

  private static Planner.Way able(Optional<Planner.Way> way, PlanMaker.Parts parts, String verb) {
    return way.orElseThrow(
        () -> ErrorId.CHANGE_UNSUPPORTED.exception(parts.dialect().displayName(), verb));
  }

  private static NamedForeignKey named(Identifier name, StoredForeignKey key) {
    return NamedForeignKey.of(name, key.definition());
  }
}
