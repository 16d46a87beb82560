package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.key.ReferentialAction;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.version.PostgresChange;
import dev.tenon.postgres.version.PostgresFix;
import java.util.List;
import java.util.Optional;

/** Partitions and inheritance, where a key holds less than it seems to. */
final class PartitionRegrets {
  private static final String FAMILY = "partitions";

  private static final RuleCheck<Situation> UNLOGGED_PARTITION =
      Entry.key(
              FAMILY,
              "unlogged-partition",
              "Partitions are not asked how durable they are: after a crash an unlogged one is"
                  + " empty, and the rows that referred to it are orphans.")
          .regretted()
          .when(
              s ->
                  s.source().filter(table -> table.persistence() == 'p').isPresent()
                      && partitioned(s.referent())
                          .filter(table -> table.anyBelow(Details.PERSISTENCES_BELOW, 'u'))
                          .isPresent())
          .says(
              "refers to a partitioned table with unlogged partitions",
              s -> Phrases.referent(s) + " has an unlogged partition",
              "Set all partitions of the referent table to LOGGED.");

  private static final RuleCheck<Situation> MOVES =
      Entry.key(
              FAMILY,
              "moved-rows-are-deleted",
              "Before version 15 an update that moves a referenced row to another partition is a"
                  + " delete for its keys.")
          .in("12 to 14")
          .regretted()
          .when(
              s ->
                  !s.since(PostgresChange.MOVES_ARE_UPDATES)
                      && partitioned(s.referent()).isPresent()
                      && (s.deletes() == ReferentialAction.CASCADE || Writes.sets(s.deletes())))
          .says(
              "acts on deletes of rows that may only have moved to another partition",
              s -> "ON DELETE " + s.deletes().sql() + "; " + s.facts().server(),
              "Do not update the partition key of referenced rows, or upgrade to 15.");

  private static final RuleCheck<Situation> DETACH =
      Entry.key(
              FAMILY,
              "detached-partition-unchecked",
              "A partition that is detached from the source table loses its checks against a"
                  + " partitioned referent table: deletes there leave orphans.")
          .in("12 to 14, 15.0 to 15.8, 16.0 to 16.4, 17.0")
          .regretted()
          .when(
              s ->
                  partitioned(s.source()).isPresent()
                      && partitioned(s.referent()).isPresent()
                      && lacks(s, PostgresFix.DETACHED_CHECKS))
          .says(
              "is not checked any more on partitions that are detached",
              s -> s.facts().server().toString(),
              "After DETACH PARTITION drop the key on the detached table and add it again, or"
                  + " upgrade.");

  private static final RuleCheck<Situation> SELF_REFERENCE =
      Entry.key(
              FAMILY,
              "later-partitions-unchecked",
              "Of a partitioned table's key to itself, partitions that are made later are not"
                  + " checked when their rows are deleted.")
          .in("12, and others before 13.21, 14.18, 15.13, 16.9, 17.5")
          .regretted()
          .when(
              s ->
                  s.toItself()
                      && partitioned(s.source()).isPresent()
                      && lacks(s, PostgresFix.SELF_REFERENCING_PARTITIONS))
          .says(
              "is not checked on partitions that are made later",
              s -> s.facts().server().toString(),
              "Make all partitions first, or drop the key and add it again after each new one, or"
                  + " upgrade.");

  private static final RuleCheck<Situation> REFERENT_IS_PARTITION =
      Entry.key(
              FAMILY,
              "referent-is-partition",
              "A key to a single partition does not see the rows of the others.")
          .when(s -> s.referent().filter(table -> table.is(Details.PARTITION)).isPresent())
          .says(
              "refers to a single partition",
              s -> Phrases.referent(s) + " is a partition",
              "Refer to the partitioned table, unless only this partition is meant.");

  private static final RuleCheck<Situation> NOT_VALID_REFERENT =
      Entry.key(
              FAMILY,
              "partitions-stay-not-valid",
              "Before version 18 VALIDATE leaves what the catalogue keeps for each partition of the"
                  + " referent table as not valid.")
          .in("12 to 17")
          .when(
              s ->
                  s.alters()
                      && s.notValid()
                      && partitioned(s.referent()).isPresent()
                      && !s.since(PostgresChange.VALIDATES_PARTITIONS))
          .says(
              "stays half not valid in the catalogue when it is validated",
              s -> Phrases.referent(s) + " is partitioned; " + s.facts().server(),
              "Look at rows of pg_constraint with conparentid 0 only.");

  private static final RuleCheck<Situation> HEIRS_OF_SOURCE =
      Entry.key(
              FAMILY,
              "heirs-of-source",
              "A key is not inherited: rows of tables that inherit from the source are not"
                  + " checked.")
          .regretted()
          .when(s -> inherited(s.source()))
          .says(
              "does not hold for tables that inherit from its own",
              s -> Phrases.source(s) + " is inherited from",
              "Add the key to each inheriting table too, or use partitions.");

  private static final RuleCheck<Situation> HEIRS_OF_REFERENT =
      Entry.key(
              FAMILY,
              "heirs-of-referent",
              "Rows of tables that inherit from the referent are not found.")
          .regretted()
          .when(s -> inherited(s.referent()))
          .says(
              "does not see the rows of tables that inherit from the referent",
              s -> Phrases.referent(s) + " is inherited from",
              "Keep referenced rows in the referent table itself, or use partitions.");

  /** None of them is refused. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(
          UNLOGGED_PARTITION,
          MOVES,
          DETACH,
          SELF_REFERENCE,
          REFERENT_IS_PARTITION,
          NOT_VALID_REFERENT,
          HEIRS_OF_SOURCE,
          HEIRS_OF_REFERENT);

  private PartitionRegrets() {}

  private static Optional<PgTable> partitioned(Optional<PgTable> table) {
    return table.filter(PgTable::isPartitioned);
  }

  private static boolean inherited(Optional<PgTable> table) {
    return table.filter(there -> there.kind() == 'r' && there.hasBelow()).isPresent();
  }

  private static boolean lacks(Situation situation, PostgresFix fix) {
    return !fix.in(situation.facts().server().version());
  }
}
