package dev.tenon.postgres.plan;

import dev.tenon.core.mark.UnprovenName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.IndexIsGone;
import dev.tenon.plan.Condition.IndexIsSound;
import dev.tenon.plan.Condition.IndexIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.postgres.ddl.PlanSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Build the index that finds the rows of a referenced row. A partitioned table's can't be built
 * while writers go on: each partition gets one, and the table's own takes them over in a moment.
 * Where every partition has an index that serves, which no earlier run built, nothing is needed.
 *
 * <p>The index of a table that is not in parts has a name of its own until its key is there for
 * good; those of partitions can be told by the names that they have.
 *
 * @param ground the tables
 * @param key name of the key, which the index is named after
 */
record IndexSteps(Ground ground, Identifier key) {

  List<Step> all() {
    IndexName names = new IndexName(ground.facts());
    TableName source = ground.key().source();
    List<Identifier> columns = ground.key().localColumns();
    if (!ground.isPartitioned()) {
      return plain();
    }
    Identifier whole = names.choose(source, key.text(), columns);
    List<TableName> leaves = ground.leaves();
    List<Step> steps = new ArrayList<>();
    boolean needed = leaves.isEmpty();
    for (int place = 0; place < leaves.size(); place++) {
      TableName leaf = leaves.get(place);
      Identifier index = names.choose(leaf, leaf.name() + "_" + key, columns);
      needed |= !ground.at(leaf).isServed() || names.isOwn(leaf, index, columns);
      steps.addAll(one(ground.at(leaf), index, Word.of(place, leaf)));
    }
    steps.add(adopt(whole));
    return needed ? steps : List.of();
  }

  private List<Step> plain() {
    if (!ground.isServedBeside(interimName())) {
      return one(ground, interimName(), Word.NONE);
    }
    return isLeft() ? List.of(dropLeft()) : List.of();
  }

  /** Tell a key's steps of the index. */
  KeySteps serving(KeySteps steps) {
    if (ground.isPartitioned()) {
      return steps.withItsIndexes();
    }
    return ground.isServedBeside(interimName()) ? steps : steps.with(interim());
  }

  /** Tell whether a run that broke off built the index, or began to. */
  boolean isLeft() {
    return !ground.isPartitioned() && ground.hasIndex(interimName());
  }

  /** A name is an index's in the whole schema, a key's in its table only. */
  private Identifier interimName() {
    return UnprovenName.before(ground.key().source().name() + "." + key);
  }

  InterimIndex interim() {
    TableName source = ground.key().source();
    return new InterimIndex(
        source,
        interimName(),
        new IndexName(ground.facts()).chooseFree(source, key.text()),
        ground.key().localColumns());
  }

  private Step dropLeft() {
    TableName table = ground.key().source();
    Identifier index = interimName();
    return new Step(
        "drop-index",
        "Take away the index that a run which broke off left: another serves.",
        Action.run(PlanSql.dropIndex(table, index), Waits.LONG, KeySteps.UNHURRIED),
        Locks.ofIndex(table),
        Algorithm.INSTANT,
        Optional.empty(),
        Condition.ALWAYS,
        new IndexIsGone(table, index),
        Optional.empty());
  }

  /** An index that a broken build left is taken away first: it serves nobody and costs writers. */
  private static List<Step> one(Ground ground, Identifier index, Word word) {
    TableName table = ground.key().source();
    List<Identifier> columns = ground.key().localColumns();
    Action.Run drop = Action.run(PlanSql.dropIndex(table, index), Waits.LONG, KeySteps.UNHURRIED);
    Step clear =
        new Step(
            word.id("clear-index"),
            "Take away what a broken build of the index" + word.on() + " left.",
            drop,
            Locks.ofIndex(table),
            Algorithm.INSTANT,
            Optional.empty(),
            Condition.ALWAYS,
            new IndexIsSound(table, index),
            Optional.empty());
    Step build =
        new Step(
            word.id("index"),
            "Build the index" + word.on() + " by which the rows of a referenced row are found.",
            Action.run(PlanSql.createIndex(table, index, columns), Waits.LONG, KeySteps.UNHURRIED),
            Locks.ofIndex(table),
            Algorithm.INPLACE,
            ground.rows(),
            new IndexIsGone(table, index),
            new IndexIsThere(table, index, columns),
            Optional.of(drop));
    return List.of(clear, build);
  }

  private Step adopt(Identifier index) {
    TableName table = ground.key().source();
    List<Identifier> columns = ground.key().localColumns();
    return new Step(
        "index",
        "Make the partitioned table's index out of those of its partitions.",
        Action.run(PlanSql.adoptIndexes(table, index, columns), Waits.BRIEFLY, Map.of()),
        Locks.ofAdoptingIndex(ground),
        Algorithm.INSTANT,
        Optional.empty(),
        new IndexIsGone(table, index),
        new IndexIsThere(table, index, columns),
        Optional.of(Action.run(PlanSql.dropIndexes(table, index), Waits.BRIEFLY, Map.of())));
  }
}
