package dev.tenon.ndb.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.ndb.names.NdbIdentifiers;
import dev.tenon.ndb.names.NdbNames;
import dev.tenon.spi.LengthUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of keys, tables and columns. */
final class Names {
  private static final String FAMILY = "names";
  private static final String COUNTED = "_fk_";
  private static final String MISSING_COLUMN =
      ", with the warning 'table … has no column … in NDB'";

  private static final RuleCheck<Situation> LOCAL_SPELLING =
      Entry.of(
              FAMILY,
              "source-column-spelling",
              "The columns of the source table have to be spelled as the table spells them,"
                  + " whatever lower_case_table_names says.")
          .refused(Cluster.CANNOT_ADD, MISSING_COLUMN)
          .when(s -> misspelled(s.key().localColumns(), s.sourceTable()).findAny().isPresent())
          .says(
              "spells a column of its table in another case than the table does",
              s -> respelled(s.key().localColumns(), s.sourceTable()),
              "Spell the columns as SHOW CREATE TABLE does.");

  private static final RuleCheck<Situation> REMOTE_SPELLING =
      Entry.of(
              FAMILY,
              "referent-column-spelling",
              "The columns of the referent have to be spelled as the table spells them, whatever"
                  + " lower_case_table_names says.")
          .refused(Cluster.CANNOT_ADD, MISSING_COLUMN)
          .when(
              s ->
                  !Cluster.standIn(s)
                      && misspelled(s.key().remoteColumns(), s.referentTable())
                          .findAny()
                          .isPresent())
          .says(
              "spells a column of the referent in another case than the table does",
              s -> respelled(s.key().remoteColumns(), s.referentTable()),
              "Spell the columns as SHOW CREATE TABLE does.");

  private static final RuleCheck<Situation> SLASH =
      Entry.of(
              FAMILY,
              "slash-in-name",
              "The name of a key, one that the server makes of the table's name included, has no"
                  + " slash.")
          .refused(Cluster.CANNOT_ADD, ", with NDB error 21090")
          .when(s -> stored(s).filter(name -> name.text().contains("/")).isPresent())
          .says(
              "would be stored under a name with a slash",
              s -> "the name " + stored(s).orElseThrow() + "; NDB error 21090",
              "Give the key a name without slash.");

  private static final RuleCheck<Situation> CUT =
      Entry.of(
              FAMILY,
              "name-cut",
              "The cluster keeps two table ids and the key's name in 127 bytes and cuts the rest"
                  + " off; a key whose name was cut can't be dropped by it (1091).")
          .regretted()
          .when(
              s ->
                  stored(s)
                      .filter(name -> bytes(name) > NdbIdentifiers.MAX_CONSTRAINT_BYTES)
                      .isPresent())
          .says(
              "has a name that the cluster may cut",
              s -> "the name takes " + bytes(stored(s).orElseThrow()) + " bytes of UTF-8",
              "Give it a name of at most " + NdbIdentifiers.MAX_CONSTRAINT_BYTES + " bytes.");

  private static final RuleCheck<Situation> LONG_TABLE =
      Entry.of(
              FAMILY,
              "table-name-long",
              "Dropping a table whose name takes more than 109 bytes ends the server process.")
          .regretted()
          .when(s -> bytes(s.source().name()) > NdbIdentifiers.MAX_TABLE_BYTES)
          .says(
              "is for a table that can't be dropped without harm",
              s -> "the table's name takes " + bytes(s.source().name()) + " bytes of UTF-8",
              "Give the table a shorter name before it has keys.");

  private static final RuleCheck<Situation> OUT_OF_STEP =
      Entry.of(
              FAMILY,
              "name-out-of-step",
              "When a table is renamed, the server renames all its keys called"
                  + " <table>_fk_<anything>, the cluster only those with digits there; a key that"
                  + " has two names then can't be dropped by either (1091).")
          .carries("identifiers-5.1")
          .regretted()
          .when(
              s ->
                  s.question()
                      .key()
                      .name()
                      .filter(name -> likeCounted(s.source(), name))
                      .isPresent())
          .says(
              "has a name that the server and the cluster will not change alike when the table is"
                  + " renamed",
              s -> "it begins with " + s.source().name() + COUNTED + " and does not end in digits",
              "Let the name begin in another way.");

  private static final RuleCheck<Situation> CASE =
      Entry.of(
              FAMILY,
              "name-case-matters",
              "Names of keys are compared exactly where lower_case_table_names is 0 (by the manual;"
                  + " such a server was not run).")
          .in("before 8.0.20")
          .carries("identifiers-5.1", "identifiers-5.2")
          .when(
              s ->
                  !s.has(MysqlChange.NDB_CASELESS_NAMES)
                      && TableCase.of(s.session()) == TableCase.EXACT
                      && s.question().key().name().isPresent())
          .says(
              "will answer only to its name as it is spelled now",
              s -> "the server is " + s.version(),
              "Spell it the same when you drop it.");

  private static final RuleCheck<Situation> OBJECT_IDS =
      Entry.of(
              FAMILY,
              "name-of-object-ids",
              "A key without name is called FK_<id>_<id> after objects of the cluster, which nobody"
                  + " knows beforehand and which change when it is restored (by the manual; such a"
                  + " server was not run).")
          .in("before 8.0.18")
          .carries("identifiers-2")
          .when(s -> !s.has(MysqlChange.NDB_COUNTED_NAMES) && stored(s).isEmpty())
          .says(
              "gets a name that can't be foretold",
              s -> "the server is " + s.version(),
              "Give the key a name.");

  private Names() {}

  /** What the cluster refuses, in its order. */
  static List<RuleCheck<Situation>> spelling() {
    return List.of(LOCAL_SPELLING, REMOTE_SPELLING);
  }

  static RuleCheck<Situation> slash() {
    return SLASH;
  }

  static List<RuleCheck<Situation>> regrets() {
    return List.of(CUT, LONG_TABLE, OUT_OF_STEP, CASE, OBJECT_IDS);
  }

  /** Tell whether a name is one that the server counts. */
  static boolean counted(TableName source, Identifier name) {
    String prefix = source.name() + COUNTED;
    return name.text().startsWith(prefix)
        && name.text().substring(prefix.length()).matches("[0-9]+");
  }

  private static boolean likeCounted(TableName source, Identifier name) {
    return name.text().startsWith(source.name() + COUNTED) && !counted(source, name);
  }

  private static Optional<Identifier> stored(Situation situation) {
    return situation
        .question()
        .key()
        .name()
        .or(
            () ->
                new NdbNames(situation.version())
                    .generate(
                        situation.question().key(),
                        situation.facts().keysOf(situation.source()).stream()
                            .map(StoredForeignKey::name)
                            .collect(Collectors.toSet()),
                        situation.session()));
  }

  private static int bytes(Identifier name) {
    return LengthUnit.BYTES.measure(name);
  }

  private static Stream<ColumnFacts> misspelled(
      List<Identifier> columns, Optional<TableFacts> table) {
    return columns.stream()
        .flatMap(name -> table.flatMap(there -> Cluster.column(there, name)).stream())
        .filter(column -> !columns.contains(column.name()));
  }

  private static String respelled(List<Identifier> columns, Optional<TableFacts> table) {
    return misspelled(columns, table)
        .map(column -> "the table spells it " + column.name())
        .collect(Collectors.joining(", "));
  }
}
