package dev.tenon.ndb.rules;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static dev.tenon.key.ReferentialAction.NO_ACTION;
import static dev.tenon.key.ReferentialAction.SET_DEFAULT;
import static dev.tenon.key.ReferentialAction.SET_NULL;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.ColumnFacts.Generated;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.rules.Situation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What actions the cluster refuses, and what it makes of others. */
final class Actions {
  private static final String FAMILY = "actions";
  private static final Set<ReferentialAction> CHANGES = Set.of(CASCADE, SET_NULL);

  /** Types whose values are kept in a table of their own. */
  private static final Pattern APART =
      Pattern.compile(
          "(?:tiny|medium|long)?(?:text|blob)|json|geometry|point|linestring|polygon"
              + "|multi(?:point|linestring|polygon)|geom(?:etry)?collection");

  private static final RuleCheck<Situation> TO_PRIMARY =
      Entry.of(
              FAMILY,
              "cascade-on-primary-key",
              "ON UPDATE CASCADE can't refer to the primary key, even where a unique key has the"
                  + " same columns; without PRIMARY KEY, the first unique key that takes no NULL is"
                  + " it.")
          .carries("actions-1.2")
          .refused(Cluster.CANNOT_ADD, ", with NDB error 21000")
          .when(s -> s.onUpdate() == CASCADE && Cluster.primary(s))
          .says(
              "is to cascade updates of the referent's primary key, which the cluster never changes in"
                  + " place",
              s -> Words.columns(s.key().remoteColumns()) + " is the primary key; NDB error 21000",
              "Refer to another unique key, or leave ON UPDATE CASCADE out.");

  private static final RuleCheck<Situation> BLOB =
      Entry.of(
              FAMILY,
              "cascade-with-blob",
              "ON DELETE CASCADE needs a source table without TEXT, BLOB, JSON and spatial columns.")
          .carries("actions-1.2")
          .refused(Cluster.CANNOT_ADD, ", with NDB error 21034")
          .when(s -> s.onDelete() == CASCADE && apart(s).findAny().isPresent())
          .says(
              "is to cascade deletes into a table with TEXT, BLOB, JSON or spatial columns, which the"
                  + " cluster does not do",
              s ->
                  apart(s).map(Actions::typed).collect(Collectors.joining(", "))
                      + "; NDB error 21034",
              "Use another action, or move these columns to a table of their own.");

  private static final RuleCheck<Situation> BLOB_LATER =
      Entry.of(
              FAMILY,
              "cascade-forbids-blobs",
              "Adding a TEXT, BLOB, JSON or spatial column to the source of a key with ON DELETE"
                  + " CASCADE fails (1215, NDB error 21034), and the connection's next copying ALTER"
                  + " may then drop a table that has nothing to do with it.")
          .when(s -> s.onDelete() == CASCADE)
          .says(
              "will keep its own table from getting TEXT, BLOB, JSON and spatial columns",
              Words::actions,
              "Drop the key before you add such a column; close the connection after any copying"
                  + " ALTER that failed.");

  private static final RuleCheck<Situation> PRIMARY_DELETES =
      Entry.of(
              FAMILY,
              "primary-key-change-deletes",
              "Changing the value of a primary key is a delete and an insert: ON DELETE of every key"
                  + " that refers to the row acts, even one to another unique key; so does REPLACE of"
                  + " a row of a table with further unique keys.")
          .carries("actions-1.1", "actions-3.1")
          .regretted()
          .when(s -> CHANGES.contains(s.onDelete()))
          .says(
              "acts on rows when a primary key of the referent is only changed",
              Words::actions,
              "Do not change primary keys of the referent, nor REPLACE its rows; or use RESTRICT.");

  private static final RuleCheck<Situation> NEVER_ACTS =
      Entry.of(
              FAMILY,
              "update-of-primary-key-never-acts",
              "ON UPDATE SET NULL that refers to the primary key never acts: a change that rows"
                  + " refer to is refused (1451) unless ON DELETE acts.")
          .carries("actions-3.1")
          .regretted()
          .when(s -> s.onUpdate() == SET_NULL && Cluster.primary(s))
          .says(
              "has an ON UPDATE action that never acts",
              s -> Words.columns(s.key().remoteColumns()) + " is the primary key",
              "Leave ON UPDATE out, or refer to another unique key.");

  private static final RuleCheck<Situation> DEFAULT_RESTRICTS =
      Entry.of(
              FAMILY,
              "set-default-restricts",
              "SET DEFAULT is taken, stored and shown, and acts like RESTRICT (1451).")
          .carries("actions-7")
          .regretted()
          .when(s -> s.onDelete() == SET_DEFAULT || s.onUpdate() == SET_DEFAULT)
          .says(
              "will not set defaults: the cluster refuses such a delete or update instead",
              s -> Words.clauses(s, SET_DEFAULT),
              "Use RESTRICT, which does the same and says so.");

  private static final RuleCheck<Situation> NOT_RECOMPUTED =
      Entry.of(
              FAMILY,
              "stored-column-not-recomputed",
              "An action that sets a column does not compute again the stored generated columns that"
                  + " depend on it.")
          .regretted()
          .when(s -> sets(s) && dependants(s).findAny().isPresent())
          .says(
              "sets columns without computing again what is generated from them",
              s ->
                  dependants(s)
                      .map(column -> column.name() + " is generated and STORED")
                      .collect(Collectors.joining(", ")),
              "Make the generated columns VIRTUAL, or use RESTRICT.");

  private static final RuleCheck<Situation> WAITS =
      Entry.of(
              FAMILY,
              "no-action-waits",
              "Where both actions are NO ACTION, written or not, the key is checked at COMMIT, which"
                  + " then fails as a whole (1451, 1452); with any other action all is checked at"
                  + " once.")
          .carries("actions-5.2", "actions-6", "actions-9")
          .when(s -> s.onDelete() == NO_ACTION && s.onUpdate() == NO_ACTION)
          .says(
              "is checked at COMMIT",
              Words::actions,
              "Expect errors at COMMIT; RESTRICT has each statement checked.");

  private static final RuleCheck<Situation> HASTENED =
      Entry.of(
              FAMILY,
              "no-action-hastened",
              "A key with NO ACTION on one side and another action on the other is checked at once,"
                  + " inserts into its table included.")
          .carries("actions-6")
          .when(Actions::hastened)
          .says(
              "is checked at once in spite of NO ACTION",
              Words::actions,
              "Leave both actions out to have the key checked at COMMIT.");

  private Actions() {}

  /** What the cluster refuses before it looks at names. */
  static RuleCheck<Situation> toPrimary() {
    return TO_PRIMARY;
  }

  /** What it refuses last. */
  static RuleCheck<Situation> blob() {
    return BLOB;
  }

  static List<RuleCheck<Situation>> regrets() {
    return List.of(
        PRIMARY_DELETES,
        NEVER_ACTS,
        DEFAULT_RESTRICTS,
        NOT_RECOMPUTED,
        BLOB_LATER,
        WAITS,
        HASTENED);
  }

  private static boolean hastened(Situation situation) {
    boolean said =
        situation.key().onDelete().filter(clause -> clause.action() == NO_ACTION).isPresent()
            || situation.key().onUpdate().filter(NO_ACTION::equals).isPresent();
    return said && situation.onDelete() != situation.onUpdate();
  }

  private static boolean sets(Situation situation) {
    return situation.onDelete() == SET_NULL || CHANGES.contains(situation.onUpdate());
  }

  private static Stream<ColumnFacts> columns(Situation situation) {
    return situation.sourceTable().stream().flatMap(table -> table.columns().stream());
  }

  /** A virtual column is not there, as far as the cluster goes. */
  private static Stream<ColumnFacts> apart(Situation situation) {
    return columns(situation)
        .filter(column -> !column.virtual())
        .filter(column -> APART.matcher(column.type()).matches());
  }

  private static String typed(ColumnFacts column) {
    return column.name() + " is " + column.type();
  }

  private static Stream<ColumnFacts> dependants(Situation situation) {
    return columns(situation)
        .filter(column -> column.generated().filter(Generated.STORED::equals).isPresent())
        .filter(column -> Cluster.locals(situation).stream().anyMatch(base -> uses(column, base)));
  }

  private static boolean uses(ColumnFacts generated, ColumnFacts base) {
    String name = "`" + base.name().text().replace("`", "``") + "`";
    return generated
        .detail(Detail.EXPRESSION)
        .map(Utf8Folding::small)
        .filter(expression -> expression.contains(Utf8Folding.small(name)))
        .isPresent();
  }
}
