package dev.tenon.mysql.plan;

import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.facts.Facts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.PlanSql;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.IndexIsGone;
import dev.tenon.plan.Condition.IndexIsThere;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.Strategy;
import dev.tenon.plan.TableLock.Blocks;
import dev.tenon.spi.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Plan for MySQL: index first, then the key in place under a marker's name with checks off in that
 * session only, then a search for orphans with no lock, then the marker exchanged for the key's own
 * name in one change. Writers are held to the key from the second step on.
 */
public final class MysqlPlanner implements Planner {
  private static final String CHECKS = "foreign_key_checks";
  private static final Map<String, String> UNCHECKED = Map.of(CHECKS, "OFF");
  private static final Map<String, String> CHECKED = Map.of(CHECKS, "ON");

  private final PlanSql sql;
  private final Locks locks;
  private final PlanSql whole;
  private final Algorithm wholeBy;

  private MysqlPlanner(PlanSql sql, Locks locks, PlanSql whole, Algorithm wholeBy) {
    this.sql = sql;
    this.locks = locks;
    this.whole = whole;
    this.wholeBy = wholeBy;
  }

  /**
   * Plan for InnoDB.
   *
   * @param version of the server; from 8.0 on a change of keys locks the referent's definition too
   * @return the planner
   */
  public static MysqlPlanner innodb(ServerVersion version) {
    return new MysqlPlanner(
        PlanSql.UNLOCKED,
        new Locks("SHARED_UPGRADABLE", Blocks.DEFINITIONS, MysqlChange.DATA_DICTIONARY.in(version)),
        PlanSql.COPY,
        Algorithm.COPY);
  }

  /**
   * Plan for NDB, where writers of the source wait while an index is built.
   *
   * @return the planner
   */
  public static MysqlPlanner ndb() {
    return new MysqlPlanner(
        PlanSql.SHARED,
        new Locks("SHARED_NO_WRITE", Blocks.WRITERS, true),
        PlanSql.SHARED,
        Algorithm.INPLACE);
  }

  @Override
  public Way create(Question question, Prediction prediction, Strategy wanted) {
    NamedForeignKey key = question.key();
    Optional<Long> rows = rows(question.facts(), key.definition());
    List<Step> steps =
        switch (wanted) {
          case DIRECT -> List.of(direct(key, rows));
          case ONLINE -> online(key, prediction, rows);
        };
    return new Way(wanted, steps, List.of());
  }

  private Step direct(NamedForeignKey key, Optional<Long> rows) {
    return new Step(
        "add",
        "Add the key in one statement, which checks every row.",
        Action.run(whole.add(key), Waits.BRIEFLY, CHECKED),
        locks.ofCopy(key.definition()),
        wholeBy,
        rows,
        gone(key, name(key)),
        there(key, name(key), true),
        Optional.of(drop(key.definition(), name(key))));
  }

  private List<Step> online(NamedForeignKey key, Prediction prediction, Optional<Long> rows) {
    Identifier marker = Marker.of(name(key));
    List<Step> steps = new ArrayList<>();
    prediction.indexes().stream()
        .filter(index -> index.action() == IndexEffect.Action.CREATE)
        .forEach(index -> steps.add(index(key.definition(), index, rows)));
    steps.add(addUnproven(key, marker));
    steps.add(search(key, marker, rows));
    steps.add(swap(key, marker));
    return steps;
  }

  private Step index(ForeignKey key, IndexEffect index, Optional<Long> rows) {
    return new Step(
        "index",
        "Build the index that serves the key, before the key needs it.",
        Action.run(
            sql.addIndex(key.source(), index.name(), index.columns()), Waits.BRIEFLY, Map.of()),
        locks.ofBuild(key),
        Algorithm.INPLACE,
        rows,
        new IndexIsGone(key.source(), index.name()),
        new IndexIsThere(key.source(), index.name(), index.columns()),
        Optional.of(
            Action.run(sql.dropIndex(key.source(), index.name()), Waits.BRIEFLY, Map.of())));
  }

  private Step addUnproven(NamedForeignKey key, Identifier marker) {
    NamedForeignKey marked =
        new NamedForeignKey(Optional.of(marker), key.definition(), key.options());
    return new Step(
        "add-unproven",
        "Add the key under a name that says it is not proven; from here on writers are held to it.",
        adding(marked),
        locks.ofMoment(key.definition()),
        Algorithm.INSTANT,
        Optional.empty(),
        Condition.all(gone(key, name(key)), gone(key, marker)),
        there(key, marker, false),
        Optional.of(drop(key.definition(), marker)));
  }

  /**
   * On 5.7 an open transaction on the referent does not hold the change up, so a delete that is not
   * committed yet could leave an orphan behind the search: both tables are locked for the change.
   */
  private Action.Run adding(NamedForeignKey marked) {
    String add = sql.add(marked);
    if (locks.referentLocked()) {
      return Action.run(add, Waits.BRIEFLY, UNCHECKED);
    }
    ForeignKey key = marked.definition();
    return new Action.Run(
        List.of(PlanSql.lock(List.of(key.source(), key.referent())), add),
        false,
        Waits.BRIEFLY,
        List.of("UNLOCK TABLES"),
        UNCHECKED);
  }

  private Step search(NamedForeignKey key, Identifier marker, Optional<Long> rows) {
    return new Step(
        "search",
        "Look for rows that the key does not allow, piece by piece.",
        new Action.SearchRows(key.definition()),
        Locks.ofRead(key.definition()),
        Algorithm.READ,
        rows,
        there(key, marker, false),
        there(key, marker, false),
        Optional.empty());
  }

  private Step swap(NamedForeignKey key, Identifier marker) {
    return new Step(
        "name",
        "Give the proven key its name, in one change.",
        Action.run(sql.swap(marker, key), Waits.BRIEFLY, UNCHECKED),
        locks.ofMoment(key.definition()),
        Algorithm.INSTANT,
        Optional.empty(),
        Condition.all(there(key, marker, false), gone(key, name(key))),
        Condition.all(there(key, name(key), true), gone(key, marker)),
        Optional.empty());
  }

  @Override
  public Way drop(StoredForeignKey key, Facts facts) {
    KeyIsGone gone = new KeyIsGone(key.definition().source(), key.name());
    NamedForeignKey named =
        new NamedForeignKey(Optional.of(key.name()), key.definition(), Map.of());
    Step step =
        new Step(
            "drop",
            "Drop the key.",
            drop(key.definition(), key.name()),
            locks.ofMoment(key.definition()),
            Algorithm.INSTANT,
            Optional.empty(),
            there(named, key.name(), false),
            gone,
            Optional.empty());
    return new Way(Strategy.ONLINE, List.of(step), List.of());
  }

  /** The server vouches for nothing: every proof is a search, and a marker's key gets no name. */
  @Override
  public Way validate(StoredForeignKey key, Facts facts) {
    KeyIsThere there = new KeyIsThere(key.name(), key.definition(), false);
    Step search =
        new Step(
            "search",
            "Look for rows that the key does not allow, piece by piece.",
            new Action.SearchRows(key.definition()),
            Locks.ofRead(key.definition()),
            Algorithm.READ,
            rows(facts, key.definition()),
            there,
            there,
            Optional.empty());
    return new Way(Strategy.ONLINE, List.of(search), List.of());
  }

  /** One change that drops the key and adds it; nobody writes in between. */
  @Override
  public Optional<Way> rename(StoredForeignKey key, Identifier newName, Facts facts) {
    NamedForeignKey renamed = new NamedForeignKey(Optional.of(newName), key.definition(), Map.of());
    Step step =
        new Step(
            "rename",
            "Exchange the key for the same one under its new name, in one change.",
            Action.run(sql.swap(key.name(), renamed), Waits.BRIEFLY, UNCHECKED),
            locks.ofMoment(key.definition()),
            Algorithm.INSTANT,
            Optional.empty(),
            Condition.all(
                new KeyIsThere(key.name(), key.definition(), false), gone(renamed, newName)),
            Condition.all(there(renamed, newName, true), gone(renamed, key.name())),
            Optional.empty());
    return Optional.of(new Way(Strategy.ONLINE, List.of(step), List.of()));
  }

  private Action.Run drop(ForeignKey key, Identifier name) {
    return Action.run(sql.drop(key.source(), name), Waits.BRIEFLY, Map.of());
  }

  private static KeyIsThere there(NamedForeignKey key, Identifier name, boolean validated) {
    return new KeyIsThere(name, key.definition(), validated);
  }

  private static KeyIsGone gone(NamedForeignKey key, Identifier name) {
    return new KeyIsGone(key.definition().source(), name);
  }

  private static Identifier name(NamedForeignKey key) {
    return Objects.requireNonNull(key.name().orElse(null), "a plan's key has a name");
  }

  private static Optional<Long> rows(Facts facts, ForeignKey key) {
    return facts.table(facts.resolve(key.source())).flatMap(TableFacts::estimatedRows);
  }
}
