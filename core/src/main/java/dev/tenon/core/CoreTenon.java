package dev.tenon.core;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.DialectInfo;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.RenameForeignKey;
import dev.tenon.Rendered;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.CheckListener;
import dev.tenon.check.Explanation;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.check.Rule;
import dev.tenon.core.apply.ServerTenon;
import dev.tenon.core.check.Checker;
import dev.tenon.core.check.Explainer;
import dev.tenon.core.plan.PlanDesk;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.facts.Facts;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.SearchMemory;
import dev.tenon.plan.Strategy;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.ErrorClue;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Be the way in: each call goes to the one part that answers it. */
final class CoreTenon implements Tenon {
  private final DialectRegistry registry;
  private final OfflineTenon offline;
  private final ServerTenon server;
  private final Checker checker;
  private final Explainer explainer;
  private final PlanDesk desk;

  @Inject
  CoreTenon(
      DialectRegistry registry,
      OfflineTenon offline,
      ServerTenon server,
      Checker checker,
      Explainer explainer,
      PlanDesk desk) {
    this.registry = registry;
    this.offline = offline;
    this.server = server;
    this.checker = checker;
    this.explainer = explainer;
    this.desk = desk;
  }

  @Override
  public List<DialectInfo> dialects() {
    return registry.list();
  }

  @Override
  public Rendered sql(Operation operation, DialectChoice target) {
    return offline.sql(operation, target);
  }

  @Override
  public Rendered inline(CreateForeignKey operation, DialectChoice target) {
    return offline.inline(operation, target);
  }

  @Override
  public Outcome apply(Operation operation) {
    return switch (operation) {
      case CreateForeignKey create -> server.create(create);
      case DropForeignKey drop -> server.drop(drop);
      case ValidateForeignKey validate -> desk.change(validate);
      case RenameForeignKey rename -> desk.change(rename);
      case AlterForeignKey alter -> desk.change(alter);
    };
  }

  @Override
  public List<StoredForeignKey> inspect(Scope scope) {
    return server.inspect(scope);
  }

  @Override
  public Facts facts(List<? extends Operation> operations) {
    return checker.facts(operations);
  }

  @Override
  public List<Report> check(
      List<? extends Operation> operations, RowLook rows, CheckListener listener) {
    return checker.check(operations, rows, listener);
  }

  @Override
  public Report check(Operation operation, Placement placement, Facts facts) {
    return checker.check(operation, placement, facts);
  }

  @Override
  public List<Rule> rules(DialectId dialect) {
    Dialect made = registry.create(dialect, Optional.empty());
    return Stream.concat(
            made.foresight().stream().flatMap(foresight -> foresight.rules().rules().stream()),
            made.planning().stream().flatMap(planning -> planning.planner().rules().stream()))
        .distinct()
        .toList();
  }

  @Override
  public List<Explanation> explain(ErrorClue clue, Optional<DialectId> dialect) {
    return explainer.explain(clue, dialect);
  }

  @Override
  public Plan plan(Operation operation, Strategy strategy) {
    return desk.plan(operation, strategy);
  }

  @Override
  public List<PlannedOperation> plan(List<Operation> operations, Strategy strategy) {
    return desk.plan(operations, strategy);
  }

  @Override
  public PlanOutcome apply(
      Plan plan, Patience patience, PlanListener listener, SearchMemory memory) {
    return desk.apply(plan, patience, listener, memory);
  }
}
