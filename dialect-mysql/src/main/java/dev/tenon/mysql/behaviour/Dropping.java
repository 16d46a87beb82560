package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What DROP and TRUNCATE meet where keys are. */
final class Dropping {
  private static final String FAMILY = "dropping";

  static final Rule INDEX_STAYS =
      new Rule(
          "mysql-dropped-key-leaves-index",
          FAMILY,
          "Dropping a key leaves its index, which may go in the same ALTER.",
          "all",
          "the index stays",
          List.of());

  static final Rule INDEX_IN_USE =
      new Rule(
          "mysql-index-in-use-not-dropped",
          FAMILY,
          "An index that a key needs at either end can't be dropped, but renamed, "
              + "and replaced in the same ALTER.",
          "all",
          "1553/HY000, with foreign_key_checks off too",
          List.of("conditions-5.1"));

  static final Rule UNKNOWN_KEY =
      new Rule(
          "mysql-unknown-key-not-dropped",
          FAMILY,
          "DROP FOREIGN KEY wants a key of that very table; letter case does not matter.",
          "all",
          "1091/42000; 1025/HY000 of a partitioned table before 8.0.31",
          List.of());

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "mysql-referent-not-dropped",
              FAMILY,
              "A referent table can't be dropped while the other table stays; with "
                  + "foreign_key_checks off it can, and the key waits for it.",
              "all",
              "5.7: 1217/23000; 8.0 and newer: 3730/HY000",
              List.of()),
          new Rule(
              "mysql-both-tables-dropped-at-once",
              FAMILY,
              "One DROP TABLE takes both tables of a key in any order.",
              "8.0 and newer",
              "5.7: 1217/23000 when the referent table comes first",
              List.of()),
          new Rule(
              "mysql-source-dropped-freely",
              FAMILY,
              "A source table is dropped with its keys.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "mysql-schema-of-referent-not-dropped",
              FAMILY,
              "A schema can't be dropped while a table elsewhere refers to one of its tables.",
              "all",
              "5.7: 1217/23000; 8.0 and newer: 3730/HY000",
              List.of()),
          new Rule(
              "mysql-referent-not-truncated",
              FAMILY,
              "A referent table can't be truncated, empty or not; one that only refers "
                  + "to itself can.",
              "all",
              "1701/42000; accepted with foreign_key_checks off",
              List.of()),
          INDEX_STAYS,
          INDEX_IN_USE,
          new Rule(
              "mysql-other-key-takes-over",
              FAMILY,
              "When the index that a key refers to is dropped, another fitting one takes "
                  + "over; where only unique ones fit, one that is not unique does not.",
              "all; 8.4 and newer want a unique one",
              "1553/HY000 if none fits",
              List.of()),
          new Rule(
              "mysql-generated-index-vanishes",
              FAMILY,
              "The index that the server made for a key is dropped without a word when "
                  + "an index with the same first columns is added; an index made by hand "
                  + "stays.",
              "all",
              "the index is gone",
              List.of("conditions-5.4")),
          UNKNOWN_KEY,
          new Rule(
              "mysql-key-dropped-twice",
              FAMILY,
              "A key named twice in one ALTER is an error to newer servers only.",
              "all",
              "8.0.31 and newer: 1091/42000; 8.0.12 and older: accepted",
              List.of()),
          new Rule(
              "mysql-drop-constraint",
              FAMILY,
              "DROP CONSTRAINT drops a key if no CHECK of the table has its name.",
              "8.0.19 and newer",
              "1064/42000 before; 3940/HY000 for an unknown name, 3939/HY000 for one "
                  + "that both have",
              List.of()),
          new Rule(
              "mysql-checks-have-names-of-their-own",
              FAMILY,
              "A key and a CHECK may have the same name.",
              "8.0.16 and newer",
              "accepted",
              List.of()),
          new Rule(
              "mysql-no-if-exists-for-keys",
              FAMILY,
              "There is no IF EXISTS for keys, and CREATE TABLE IF NOT EXISTS does not "
                  + "look at the keys of a table that is there.",
              "all",
              "1064/42000; accepted",
              List.of()),
          new Rule(
              "mysql-key-dropped-in-place",
              FAMILY,
              "A key is dropped in place with writes going on.",
              "all",
              "accepted; 1845/0A000 for ALGORITHM=INSTANT",
              List.of()),
          new Rule(
              "mysql-key-columns-not-dropped",
              FAMILY,
              "A column of a key can't be dropped unless the same ALTER drops the key.",
              "all",
              "source: 5.7 1553/HY000, 8.0 and newer 1828/HY000; referent: 5.7 "
                  + "1553/HY000 if its index would go too, else 1829/HY000",
              List.of()),
          new Rule(
              "mysql-tablespace-of-referent-kept",
              FAMILY,
              "The tablespace of a referent table can't be discarded; that of a source "
                  + "table can.",
              "all",
              "1451/23000",
              List.of()));

  private Dropping() {}
}
