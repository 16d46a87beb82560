package dev.tenon.core.plan;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Goal;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.Planner;
import dev.tenon.spi.Planning;
import dev.tenon.spi.RuleBook;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Make the plan for a new key: read facts, ask the rules, name it, and let the dialect plan. */
final class PlanMaker {
  /** No key has this name; a rule about names has nothing to say of it. */
  private static final Identifier FREE = new Identifier("tenon_no_such_key");

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
    KeyResolver.Resolved resolved = resolve(operation, parts);
    Facts facts =
        parts
            .foresight()
            .facts()
            .read(connection, ServerDoor.server(connection), List.of(resolved.key().definition()));
    return create(parts, resolved, facts, wanted);
  }

  KeyResolver.Resolved resolve(CreateForeignKey operation, Parts parts) {
    return resolver.resolve(operation, parts.dialect(), Placement.ALTER_TABLE);
  }

  Plan create(Parts parts, KeyResolver.Resolved resolved, Facts read, Strategy wanted) {
    requireTables(resolved.key().definition(), read);
    List<Step> clearing = parts.planning().planner().clearing(located(resolved.key(), read), read);
    Facts facts = new Effects(parts.dialect()).after(clearing, read);
    NamedForeignKey asked = takenUp(resolved.key(), facts, parts);
    if (resolved.operation().ifNotExists()) {
      ForeignKey located = located(asked.definition(), facts);
      Optional<StoredForeignKey> present =
          new PresentKey(resolved, located, new Conditions(parts.dialect(), facts)).find();
      if (present.isPresent()) {
        return nothingToDo(present.get(), wanted, facts, parts);
      }
    }
    Prediction prediction = prediction(asked, facts, parts);
    requireClear(asked, facts, prediction);
    NamedForeignKey key = named(asked, facts, prediction);
    Planner.Way way =
        parts
            .planning()
            .planner()
            .create(new Question(key, Placement.ALTER_TABLE, facts), prediction, wanted);
    List<Finding> findings = new ArrayList<>(way.findings());
    prediction.findings().stream()
        .filter(finding -> !way.settled().contains(finding.rule()))
        .forEach(findings::add);
    return new Plan(
        Goal.CREATE,
        way.strategy(),
        parts.dialect().displayName(),
        key,
        Stream.concat(clearing.stream(), way.steps().stream()).toList(),
        findings,
        Basis.of(key.definition(), facts),
        Optional.empty());
  }

  /** A key without a name goes on under the name that a broken run gave it. */
  private static NamedForeignKey takenUp(NamedForeignKey asked, Facts facts, Parts parts) {
    return asked.name().isPresent()
        ? asked
        : new NamedForeignKey(
            parts.planning().planner().unfinished(located(asked.definition(), facts), facts),
            asked.definition(),
            asked.options());
  }

  private static void requireTables(ForeignKey key, Facts facts) {
    Stream.of(key.source(), key.referent())
        .filter(table -> facts.table(facts.resolve(table)).isEmpty())
        .findFirst()
        .ifPresent(
            table -> {
              throw ErrorId.TABLE_MISSING.exception(table);
            });
  }

  private static Plan nothingToDo(StoredForeignKey key, Strategy wanted, Facts facts, Parts parts) {
    return new Plan(
        Goal.CREATE,
        wanted,
        parts.dialect().displayName(),
        NamedForeignKey.of(key.name(), key.definition()),
        List.of(),
        List.of(),
        Basis.of(key.definition(), facts),
        Optional.empty());
  }

  /**
   * Foretell the answer. A key that is there already under its name, with the meaning that is asked
   * for, was left by a run before: what else stands in its way is what matters.
   */
  private static Prediction prediction(NamedForeignKey asked, Facts facts, Parts parts) {
    RuleBook rules = parts.foresight().rules();
    Conditions now = new Conditions(parts.dialect(), facts);
    boolean leftover =
        asked
            .name()
            .flatMap(name -> now.key(asked.definition().source(), name))
            .filter(key -> now.means(key, located(asked.definition(), facts)))
            .isPresent();
    NamedForeignKey key =
        leftover
            ? new NamedForeignKey(Optional.of(FREE), asked.definition(), asked.options())
            : asked;
    return rules.predict(new Question(key, Placement.ALTER_TABLE, facts));
  }

  private static void requireClear(NamedForeignKey key, Facts facts, Prediction prediction) {
    boolean read =
        Stream.of(key.definition().source(), key.definition().referent())
            .allMatch(table -> facts.table(facts.resolve(table)).isPresent());
    Optional<Finding> first =
        prediction.findings().stream()
            .filter(
                finding ->
                    finding.severity() == Severity.ERROR
                        || (finding.severity() == Severity.UNKNOWN && !(read && ofRows(finding))))
            .findFirst();
    if (first.isPresent()) {
      throw ErrorId.PLAN_REFUSED.exception(key, first.get().summary(), first.get().fix());
    }
  }

  /** Rows that only the server may see are no reason: it looks at them, and the plan heeds it. */
  private static boolean ofRows(Finding finding) {
    return finding.rule().family().equals(Rule.ROWS);
  }

  /** A plan names its key, so that a second run finds what the first one left. */
  private static NamedForeignKey named(NamedForeignKey asked, Facts facts, Prediction prediction) {
    return new NamedForeignKey(
        asked.name().or(prediction::storedName),
        located(asked.definition(), facts),
        asked.options());
  }

  private static NamedForeignKey located(NamedForeignKey key, Facts facts) {
    return new NamedForeignKey(key.name(), located(key.definition(), facts), key.options());
  }

  private static ForeignKey located(ForeignKey key, Facts facts) {
    return key.between(facts.resolve(key.source()), facts.resolve(key.referent()));
  }
}
