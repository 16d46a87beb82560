package dev.tenon.postgres.rules;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import java.util.List;

/**
 * Drops of keys. The order is that of {@code RangeVarCallbackForAlterRelation}, {@code ATPrepCmd}
 * and {@code ATExecDropConstraint} in tablecmds.c.
 */
final class Drops {
  private static final String FAMILY = "dropping";

  private static final Rule NOT_OWNER =
      new Rule(
          "postgresql-drop-not-owner",
          FAMILY,
          "Only the owner of a table drops its keys.",
          "all",
          "42501",
          List.of());
  private static final Rule ABSENT =
      new Rule(
          "postgresql-unknown-key-not-dropped",
          FAMILY,
          "DROP CONSTRAINT wants a constraint of that very table; quoted names keep upper and"
              + " lower case.",
          "all",
          "42704",
          List.of());

  private static final RuleCheck<Change> INHERITED =
      Entry.change(
              FAMILY,
              "inherited-key-not-dropped",
              "A partition's part of a key goes with the key of the partitioned table only.")
          .refused("42P16")
          .when(d -> d.other().filter(Change.KEY::equals).isPresent())
          .says(
              "is for a key that belongs to one of a partitioned table",
              d -> "it has a row in pg_constraint with a conparentid",
              "Drop the key of the partitioned table.");

  private static final RuleCheck<Change> OTHER_KIND =
      Entry.change(
              FAMILY,
              "drop-of-another-constraint",
              "DROP CONSTRAINT drops whatever constraint has the name; Tenon drops foreign keys only.")
          .unknown()
          .when(d -> d.other().filter(kind -> !kind.equals(Change.KEY)).isPresent())
          .says(
              "names no foreign key, and the server would drop what it names",
              d -> "that is a constraint of type " + d.other().orElse(""),
              "Name a foreign key. Tenon sends no statement for this one.");

  private static final RuleCheck<Change> NOTHING_TO_DO =
      Entry.change(
              FAMILY,
              "missing-key-excused",
              "With IF EXISTS a constraint that is not there is no error, a missing table is.")
          .when(d -> d.missing() && d.ifExists())
          .says("has nothing to do", Change::keys, "Nothing is done.");

  private static final RuleCheck<Change> INDEX_STAYS =
      Entry.change(
              FAMILY,
              "dropped-key-leaves-index",
              "Indexes are made by people, not for keys: that which served a key stays.")
          .when(d -> d.serving().isPresent() && !d.withIndex())
          .says(
              "leaves the index that served it",
              Drops::index,
              "Where no query needs the index, drop it with DROP INDEX CONCURRENTLY.");

  private static final RuleCheck<Change> INDEX_NOT_DROPPED =
      Entry.changeToo(INDEX_STAYS.rule())
          .regretted()
          .when(d -> d.serving().isPresent() && d.withIndex())
          .says(
              "leaves the index that served it, though drop_index asks for it",
              Drops::index,
              "Where no query needs the index, drop it with DROP INDEX CONCURRENTLY.");

  static final RuleSequence<Change> SEQUENCE =
      new RuleSequence<>(
          List.of(
              Stage.of(Standing.LOOKED_UP),
              Stage.of(
                  List.of(
                      Standing.notOwner(NOT_OWNER),
                      Standing.CATALOGUE,
                      Standing.noTable(table -> table.isTable() || table.kind() == 'f'),
                      INHERITED,
                      OTHER_KIND,
                      Standing.absent(
                          ABSENT,
                          "Correct the name, or say if_exists where nothing is to be done then."),
                      NOTHING_TO_DO,
                      INDEX_STAYS,
                      INDEX_NOT_DROPPED))));

  private Drops() {}

  private static String index(Change drop) {
    return drop.serving().map(index -> "index " + index.name()).orElse("");
  }
}
