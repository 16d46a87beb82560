package dev.tenon.postgres.plan;

import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Action;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.KeyIsEnforced;
import dev.tenon.plan.Condition.KeyIsThere;
import dev.tenon.plan.Step;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.TableLock;
import dev.tenon.postgres.ddl.PlanSql;
import dev.tenon.postgres.ddl.PostgresDdl;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Check a key at another time, or enforce it or not. {@code ALTER CONSTRAINT … ENFORCED} reads all
 * rows while nobody may even read them, and before 18.4 forgets that the key is deferrable: the key
 * gives way to one of its own name that is not valid, and is proven while everybody goes on.
 *
 * @param ground the tables, with the key as it is
 * @param stored the key as it is
 * @param becomes the key as it shall be
 * @param enforced whether it shall be enforced
 */
record AlterSteps(Ground ground, StoredForeignKey stored, ForeignKey becomes, boolean enforced) {
  private static final PostgresDdl DDL = new PostgresDdl();

  static AlterSteps of(Ground ground, StoredForeignKey key, Alteration change) {
    return new AlterSteps(
        ground,
        key,
        change
            .deferrability()
            .map(when -> checked(when, key.definition()))
            .orElse(key.definition()),
        change
            .enforcement()
            .map(whether -> whether == Enforcement.ENFORCED)
            .orElse(key.enforced()));
  }

  private static ForeignKey checked(Deferrability when, ForeignKey key) {
    return new ForeignKey(
        key.source(),
        key.localColumns(),
        key.referent(),
        key.remoteColumns(),
        key.onDelete(),
        key.onUpdate(),
        Optional.of(when.meaning()),
        key.match());
  }

  /** None where the key is so already. */
  List<Step> all() {
    if (enforced && !stored.enforced()) {
      return List.of(replace(), KeySteps.of(after(), name(), Map.of()).validate(Word.NONE));
    }
    Optional<Alteration> change =
        difference(stored.definition(), stored.enforced(), becomes, enforced);
    return change.map(this::alter).stream().toList();
  }

  private Ground after() {
    return new Ground(ground.facts(), becomes);
  }

  private Identifier name() {
    return stored.name();
  }

  private Step alter(Alteration change) {
    boolean both = change.enforcement().isPresent();
    List<TableLock> locks = both ? Locks.ofDropping(ground) : Locks.ofDeferring(ground);
    return new Step(
        "alter",
        both ? "Hold nobody to the key any more." : "Check the key at another time.",
        sql(change),
        locks,
        Algorithm.INSTANT,
        Optional.empty(),
        is(stored.definition(), false, stored.enforced()),
        is(becomes, stored.validated() && enforced, enforced),
        Optional.empty());
  }

  private Step replace() {
    NamedForeignKey unproven =
        new NamedForeignKey(
            Optional.of(name()),
            becomes,
            Map.of(PostgresDdl.NOT_VALID, new OptionValue.Flag(true)));
    Alteration back = difference(becomes, true, stored.definition(), false).orElseThrow();
    return new Step(
        "enforce-unproven",
        "Put the key in its own place without a look at its rows; from here on writers are held to"
            + " it.",
        Action.run(PlanSql.replace(unproven), Waits.BRIEFLY, Map.of()),
        Locks.ofReplacing(ground),
        Algorithm.INSTANT,
        Optional.empty(),
        is(stored.definition(), false, false),
        is(becomes, false, true),
        Optional.of(sql(back)));
  }

  private Action.Run sql(Alteration change) {
    TableName source = stored.definition().source();
    return Action.run(DDL.alter(source, name(), change).orElseThrow(), Waits.BRIEFLY, Map.of());
  }

  private Condition is(ForeignKey definition, boolean validated, boolean held) {
    return Condition.all(
        new KeyIsThere(name(), definition, validated),
        new KeyIsEnforced(definition.source(), name(), held));
  }

  private static Optional<Alteration> difference(
      ForeignKey from, boolean fromEnforced, ForeignKey to, boolean toEnforced) {
    Deferrability before = when(from);
    Optional<Deferrability> when = Optional.of(when(to)).filter(wanted -> wanted != before);
    Optional<Enforcement> whether =
        fromEnforced == toEnforced
            ? Optional.empty()
            : Optional.of(toEnforced ? Enforcement.ENFORCED : Enforcement.NOT_ENFORCED);
    return when.isEmpty() && whether.isEmpty()
        ? Optional.empty()
        : Optional.of(new Alteration(when, whether));
  }

  private static Deferrability when(ForeignKey key) {
    return key.deferrability().map(Deferrability::meaning).orElse(Deferrability.NOT_DEFERRABLE);
  }
}
