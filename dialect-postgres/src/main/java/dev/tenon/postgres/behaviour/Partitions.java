package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What partitions do to keys. */
final class Partitions {
  private static final String FAMILY = "partitions";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "postgresql-equal-key-of-partition-adopted",
              FAMILY,
              "ATTACH PARTITION takes a key of the partition over if it equals the "
                  + "table's, whatever its name, else adds one more.",
              "all",
              "one or two keys",
              List.of()),
          new Rule(
              "postgresql-attached-rows-checked",
              FAMILY,
              "ATTACH PARTITION looks at the rows of a partition that has no equal key.",
              "all",
              "23503",
              List.of()),
          new Rule(
              "postgresql-keys-of-partitions-fixed",
              FAMILY,
              "A key that a partition has from its table can be renamed there, but "
                  + "neither dropped nor altered; renaming the table's does not rename it.",
              "all",
              "42P16 for DROP; for ALTER XX000, from 18 on 55000",
              List.of()),
          new Rule(
              "postgresql-referent-partition-held",
              FAMILY,
              "A partition of a referent table can't be dropped or truncated, and only "
                  + "be detached if no row refers to its rows.",
              "all",
              "2BP01, 0A000, 23503",
              List.of()),
          new Rule(
              "postgresql-partition-itself-referred-to",
              FAMILY,
              "A single partition may be referred to; the key stays when it is detached.",
              "all",
              "2BP01 if it is dropped",
              List.of()),
          new Rule(
              "postgresql-referent-not-its-own-partition",
              FAMILY,
              "The table that a key refers to can't become a partition of the one that "
                  + "refers.",
              "all; releases before the end of 2024 not tried",
              "0A000",
              List.of()),
          new Rule(
              "postgresql-detached-partition-loses-check",
              FAMILY,
              "After DETACH PARTITION of a source table, rows of a partitioned referent "
                  + "table can be deleted although the detached rows refer to them.",
              "12 to 14, and before 15.9, 16.5 and 17.1 (release notes)",
              "orphans without an error; fixed: 23503",
              List.of()),
          new Rule(
              "postgresql-self-reference-misses-partitions",
              FAMILY,
              "In a partitioned table that refers to itself, partitions made after the "
                  + "key lack the check of referent rows.",
              "12; others before 13.21, 14.18, 15.13, 16.9 and 17.5 (release notes)",
              "orphans without an error; fixed: 23503",
              List.of()),
          new Rule(
              "postgresql-rows-for-partitions",
              FAMILY,
              "The catalogue has one more row per partition of the referent table, on "
                  + "the source table, with a name of its own; only those with conparentid 0 "
                  + "are keys that somebody made.",
              "all",
              "names end in _fkey, from 18 on in _1",
              List.of()),
          new Rule(
              "postgresql-not-valid-rows-for-partitions",
              FAMILY,
              "VALIDATE of a key to a partitioned table leaves the rows for its "
                  + "partitions not valid.",
              "12 to 17",
              "convalidated is false; look at conparentid 0 only",
              List.of()),
          new Rule(
              "postgresql-not-valid-key-and-later-partitions",
              FAMILY,
              "A partition made under a NOT VALID key has a NOT VALID key too; one that "
                  + "is attached is checked.",
              "18 and newer",
              "23503 at ATTACH",
              List.of()),
          new Rule(
              "postgresql-index-of-partitioned-not-concurrent",
              FAMILY,
              "An index for the source columns can't be made CONCURRENTLY on a "
                  + "partitioned table, nor within a transaction.",
              "all",
              "0A000; 25001",
              List.of()));

  private Partitions() {}
}
