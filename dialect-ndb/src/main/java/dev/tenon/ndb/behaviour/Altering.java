package dev.tenon.ndb.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** What ALTER TABLE meets where keys are. */
final class Altering {
  private static final String FAMILY = "altering";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "ndb-added-key-in-place",
              FAMILY,
              "A key is added in place with foreign_key_checks on, at LOCK=SHARED at best.",
              "all",
              "1845/0A000 for LOCK=NONE",
              List.of()),
          new Rule(
              "ndb-one-index-per-alter",
              FAMILY,
              "Two keys that both need an index can't be added in place at once.",
              "all",
              "1846/0A000; without ALGORITHM the table is copied",
              List.of()),
          new Rule(
              "ndb-key-dropped-in-place",
              FAMILY,
              "A key is dropped in place, at LOCK=SHARED at best.",
              "all",
              "1845/0A000 for LOCK=NONE",
              List.of()),
          new Rule(
              "ndb-added-key-checks-rows",
              FAMILY,
              "Rows that refer to nothing are told otherwise than by InnoDB; with "
                  + "foreign_key_checks off they are not looked for.",
              "all",
              "1215/HY000 with warning 1296 and NDB error 21033; 1452/23000 when copying",
              List.of()),
          new Rule(
              "ndb-refused-build-leaves-statistics",
              FAMILY,
              "Where rows refuse a key, or a unique index, that is added in place with its index,"
                  + " the cluster keeps statistics of the index that it took back: the next index of"
                  + " another table that gets its number is refused, with its table if that is just"
                  + " made, until a table without primary key has taken the number and is dropped."
                  + " An index that is added first, in a statement of its own, leaves nothing.",
              "9.7",
              "1296/HY000 with NDB error 917; 1005/HY000 where the table is made",
              List.of()),
          new Rule(
              "ndb-copy-checks-rows-again",
              FAMILY,
              "A copying ALTER of a source table looks at the rows of the keys that are "
                  + "there.",
              "all",
              "1452/23000 where there are orphans",
              List.of()),
          new Rule(
              "ndb-generated-index-replaced-by-copy",
              FAMILY,
              "An index added over the one that the server made for a key replaces it, "
                  + "which takes a copy of the table.",
              "all",
              "1846/0A000 for ALGORITHM=INPLACE",
              List.of("conditions-5.4")),
          new Rule(
              "ndb-key-and-index-not-dropped-at-once",
              FAMILY,
              "A key and its index are dropped by two statements.",
              "all",
              "1553/HY000",
              List.of()),
          new Rule(
              "ndb-dropped-key-leaves-index",
              FAMILY,
              "Dropping a key leaves its index.",
              "all",
              "the index stays",
              List.of()),
          new Rule(
              "ndb-index-in-use-not-dropped",
              FAMILY,
              "An index that a key uses can't be dropped, even if another one would fit.",
              "all",
              "1553/HY000, with foreign_key_checks off too",
              List.of("conditions-5.1")),
          new Rule(
              "ndb-key-columns-keep-type",
              FAMILY,
              "The columns of a key keep their type, length included.",
              "all",
              "3780/HY000, with foreign_key_checks off too",
              List.of()),
          new Rule(
              "ndb-key-columns-not-renamed",
              FAMILY,
              "The columns of a key can't be renamed at either end.",
              "all",
              "1846/0A000",
              List.of()),
          new Rule(
              "ndb-key-columns-not-dropped",
              FAMILY,
              "A column of a key can't be dropped.",
              "all",
              "1828/HY000 for source, 1829/HY000 for referent columns",
              List.of()),
          new Rule(
              "ndb-cleared-columns-stay-nullable",
              FAMILY,
              "A column that a SET NULL key clears can't become NOT NULL.",
              "all",
              "1830/HY000",
              List.of("actions-4")),
          new Rule(
              "ndb-unknown-key-not-dropped",
              FAMILY,
              "DROP FOREIGN KEY and DROP CONSTRAINT want a key that is there.",
              "all",
              "1091/42000; 3940/HY000",
              List.of()),
          new Rule(
              "ndb-dropped-name-not-free-yet",
              FAMILY,
              "A key can't be replaced by one of the same name in the same ALTER; by one "
                  + "of another name it can, in place.",
              "all",
              "1826/HY000",
              List.of()),
          new Rule(
              "ndb-referent-needs-lock",
              FAMILY,
              "Under LOCK TABLES, adding a key needs the referent table locked as well.",
              "8.0 and newer",
              "1100/HY000",
              List.of()),
          new Rule(
              "ndb-engine-stays",
              FAMILY,
              "A table at either end of a key keeps its storage engine.",
              "8.0.15 and newer",
              "3776/HY000",
              List.of("conditions-8.1")),
          new Rule(
              "ndb-engine-changes-without-keys",
              FAMILY,
              "Once its keys are dropped, a table can change its storage engine.",
              "all",
              "accepted",
              List.of("conditions-8.2")),
          new Rule(
              "ndb-keyed-tables-repartitioned",
              FAMILY,
              "Tables at both ends of a key can be partitioned anew, and the key goes on.",
              "all",
              "accepted",
              List.of()),
          new Rule(
              "ndb-no-text-beside-delete-cascade",
              FAMILY,
              "A TEXT or BLOB column can't be added to a table with an ON DELETE CASCADE "
                  + "key; the copy that fails spoils the connection: close it, its next "
                  + "copying ALTER may drop another table (seen by hand on 9.7.4).",
              "9.7",
              "1215/HY000 with warning 1296 and NDB error 21034",
              List.of()),
          new Rule(
              "ndb-referent-key-not-renamed",
              FAMILY,
              "A unique index that a key refers to can't be renamed; the copy that fails "
                  + "spoils the connection.",
              "9.7",
              "1296/HY000 with NDB error 4243",
              List.of()),
          new Rule(
              "ndb-lock-timeout-leaves-key",
              FAMILY,
              "A key added in place while another session only reads the table ends with "
                  + "a lock timeout and is there all the same, once that session has ended.",
              "9.7",
              "1205/HY000, and the key is in ndbinfo.foreign_keys",
              List.of()));

  private Altering() {}
}
