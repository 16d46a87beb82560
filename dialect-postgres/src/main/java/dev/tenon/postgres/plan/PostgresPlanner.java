package dev.tenon.postgres.plan;

import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.facts.Facts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.Strategy;
import dev.tenon.plan.TableLock;
import dev.tenon.postgres.ddl.PlanSql;
import dev.tenon.postgres.ddl.PostgresDdl;
import dev.tenon.postgres.version.PostgresChange;
import dev.tenon.spi.Planner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plan for PostgreSQL. The key is added without a look at its rows, which takes a moment, with the
 * referent locked first, as writers do; the look comes in a transaction of its own and lets writers
 * go on.
 */
public final class PostgresPlanner implements Planner {
  private static final PostgresDdl DDL = new PostgresDdl();

  private final boolean partitionsTakeNotValid;

  /**
   * Plan for a version.
   *
   * @param version of the server
   */
  public PostgresPlanner(ServerVersion version) {
    this.partitionsTakeNotValid = PostgresChange.NOT_VALID_PARTITIONED.in(version);
  }

  @Override
  public Way create(Question question, Prediction prediction, Strategy wanted) {
    NamedForeignKey key = question.key();
    Identifier name = key.name().orElseThrow();
    Optional<TableFacts> source =
        question.facts().table(question.facts().resolve(key.definition().source()));
    Optional<Long> rows = source.flatMap(TableFacts::estimatedRows);
    boolean partitioned =
        source.filter(table -> table.kind() == TableFacts.Kind.PARTITIONED_TABLE).isPresent();
    boolean online = wanted == Strategy.ONLINE && (!partitioned || partitionsTakeNotValid);
    if (!online) {
      return new Way(Strategy.DIRECT, List.of(direct(key, name, rows)), List.of());
    }
    List<Step> steps = new ArrayList<>();
    boolean served =
        prediction.indexes().stream().anyMatch(index -> index.action() == IndexEffect.Action.REUSE);
    if (!served && !partitioned) {
      steps.addAll(index(key.definition(), name, rows));
    }
    steps.add(addUnproven(key, name));
    if (prediction.rowsChecked()) {
      steps.add(validate(key, name, rows));
    }
    return new Way(Strategy.ONLINE, steps, List.of());
  }

  private static Step direct(NamedForeignKey key, Identifier name, Optional<Long> rows) {
    return new Step(
        "add",
        "Add the key in one statement, which checks every row.",
        Action.run(DDL.add(key), Waits.BRIEFLY, Map.of()),
        Locks.ofAdding(key.definition(), true),
        Algorithm.READ,
        rows,
        new KeyIsGone(key.definition().source(), name),
        new KeyIsThere(name, key.definition(), proven(key)),
        Optional.of(drop(key.definition(), name)));
  }

  private static boolean proven(NamedForeignKey key) {
    return !key.flag(PostgresDdl.NOT_VALID) && !key.flag(PostgresDdl.NOT_ENFORCED);
  }

  /** An index that a broken build left is taken away first: it serves nobody and costs writers. */
  private static List<Step> index(ForeignKey key, Identifier name, Optional<Long> rows) {
    TableName table = key.source();
    Identifier index = IndexName.of(name);
    Step clear =
        new Step(
            "clear-index",
            "Take away what a broken build of the index left.",
            Action.run(PlanSql.dropIndex(table, index), Waits.LONG, Map.of()),
            Locks.ofIndex(key),
            Algorithm.INSTANT,
            Optional.empty(),
            Condition.ALWAYS,
            new Condition.IndexIsSound(table, index),
            Optional.empty());
    Step build =
        new Step(
            "index",
            "Build the index by which the rows of a referenced row are found.",
            Action.run(PlanSql.createIndex(table, index, key.localColumns()), Waits.LONG, Map.of()),
            Locks.ofIndex(key),
            Algorithm.INPLACE,
            rows,
            new Condition.IndexIsGone(table, index),
            new Condition.IndexIsThere(table, index, key.localColumns()),
            Optional.of(Action.run(PlanSql.dropIndex(table, index), Waits.LONG, Map.of())));
    return List.of(clear, build);
  }

  private static Step addUnproven(NamedForeignKey key, Identifier name) {
    Map<String, OptionValue> options = new HashMap<>(key.options());
    options.put(PostgresDdl.NOT_VALID, new OptionValue.Flag(true));
    NamedForeignKey unproven = new NamedForeignKey(key.name(), key.definition(), options);
    List<String> statements = List.of(PlanSql.lock(key.definition().referent()), DDL.add(unproven));
    return new Step(
        "add-unproven",
        "Add the key without a look at its rows; from here on writers are held to it.",
        new Action.Run(statements, true, Waits.BRIEFLY, List.of(), Map.of()),
        Locks.ofAdding(key.definition(), false),
        Algorithm.INSTANT,
        Optional.empty(),
        new KeyIsGone(key.definition().source(), name),
        new KeyIsThere(name, key.definition(), false),
        Optional.of(drop(key.definition(), name)));
  }

  private static Step validate(NamedForeignKey key, Identifier name, Optional<Long> rows) {
    return new Step(
        "validate",
        "Look at the rows that are there, while writers go on.",
        Action.run(
            DDL.validate(key.definition().source(), name).orElseThrow(), Waits.LONG, Map.of()),
        Locks.ofValidating(key.definition()),
        Algorithm.READ,
        rows,
        new KeyIsThere(name, key.definition(), false),
        new KeyIsThere(name, key.definition(), true),
        Optional.empty());
  }

  @Override
  public Way validate(StoredForeignKey key, Facts facts) {
    if (key.validated()) {
      return new Way(Strategy.ONLINE, List.of(), List.of());
    }
    NamedForeignKey named =
        new NamedForeignKey(Optional.of(key.name()), key.definition(), Map.of());
    Optional<Long> rows =
        facts.table(facts.resolve(key.definition().source())).flatMap(TableFacts::estimatedRows);
    return new Way(Strategy.ONLINE, List.of(validate(named, key.name(), rows)), List.of());
  }

  @Override
  public Optional<Way> rename(StoredForeignKey key, Identifier newName, Facts facts) {
    TableName source = key.definition().source();
    return DDL.rename(source, key.name(), newName)
        .map(
            sql ->
                oneStep(
                    "rename",
                    "Give the key another name.",
                    sql,
                    Locks.ofSource(key.definition()),
                    Condition.all(
                        new KeyIsThere(key.name(), key.definition(), false),
                        new KeyIsGone(source, newName)),
                    Condition.all(
                        new KeyIsThere(newName, key.definition(), key.validated()),
                        new KeyIsGone(source, key.name()))));
  }

  private static Way oneStep(
      String id,
      String purpose,
      String sql,
      List<TableLock> locks,
      Condition before,
      Condition after) {
    Step step =
        new Step(
            id,
            purpose,
            Action.run(sql, Waits.BRIEFLY, Map.of()),
            locks,
            Algorithm.INSTANT,
            Optional.empty(),
            before,
            after,
            Optional.empty());
    return new Way(Strategy.ONLINE, List.of(step), List.of());
  }

  @Override
  public Way drop(StoredForeignKey key, Facts facts) {
    return oneStep(
        "drop",
        "Drop the key.",
        DDL.drop(key.definition().source(), key.name()),
        Locks.ofDropping(key.definition()),
        new KeyIsThere(key.name(), key.definition(), false),
        new KeyIsGone(key.definition().source(), key.name()));
  }

  private static Action.Run drop(ForeignKey key, Identifier name) {
    return Action.run(DDL.drop(key.source(), name), Waits.BRIEFLY, Map.of());
  }
}
