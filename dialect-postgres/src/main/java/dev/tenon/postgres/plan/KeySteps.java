package dev.tenon.postgres.plan;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.KeyIsEnforced;
import dev.tenon.plan.Condition.KeyIsGone;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.postgres.ddl.PlanSql;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Add a key and prove it.
 *
 * @param ground the tables
 * @param name of the key
 * @param options of the key
 */
record KeySteps(Ground ground, Identifier name, Map<String, OptionValue> options) {

  /** What reads a whole table is not ended by the clock. */
  static final Map<String, String> UNHURRIED = Map.of("statement_timeout", "0");

  private static final PostgresDdl DDL = new PostgresDdl();

  /** Copy the options. */
  KeySteps {
    options = Map.copyOf(options);
  }

  static KeySteps of(Ground ground, NamedForeignKey key) {
    return new KeySteps(ground, key.name().orElseThrow(), key.options());
  }

  /** Make the same steps for one partition. */
  KeySteps at(TableName partition) {
    return new KeySteps(ground.at(partition), name, options);
  }

  private ForeignKey key() {
    return ground.key();
  }

  private NamedForeignKey named() {
    return new NamedForeignKey(Optional.of(name), key(), options);
  }

  private boolean flag(String option) {
    return named().flag(option);
  }

  boolean isEnforced() {
    return !flag(PostgresDdl.NOT_ENFORCED);
  }

  Step direct() {
    boolean proven = isEnforced() && !flag(PostgresDdl.NOT_VALID);
    return new Step(
        "add",
        "Add the key in one statement" + (proven ? ", which checks every row." : "."),
        Action.run(DDL.add(named()), Waits.BRIEFLY, Map.of()),
        Locks.ofAdding(ground, proven),
        proven ? Algorithm.READ : Algorithm.INSTANT,
        proven ? ground.rows() : Optional.empty(),
        new KeyIsGone(key().source(), name),
        there(proven),
        Optional.of(drop()));
  }

  private Condition there(boolean validated) {
    return Condition.all(
        new KeyIsThere(name, key(), validated),
        new KeyIsEnforced(key().source(), name, isEnforced()));
  }

  /** Where the role may, the referent is locked first, as writers do: so there is no deadlock. */
  Step addUnproven(Word word) {
    Map<String, OptionValue> unproven = new HashMap<>(options);
    unproven.put(PostgresDdl.NOT_VALID, new OptionValue.Flag(true));
    String add = DDL.add(new NamedForeignKey(Optional.of(name), key(), unproven));
    return new Step(
        word.id("add-unproven"),
        isEnforced()
            ? "Add the key"
                + word.on()
                + " without a look at its rows; from here on writers are held to it."
            : "Record the key; nobody is held to it.",
        once(PlanSql.lock(key().referent()), add),
        Locks.ofAdding(ground, false),
        Algorithm.INSTANT,
        Optional.empty(),
        new KeyIsGone(key().source(), name),
        there(false),
        Optional.of(drop()));
  }

  Step validate(Word word) {
    return new Step(
        word.id("validate"),
        "Look at the rows" + word.on() + " that are there, while writers go on.",
        Action.run(DDL.validate(key().source(), name).orElseThrow(), Waits.LONG, UNHURRIED),
        Locks.ofValidating(ground),
        Algorithm.READ,
        ground.rows(),
        new KeyIsThere(name, key(), false),
        new KeyIsThere(name, key(), true),
        Optional.empty());
  }

  /** Add the key of a partitioned table whose partitions all have it already, and are proven. */
  Step adopt() {
    return new Step(
        "add",
        "Add the key to the partitioned table, which takes over the keys of its partitions.",
        once(PlanSql.lockAlone(key().referent()), DDL.add(named())),
        Locks.ofAdopting(ground),
        Algorithm.INSTANT,
        Optional.empty(),
        new KeyIsGone(key().source(), name),
        new KeyIsThere(name, key(), true),
        Optional.of(drop()));
  }

  private Action.Run once(String lock, String sql) {
    List<String> statements = ground.mayLockReferent() ? List.of(lock, sql) : List.of(sql);
    return new Action.Run(statements, true, Waits.BRIEFLY, List.of(), Map.of());
  }

  private Action.Run drop() {
    return Action.run(DDL.drop(key().source(), name), Waits.BRIEFLY, Map.of());
  }
}
