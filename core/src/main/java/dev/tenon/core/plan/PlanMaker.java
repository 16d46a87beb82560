package dev.tenon.core.plan;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Severity;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.name.TableName;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.Planner;
import dev.tenon.spi.Planning;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Make the plan for a new key: read facts, ask the rules, name it, and let the dialect plan. */
final class PlanMaker {
  private final ServerDoor door;
  private final KeyResolver resolver;

  @Inject
  PlanMaker(ServerDoor door, KeyResolver resolver) {
    this.door = door;
    this.resolver = resolver;
  }

  /**
   * Hold what a plan is made and carried out with.
   *
   * @param dialect of the tables
   * @param foresight reads and foretells
   * @param planning plans and judges
   */
  record Parts(Dialect dialect, Foresight foresight, Planning planning) {}

  Parts parts(Connection connection, TableName source) throws SQLException {
    Dialect dialect = door.tableDialect(connection, source);
    return new Parts(
        dialect,
        dialect
            .foresight()
            .orElseThrow(() -> ErrorId.FORESIGHT_MISSING.exception(dialect.displayName())),
        dialect
            .planning()
            .orElseThrow(() -> ErrorId.PLANNING_MISSING.exception(dialect.displayName())));
  }

  Plan create(Connection connection, CreateForeignKey operation, Strategy wanted)
      throws SQLException {
    Parts parts = parts(connection, operation.source());
    NamedForeignKey asked =
        resolver.resolve(operation, parts.dialect(), Placement.ALTER_TABLE).key();
    Facts facts =
        parts
            .foresight()
            .facts()
            .read(connection, ServerDoor.server(connection), List.of(asked.definition()));
    Prediction prediction =
        parts.foresight().rules().predict(new Question(asked, Placement.ALTER_TABLE, facts));
    requireClear(asked, prediction);
    NamedForeignKey key = named(asked, facts, prediction);
    Planner.Way way =
        parts
            .planning()
            .planner()
            .create(new Question(key, Placement.ALTER_TABLE, facts), prediction, wanted);
    List<Finding> findings = new ArrayList<>(way.findings());
    findings.addAll(prediction.findings());
    return new Plan(
        Goal.CREATE,
        way.strategy(),
        parts.dialect().displayName(),
        key,
        way.steps(),
        findings,
        Basis.of(key.definition(), facts),
        Optional.empty());
  }

  private static void requireClear(NamedForeignKey key, Prediction prediction) {
    Optional<Finding> first =
        prediction.findings().stream()
            .filter(
                finding ->
                    finding.severity() == Severity.ERROR || finding.severity() == Severity.UNKNOWN)
            .findFirst();
    if (first.isPresent()) {
      throw ErrorId.PLAN_REFUSED.exception(key, first.get().summary(), first.get().fix());
    }
  }

  /** A plan names its key, so that a second run finds what the first one left. */
  private static NamedForeignKey named(NamedForeignKey asked, Facts facts, Prediction prediction) {
    ForeignKey definition = asked.definition();
    return new NamedForeignKey(
        asked.name().or(prediction::storedName),
        new ForeignKey(
            facts.resolve(definition.source()),
            definition.localColumns(),
            facts.resolve(definition.referent()),
            definition.remoteColumns(),
            definition.onDelete(),
            definition.onUpdate(),
            definition.deferrability(),
            definition.match()),
        asked.options());
  }
}
