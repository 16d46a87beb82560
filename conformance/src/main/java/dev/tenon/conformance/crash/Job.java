package dev.tenon.conformance.crash;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Strategy;
import java.util.List;

/** Be what is planned and interrupted. */
enum Job {
  ADD_ONLINE("add, online", Before.NOTHING),
  ADD_DIRECT("add, direct", Before.NOTHING),
  ADD_ONLINE_AGAIN("add, online, after a crash", Before.CRASH),
  ADD_DIRECT_AGAIN("add, direct, after a broken run", Before.BROKEN_RUN),
  ADD_TWO_ONLINE("add two, online", Before.NOTHING),
  ADD_TWO_DIRECT("add two, direct", Before.NOTHING),
  ADD_TO_PARTITIONS("add to partitions", Before.PARTITIONS),
  VALIDATE("validate", Before.KEY_NOT_VALID),
  DEFER("make deferrable", Before.KEY),
  ENFORCE("enforce", Before.KEY_NOT_ENFORCED),
  DROP("drop", Before.KEY),
  RENAME("rename", Before.KEY),
  /** Two keys that get each other's names: one makes way first. */
  EXCHANGE("exchange names", Before.TWO_KEYS);

  /** What there is beside rows when the job begins. */
  enum Before {
    NOTHING,
    /** What a server leaves that died in the midst of a step, where it leaves anything. */
    CRASH,
    /** All but the last step of a plan in steps. */
    BROKEN_RUN,
    PARTITIONS,
    KEY,
    TWO_KEYS,
    KEY_NOT_VALID,
    KEY_NOT_ENFORCED
  }

  static final String NAME = "fk_entry_account";
  static final String NEW_NAME = "fk_renamed";
  private static final String OTHER = "fk_entry_other";
  private static final TableName SOURCE = TableName.of("entry");
  private static final Identifier KEY_NAME = new Identifier(NAME);

  private final String words;
  private final Before before;

  Job(String words, Before before) {
    this.words = words;
    this.before = before;
  }

  String words() {
    return words;
  }

  Before before() {
    return before;
  }

  /** Plan it: mostly one plan. */
  List<Plan> plans(Tenon tenon) {
    return switch (this) {
      case ADD_ONLINE, ADD_ONLINE_AGAIN, ADD_TO_PARTITIONS ->
          List.of(tenon.plan(key(), Strategy.ONLINE));
      case ADD_DIRECT, ADD_DIRECT_AGAIN -> List.of(tenon.plan(key(), Strategy.DIRECT));
      case ADD_TWO_ONLINE -> two(tenon, Strategy.ONLINE);
      case ADD_TWO_DIRECT -> two(tenon, Strategy.DIRECT);
      case VALIDATE -> List.of(tenon.plan(new ValidateForeignKey(SOURCE, KEY_NAME)));
      case DEFER -> altered(tenon, Alteration.of(Deferrability.DEFERRABLE));
      case ENFORCE -> altered(tenon, Alteration.of(Enforcement.ENFORCED));
      case DROP -> List.of(tenon.plan(DropForeignKey.named(NAME, SOURCE)));
      case EXCHANGE ->
          all(tenon, List.of(rename(NAME, OTHER), rename(OTHER, NAME)), Strategy.ONLINE);
      case RENAME -> List.of(tenon.plan(rename(NAME, NEW_NAME)));
    };
  }

  boolean adds() {
    return switch (this) {
      case ADD_ONLINE,
          ADD_DIRECT,
          ADD_ONLINE_AGAIN,
          ADD_DIRECT_AGAIN,
          ADD_TWO_ONLINE,
          ADD_TWO_DIRECT,
          ADD_TO_PARTITIONS ->
          true;
      case VALIDATE, DEFER, ENFORCE, DROP, RENAME, EXCHANGE -> false;
    };
  }

  /** Whether rows that the key does not allow are found by it, where it is tried with such. */
  boolean finds() {
    return switch (this) {
      case ADD_ONLINE, ADD_DIRECT, ADD_TO_PARTITIONS, VALIDATE, ENFORCE -> true;
      case ADD_ONLINE_AGAIN,
          ADD_DIRECT_AGAIN,
          ADD_TWO_ONLINE,
          ADD_TWO_DIRECT,
          DEFER,
          DROP,
          RENAME,
          EXCHANGE ->
          false;
    };
  }

  private static List<Plan> two(Tenon tenon, Strategy strategy) {
    CreateForeignKey other =
        CreateForeignKey.create(OTHER, "entry", "account", List.of("other_id"), List.of("id"));
    return all(tenon, List.of(key(), other), strategy);
  }

  private static RenameForeignKey rename(String from, String to) {
    return new RenameForeignKey(SOURCE, new Identifier(from), new Identifier(to));
  }

  private static List<Plan> all(Tenon tenon, List<Operation> operations, Strategy strategy) {
    return tenon.plan(operations, strategy).stream()
        .map(planned -> planned.plan().orElseThrow())
        .toList();
  }

  private static List<Plan> altered(Tenon tenon, Alteration change) {
    return List.of(tenon.plan(new AlterForeignKey(SOURCE, KEY_NAME, change)));
  }

  private static CreateForeignKey key() {
    return CreateForeignKey.create(NAME, "entry", "account", List.of("account_id"), List.of("id"));
  }
}
