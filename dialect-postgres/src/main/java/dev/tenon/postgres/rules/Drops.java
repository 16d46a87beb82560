package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable.Privilege;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Drops of keys. The order is that of {@code RangeVarCallbackForAlterRelation}, {@code ATPrepCmd}
 * and {@code ATExecDropConstraint} in tablecmds.c.
 */
final class Drops {
  private static final String FAMILY = "dropping";
  private static final String KEY = "FOREIGN KEY";

  private static final RuleCheck<Drop> READ_ONLY =
      Entry.dropToo(Statements.READ_ONLY)
          .refusedAsSaid()
          .when(d -> Statements.readOnly(d.situation()))
          .says(
              "can't be dropped in a read-only transaction",
              d -> Details.READ_ONLY + " is on",
              "Connect to the primary server, or set default_transaction_read_only to off for the"
                  + " session.");

  private static final RuleCheck<Drop> UNREAD =
      Entry.dropToo(Statements.UNREAD)
          .unknown()
          .when(
              d ->
                  !d.question().facts().unread().isEmpty()
                      || !d.situation().lookedFor(d.question().source()))
          .says(
              "can't be foretold, as facts about it are missing",
              d -> "nothing was read of " + d.question().storedSource(),
              "Let a role check that may read pg_catalog, or read facts for this table.");

  private static final RuleCheck<Drop> SCHEMA_MISSING =
      Entry.dropToo(SourceTable.SCHEMA_MISSING)
          .refusedAsSaid()
          .when(d -> d.absent() && Schemas.missing(d.situation(), d.question().source()))
          .says(
              "names a schema that is not there",
              d -> "schema " + Schemas.name(d.question().source()),
              "Correct the schema's name: quoted names keep upper and lower case.");

  private static final RuleCheck<Drop> SCHEMA_CLOSED =
      Entry.dropToo(SourceTable.SCHEMA_CLOSED)
          .refusedAsSaid()
          .when(d -> d.absent() && Schemas.closed(d.situation(), d.question().source()))
          .says(
              "names a schema that the role may not use",
              d -> "schema " + Schemas.name(d.question().source()),
              "Grant USAGE on the schema to the role.");

  private static final RuleCheck<Drop> MISSING =
      Entry.dropToo(SourceTable.MISSING)
          .refusedAsSaid()
          .when(
              d ->
                  d.absent()
                      && Schemas.open(d.situation(), d.question().source())
                      && d.table().isEmpty())
          .says(
              "names a table that is not there",
              d -> "no relation " + d.question().storedSource(),
              "Qualify its name, or correct it: quoted names keep upper and lower case.");

  private static final RuleCheck<Drop> NOT_OWNER =
      Entry.drop(FAMILY, "drop-not-owner", "Only the owner of a table drops its keys.")
          .refused("42501")
          .when(d -> d.table().filter(t -> !t.allows(Privilege.OWNER)).isPresent())
          .says(
              "is for a table of another owner",
              d -> "the owner is " + d.table().map(t -> t.text(Details.OWNER)).orElse(""),
              "Connect as the owner, or as a member of the owning role.");

  private static final RuleCheck<Drop> CATALOGUE =
      Entry.dropToo(SourceTable.CATALOGUE)
          .refusedAsSaid()
          .when(d -> d.table().filter(t -> SourceTable.guarded(d.situation(), t)).isPresent())
          .says(
              "is for a table of the system's catalogue",
              d -> d.question().storedSource() + " is a system catalogue",
              "Leave it as it is.");

  private static final RuleCheck<Drop> NO_TABLE =
      Entry.dropToo(SourceTable.NO_TABLE)
          .refusedAsSaid()
          .when(d -> d.table().filter(t -> !t.isTable() && t.kind() != 'f').isPresent())
          .says(
              "is for something that is no table",
              d -> d.question().storedSource() + " is " + Phrases.kind(d.table()),
              "Name the table behind it.");

  private static final RuleCheck<Drop> INHERITED =
      Entry.drop(
              FAMILY,
              "inherited-key-not-dropped",
              "A partition's part of a key goes with the key of the partitioned table only.")
          .refused("42P16")
          .when(d -> d.other().filter(KEY::equals).isPresent())
          .says(
              "is for a key that belongs to one of a partitioned table",
              d -> "it has a row in pg_constraint with a conparentid",
              "Drop the key of the partitioned table.");

  private static final RuleCheck<Drop> OTHER_KIND =
      Entry.drop(
              FAMILY,
              "drop-of-another-constraint",
              "DROP CONSTRAINT drops whatever constraint has the name; Tenon drops foreign keys only.")
          .unknown()
          .when(d -> d.other().filter(kind -> !kind.equals(KEY)).isPresent())
          .says(
              "names no foreign key, and the server would drop what it names",
              d -> "that is a constraint of type " + d.other().orElse(""),
              "Name a foreign key. Tenon sends no statement for this one.");

  private static final RuleCheck<Drop> ABSENT =
      Entry.drop(
              FAMILY,
              "unknown-key-not-dropped",
              "DROP CONSTRAINT wants a constraint of that very table; quoted names keep upper and"
                  + " lower case.")
          .refused("42704")
          .when(d -> missing(d) && !d.question().ifExists())
          .says(
              "names no key that is there",
              Drops::keys,
              "Correct the name, or say if_exists where nothing is to be done then.");

  private static final RuleCheck<Drop> NOTHING_TO_DO =
      Entry.drop(
              FAMILY,
              "missing-key-excused",
              "With IF EXISTS a constraint that is not there is no error, a missing table is.")
          .when(d -> missing(d) && d.question().ifExists())
          .says("has nothing to do", Drops::keys, "Nothing is done.");

  private static final RuleCheck<Drop> INDEX_STAYS =
      Entry.drop(
              FAMILY,
              "dropped-key-leaves-index",
              "Indexes are made by people, not for keys: that which served a key stays.")
          .when(d -> d.serving().isPresent() && !d.question().withIndex())
          .says(
              "leaves the index that served it",
              Drops::index,
              "Where no query needs the index, drop it with DROP INDEX CONCURRENTLY.");

  private static final RuleCheck<Drop> INDEX_NOT_DROPPED =
      Entry.dropToo(INDEX_STAYS)
          .regretted()
          .when(d -> d.serving().isPresent() && d.question().withIndex())
          .says(
              "leaves the index that served it, though drop_index asks for it",
              Drops::index,
              "Where no query needs the index, drop it with DROP INDEX CONCURRENTLY.");

  static final RuleSequence<Drop> SEQUENCE =
      new RuleSequence<>(
          List.of(
              Stage.of(
                  List.of(
                      READ_ONLY,
                      UNREAD,
                      SCHEMA_MISSING,
                      SCHEMA_CLOSED,
                      MISSING,
                      NOT_OWNER,
                      CATALOGUE,
                      NO_TABLE,
                      INHERITED,
                      OTHER_KIND,
                      ABSENT,
                      NOTHING_TO_DO,
                      INDEX_STAYS,
                      INDEX_NOT_DROPPED))));

  private Drops() {}

  private static boolean missing(Drop drop) {
    return drop.absent() && drop.table().isPresent() && drop.other().isEmpty();
  }

  private static String keys(Drop drop) {
    List<StoredForeignKey> keys = drop.question().facts().keysOf(drop.question().storedSource());
    return keys.isEmpty()
        ? "the table has no foreign keys"
        : keys.stream()
            .map(key -> key.name().text())
            .collect(Collectors.joining(", ", "its keys: ", ""));
  }

  private static String index(Drop drop) {
    return drop.serving().map(index -> "index " + index.name()).orElse("");
  }
}
