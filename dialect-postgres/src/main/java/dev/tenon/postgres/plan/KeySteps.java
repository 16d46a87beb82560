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
import dev.tenon.postgres.model.Details;
import java.util.ArrayList;
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
 * @param withIndex whether indexes are built for it that tell by no name of their own whose they
 *     are
 * @param interim the index that is built for it, and gets its own name with the last step
 */
record KeySteps(
    Ground ground,
    Identifier name,
    Map<String, OptionValue> options,
    boolean withIndex,
    Optional<InterimIndex> interim) {

  /** What reads a whole table is not ended by the clock. */
  static final Map<String, String> UNHURRIED = Map.of("statement_timeout", "0");

  private static final PostgresDdl DDL = new PostgresDdl();

  /** Copy the options. */
  KeySteps {
    options = Map.copyOf(options);
  }

  static KeySteps of(Ground ground, NamedForeignKey key) {
    return of(ground, key.name().orElseThrow(), key.options());
  }

  static KeySteps of(Ground ground, Identifier name, Map<String, OptionValue> options) {
    return new KeySteps(ground, name, options, false, Optional.empty());
  }

  KeySteps withItsIndexes() {
    return new KeySteps(ground, name, options, true, Optional.empty());
  }

  KeySteps with(InterimIndex index) {
    return new KeySteps(ground, name, options, false, Optional.of(index));
  }

  private KeySteps withoutInterim() {
    return new KeySteps(ground, name, options, withIndex, Optional.empty());
  }

  boolean hasIndex() {
    return withIndex || interim.isPresent();
  }

  /** Make the same steps for one partition. */
  KeySteps at(TableName partition) {
    return new KeySteps(ground.at(partition), name, options, withIndex, interim);
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
    boolean proven = isPromised();
    return new Step(
        "add",
        "Add the key in one statement" + (proven ? ", which checks every row." : "."),
        together(List.of(DDL.add(named())), Waits.BRIEFLY, Map.of()),
        Locks.ofAdding(ground, proven),
        proven ? Algorithm.READ : Algorithm.INSTANT,
        proven ? ground.rows() : Optional.empty(),
        before(new KeyIsGone(key().source(), name)),
        after(there(proven)),
        Optional.of(drop()));
  }

  private Condition there(boolean validated) {
    return Condition.all(
        new KeyIsThere(name, key(), validated),
        new KeyIsEnforced(key().source(), name, isEnforced()));
  }

  /**
   * Add the key and look at its rows. A key that is there already, and not from a plan that broke,
   * is somebody's: it stays as it is when rows stand in the way.
   */
  List<Step> prove(Word word) {
    return isSomebodys()
        ? List.of(validate(word))
        : List.of(withoutInterim().addUnproven(word), validate(word));
  }

  private boolean isSomebodys() {
    return ground.stored(name).isPresent() && !ground.isPending(name);
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
        once(PlanSql.lock(key().referent()), isPromised() ? List.of(add, mark()) : List.of(add)),
        Locks.ofAdding(ground, false),
        Algorithm.INSTANT,
        Optional.empty(),
        before(new KeyIsGone(key().source(), name)),
        after(there(false)),
        Optional.of(drop()));
  }

  Step validate(Word word) {
    String look = DDL.validate(key().source(), name).orElseThrow();
    return new Step(
        word.id("validate"),
        "Look at the rows" + word.on() + " that are there, while writers go on.",
        together(isSomebodys() ? List.of(look) : List.of(look, unmark()), Waits.LONG, UNHURRIED),
        Locks.ofValidating(ground),
        Algorithm.READ,
        ground.rows(),
        before(new KeyIsThere(name, key(), false)),
        after(new KeyIsThere(name, key(), true)),
        Optional.empty());
  }

  private Condition before(Condition ofKey) {
    return interim.map(index -> Condition.all(ofKey, index.before())).orElse(ofKey);
  }

  private Condition after(Condition ofKey) {
    return interim.map(index -> Condition.all(ofKey, index.after())).orElse(ofKey);
  }

  /** The index gets its name last: it is locked then, and the tables are locked first. */
  private Action.Run together(List<String> sql, Waits waits, Map<String, String> settings) {
    List<String> statements = new ArrayList<>(sql);
    interim.ifPresent(index -> statements.add(index.rename()));
    return new Action.Run(statements, statements.size() > 1, waits, List.of(), settings);
  }

  /** Add the key of a partitioned table whose partitions all have it already, and are proven. */
  Step adopt() {
    return new Step(
        "add",
        "Add the key to the partitioned table, which takes over the keys of its partitions.",
        once(PlanSql.lockAlone(key().referent()), List.of(DDL.add(named()))),
        Locks.ofAdopting(ground),
        Algorithm.INSTANT,
        Optional.empty(),
        new KeyIsGone(key().source(), name),
        new KeyIsThere(name, key(), true),
        Optional.of(drop()));
  }

  /** Tell whether a proof shall follow. */
  private boolean isPromised() {
    return isEnforced() && !flag(PostgresDdl.NOT_VALID);
  }

  private String mark() {
    String comment = Details.PENDING + (withIndex ? Details.WITH_INDEX : "");
    return PlanSql.comment(key().source(), name, Optional.of(comment));
  }

  private String unmark() {
    return PlanSql.comment(key().source(), name, Optional.empty());
  }

  private Action.Run once(String lock, List<String> sql) {
    List<String> statements = new ArrayList<>(sql);
    if (ground.mayLockReferent()) {
      statements.addFirst(lock);
    }
    interim.ifPresent(index -> statements.add(index.rename()));
    return new Action.Run(statements, true, Waits.BRIEFLY, List.of(), Map.of());
  }

  private Action.Run drop() {
    return Action.run(DDL.drop(key().source(), name), Waits.BRIEFLY, Map.of());
  }
}
