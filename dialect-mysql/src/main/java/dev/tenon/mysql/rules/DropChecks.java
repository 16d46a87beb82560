package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.rules.Entry.Breach;
import java.util.List;
import java.util.Optional;

/** Drops of keys: what the server refuses, and the index that stays. */
final class DropChecks {
  private static final String FAMILY = "dropping";

  private static final Rule IGNORED =
      rule(
          "mysql-drop-ignored",
          FAMILY,
          "Where the storage engine keeps no foreign keys, such as MyISAM, and before 8.0.31 of a"
              + " temporary table, the drop of whatever key is taken with success.",
          Entry.ALL,
          "accepted");

  private DropChecks() {}

  static RuleSequence<Change> sequence(EngineRules engine) {
    return new RuleSequence<>(
        List.of(
            Stage.of(
                List.of(
                    Standing.schema(),
                    Standing.servers(),
                    Standing.privilege(),
                    Standing.schemaMissing(),
                    Standing.missing(),
                    Standing.view(),
                    Standing.unseen(),
                    forgotten(),
                    Standing.absent(),
                    frozen(engine),
                    DropIndexes.stays(),
                    DropIndexes.inUse(),
                    DropIndexes.referrers()))));
  }

  private static RuleCheck<Change> forgotten() {
    return Entry.check(
        IGNORED,
        drop ->
            Standing.ignores(drop)
                ? Breach.note(
                    "The server takes the drop of a key from "
                        + drop.source()
                        + ", and does nothing.",
                    StorageRegrets.engine(drop.table()).orElse("it is a temporary table"),
                    "Leave it out: the table has no keys.")
                : Optional.empty());
  }

  /** A key of the table to itself does not freeze it once it is the one that goes. */
  private static RuleCheck<Change> frozen(EngineRules engine) {
    return Entry.check(
        KeyChecks.FROZEN,
        drop ->
            drop.table()
                .filter(table -> drop.key().isPresent())
                .filter(table -> Catalogue.demandsUniqueKeys(drop.facts().session()))
                .flatMap(
                    table ->
                        KeyChecks.loose(table, drop.facts(), engine)
                            .filter(key -> !drop.key().equals(Optional.of(key)))
                            .findFirst())
                .flatMap(key -> KeyChecks.frozen(drop.source(), key)));
  }
}
