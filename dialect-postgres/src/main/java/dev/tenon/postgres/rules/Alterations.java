package dev.tenon.postgres.rules;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.postgres.behaviour.PostgresBehaviour;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.version.PostgresChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Alterations of keys: ALTER CONSTRAINT. */
final class Alterations {
  private static final Rule INHERITED =
      new Rule(
          "postgresql-inherited-key-not-altered",
          "altering",
          "A partition's part of a key is altered with the key of the partitioned table only.",
          "all",
          "55000; before 18 XX000",
          List.of());

  private static final RuleCheck<Change> ENFORCEMENT_UNKNOWN =
      Entry.changeToo(Statements.NOT_ENFORCED.rule())
          .refusedAsSaid()
          .when(
              c ->
                  !c.since(PostgresChange.NOT_ENFORCED)
                      && c.wanted().flatMap(Alteration::enforcement).isPresent())
          .says(
              "is to be ENFORCED or not, which this version does not know",
              c -> c.question().facts().server().toString(),
              "Upgrade the server; until then drop the key where nobody is to be held to it.");

  private static final RuleCheck<Change> OTHER_KIND =
      Entry.changeToo(PostgresBehaviour.ALTER_CONSTRAINT)
          .refusedWith("42809")
          .when(c -> c.other().filter(kind -> !kind.equals(Change.KEY)).isPresent())
          .says(
              "names no foreign key",
              c -> "that is a constraint of type " + c.other().orElse(""),
              "Name a foreign key.");

  private static final RuleCheck<Change> ALTERED_ALREADY =
      Entry.changeToo(PostgresBehaviour.ALTER_CONSTRAINT)
          .when(
              c ->
                  c.question()
                      .key()
                      .flatMap(key -> c.wanted().filter(wanted -> isSo(key, wanted)))
                      .isPresent())
          .says("is so already: nothing changes", c -> "it is what is asked for", "Leave it out.");

  private static final RuleCheck<Change> RECORDED_ONLY =
      Entry.changeToo(Notes.NOT_ENFORCED.rule())
          .regretted()
          .when(
              c ->
                  c.wants(Enforcement.NOT_ENFORCED)
                      && c.since(PostgresChange.NOT_ENFORCED)
                      && c.question().key().isPresent())
          .says(
              "will be recorded only: no row is checked, now or later",
              c -> "NOT ENFORCED",
              "Leave it enforced.");

  static final RuleSequence<Change> SEQUENCE =
      new RuleSequence<>(
          List.of(
              Stage.of(List.of(ENFORCEMENT_UNKNOWN)),
              Stage.of(Standing.LOOKED_UP),
              Stage.of(
                  List.of(
                      Standing.NOT_OWNER,
                      Standing.CATALOGUE,
                      Standing.noTable(PgTable::isTable),
                      OTHER_KIND,
                      inherited("55000", c -> c.since(PostgresChange.INHERITED_KEY_STATE)),
                      inherited("XX000", c -> !c.since(PostgresChange.INHERITED_KEY_STATE)),
                      Standing.absent(PostgresBehaviour.ALTER_CONSTRAINT, Standing.CORRECT),
                      ALTERED_ALREADY,
                      RECORDED_ONLY,
                      Proofs.PERIOD))));

  private Alterations() {}

  private static RuleCheck<Change> inherited(String sqlState, Predicate<Change> where) {
    return Entry.changeToo(INHERITED)
        .refusedWith(sqlState)
        .when(c -> c.other().filter(Change.KEY::equals).isPresent() && where.test(c))
        .says(
            "is for a key that belongs to one of a partitioned table",
            c -> "it has a row in pg_constraint with a conparentid",
            "Alter the key of the partitioned table.");
  }

  /** Tell whether a key is what is asked for. */
  private static boolean isSo(StoredForeignKey key, Alteration wanted) {
    boolean checkedThen =
        wanted
            .deferrability()
            .map(Deferrability::meaning)
            .map(
                when ->
                    key.definition()
                        .deferrability()
                        .map(Deferrability::meaning)
                        .equals(Optional.of(when)))
            .orElse(true);
    boolean held =
        wanted
            .enforcement()
            .map(whether -> key.enforced() == (whether == Enforcement.ENFORCED))
            .orElse(true);
    return checkedThen && held;
  }
}
