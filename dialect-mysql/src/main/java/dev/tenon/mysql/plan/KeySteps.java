package dev.tenon.mysql.plan;

import dev.tenon.check.IndexEffect;
import dev.tenon.core.mark.UnprovenName;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.mysql.ddl.PlanSql;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.IndexIsGone;
import dev.tenon.plan.Condition.IndexIsThere;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Make the steps to a new key.
 *
 * @param ways of the storage engine
 * @param key with its name
 * @param rows of the source, as the server guesses
 */
record KeySteps(EngineWays ways, NamedForeignKey key, Optional<Long> rows) {
  static final String INDEX = "index";
  private static final String CHECKS = "foreign_key_checks";
  private static final String UNLOCK = "UNLOCK TABLES";
  static final Map<String, String> UNCHECKED = Map.of(CHECKS, "OFF");
  static final Map<String, String> CHECKED = Map.of(CHECKS, "ON");

  Step direct(EngineWays.Whole whole) {
    return new Step(
        "add",
        "Add the key in one statement, which checks every row.",
        change(whole.sql().add(key), Waits.BRIEFLY, CHECKED),
        whole.locks(),
        whole.algorithm(),
        rows,
        gone(name(key)),
        there(name(key), true),
        Optional.of(drop(name(key))));
  }

  /** What a run that broke off left of a plan in steps is of no use to one statement. */
  List<Step> leftovers(boolean marked, Optional<IndexEffect> index) {
    List<Step> steps = new ArrayList<>();
    if (marked) {
      steps.add(
          new Step(
              "drop-unproven",
              "Drop the unproven key that a run which broke off left.",
              drop(marker()),
              ways.locks().ofMoment(definition()),
              Algorithm.INSTANT,
              Optional.empty(),
              Condition.ALWAYS,
              gone(marker()),
              Optional.empty()));
    }
    index.ifPresent(left -> steps.add(dropIndex(left)));
    return steps;
  }

  /**
   * An index that serves and is gone by then is not to be made by the server in the midst of it.
   */
  List<Step> online(IndexNeed need, Optional<IndexEffect> serving) {
    List<Step> steps = new ArrayList<>();
    need.drop().ifPresent(old -> steps.add(dropIndex(old)));
    need.build().ifPresent(build -> steps.add(index(build)));
    Condition served =
        serving
            .filter(index -> need.drop().filter(old -> old.name().equals(index.name())).isEmpty())
            .<Condition>map(this::begins)
            .orElse(Condition.ALWAYS);
    steps.add(addUnproven(need.keep(), served));
    steps.add(search(there(marker(), false)));
    steps.add(
        need.build()
            .filter(IndexNeed.Build::marked)
            .map(build -> swapUnmarking(build.index()))
            .orElseGet(this::swap));
    return steps;
  }

  private Step dropIndex(IndexEffect old) {
    return new Step(
        "drop-index",
        "Drop the index that the server, or a run that broke off, seems to have made: another"
            + " takes its place.",
        Action.run(ways.sql().dropIndex(source(), old.name()), Waits.BRIEFLY, Map.of()),
        ways.locks().ofDroppedIndex(definition()),
        Algorithm.INPLACE,
        Optional.empty(),
        new IndexIsThere(source(), old.name(), old.columns()),
        new IndexIsGone(source(), old.name()),
        Optional.of(Action.run(add(old, false), Waits.BRIEFLY, Map.of())));
  }

  private Step index(IndexNeed.Build build) {
    IndexEffect index = build.index();
    Action.Run drop =
        Action.run(ways.sql().dropIndex(source(), index.name()), Waits.BRIEFLY, Map.of());
    return new Step(
        INDEX,
        "Build the index that serves the key, before the key needs it.",
        Action.run(add(index, build.marked()), Waits.BRIEFLY, Map.of()),
        ways.locks().ofBuild(definition()),
        Algorithm.INPLACE,
        rows,
        new IndexIsGone(source(), index.name()),
        new IndexIsThere(source(), index.name(), index.columns()),
        build.undone() ? Optional.of(drop) : Optional.empty());
  }

  private String add(IndexEffect index, boolean marked) {
    return ways.sql()
        .addIndexes(source(), List.of(new PlanSql.NewIndex(index.name(), index.columns(), marked)));
  }

  private IndexIsThere begins(IndexEffect index) {
    return new IndexIsThere(
        source(), index.name(), index.columns().subList(0, Math.min(1, index.columns().size())));
  }

  private Step addUnproven(Optional<IndexEffect> keep, Condition served) {
    return new Step(
        "add-unproven",
        "Add the key under a name that says it is not proven; from here on writers are held to it.",
        adding(keep),
        keep.isPresent()
            ? ways.locks().ofBuildAndAddition(definition())
            : ways.locks().ofAddition(definition()),
        keep.isPresent() ? Algorithm.INPLACE : Algorithm.INSTANT,
        keep.isPresent() ? rows : Optional.empty(),
        Condition.all(gone(name(key)), gone(marker()), served),
        there(marker(), false),
        Optional.of(drop(marker())));
  }

  /**
   * On 5.7 an open transaction on the referent does not hold the change up, so a delete that is not
   * committed yet could leave an orphan behind the search: both tables are locked for the change.
   */
  private Action.Run adding(Optional<IndexEffect> keep) {
    NamedForeignKey marked =
        new NamedForeignKey(Optional.of(marker()), definition(), key.options());
    List<String> statements = new ArrayList<>();
    keep.ifPresent(
        index -> statements.add(ways.sql().keepIndex(source(), index.name(), index.columns())));
    List<String> lastly = new ArrayList<>();
    if (ways.locks().tablesLocked() || !ways.locks().referentLocked()) {
      statements.add(PlanSql.lock(both()));
      lastly.add(UNLOCK);
    }
    statements.add(ways.sql().add(marked));
    return new Action.Run(
        statements, false, keep.isPresent() ? Waits.BRIEFLY : ways.waits(), lastly, UNCHECKED);
  }

  Step search(KeyIsThere there) {
    return new Step(
        "search",
        "Look for rows that the key does not allow, piece by piece.",
        new Action.SearchRows(definition()),
        Locks.ofRead(definition()),
        Algorithm.READ,
        rows,
        there,
        there,
        Optional.empty());
  }

  private Step swap() {
    return swap(
        "Give the proven key its name, in one change.",
        ways.sql().swap(marker(), key),
        Condition.ALWAYS);
  }

  private Step swapUnmarking(IndexEffect index) {
    return swap(
        "Give the proven key its name, and take the comment off its index, in one change.",
        ways.sql().swap(marker(), key, index.name(), index.columns()),
        new IndexIsThere(source(), index.name(), index.columns()));
  }

  private Step swap(String purpose, String sql, Condition before) {
    return new Step(
        "name",
        purpose,
        change(sql, ways.waits(), UNCHECKED),
        ways.locks().ofMoment(definition()),
        Algorithm.INSTANT,
        Optional.empty(),
        Condition.all(there(marker(), false), gone(name(key)), before),
        Condition.all(there(name(key), true), gone(marker())),
        Optional.empty());
  }

  private Action.Run drop(Identifier name) {
    return change(ways.sql().drop(source(), name), ways.waits(), Map.of());
  }

  /** Change keys in one statement, with both tables locked first where the engine wants it. */
  private Action.Run change(String sql, Waits waits, Map<String, String> settings) {
    return change(ways, both(), sql, waits, settings);
  }

  static Action.Run change(
      EngineWays ways,
      List<TableName> tables,
      String sql,
      Waits waits,
      Map<String, String> settings) {
    return ways.locks().tablesLocked()
        ? new Action.Run(
            List.of(PlanSql.lock(tables), sql), false, waits, List.of(UNLOCK), settings)
        : Action.run(sql, waits, settings);
  }

  private List<TableName> both() {
    return List.of(source(), definition().referent());
  }

  private KeyIsThere there(Identifier name, boolean validated) {
    return new KeyIsThere(name, definition(), validated);
  }

  private KeyIsGone gone(Identifier name) {
    return new KeyIsGone(source(), name);
  }

  private Identifier marker() {
    return UnprovenName.before(name(key).text());
  }

  private ForeignKey definition() {
    return key.definition();
  }

  private TableName source() {
    return key.definition().source();
  }

  static Identifier name(NamedForeignKey key) {
    return Objects.requireNonNull(key.name().orElse(null), "a plan's key has a name");
  }

  static Optional<Long> rows(Facts facts, ForeignKey key) {
    return facts.table(facts.resolve(key.source())).flatMap(TableFacts::estimatedRows);
  }
}
