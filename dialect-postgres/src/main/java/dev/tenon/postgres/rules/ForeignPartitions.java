package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import java.util.List;

/** What partitions of the source table must be: the last thing that is looked at before rows. */
final class ForeignPartitions {

  private static final RuleCheck<Situation> FOREIGN_PARTITION =
      Entry.key(
              "objects",
              "foreign-partition",
              "A partitioned table with a foreign table among its partitions gets no key.")
          .refused("42809")
          .when(
              s ->
                  s.source()
                      .filter(PgTable::isPartitioned)
                      .filter(table -> table.anyBelow(Details.KINDS_BELOW, 'f'))
                      .isPresent())
          .says(
              "is for a partitioned table with a foreign table among its partitions",
              s -> "a partition of " + Phrases.source(s) + " is a foreign table",
              "Add the key to each partition that is an ordinary table, or detach the foreign"
                  + " one.");

  /** In the server's order. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(SourceTable.FOREIGN_TABLE_LAST, FOREIGN_PARTITION);

  private ForeignPartitions() {}
}
