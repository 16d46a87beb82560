package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.Privilege;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.TableName;
import java.util.Optional;
import java.util.Set;

/** Tables: whether they are there, what they are, what a user may do with them. */
final class TableChecks {
  private static final String FAMILY = "objects";

  private static final Rule SOURCE_PRIVILEGE =
      rule(
          "mysql-source-privilege",
          FAMILY,
          "Adding a key takes the privilege ALTER on the source table, making it with a key CREATE.",
          Entry.ALL,
          "1142");
  static final Rule SOURCE_MISSING =
      rule("mysql-source-missing", FAMILY, "The source table must be there.", Entry.ALL, "1146");
  static final Rule SOURCE_KIND =
      rule("mysql-source-is-a-view", FAMILY, "A view has no keys.", Entry.ALL, "1347");
  private static final Rule REFERENCES =
      rule(
          "mysql-references-privilege",
          FAMILY,
          "A key takes the privilege REFERENCES on the whole referent, whether it is there or not;"
              + " nobody has it on the tables of information_schema and performance_schema.",
          Entry.ALL,
          "1142",
          "conditions-2");
  private static final Rule SYSTEM =
      rule(
          "mysql-referent-of-the-dictionary",
          FAMILY,
          "No key refers to a table of the data dictionary.",
          "8.0 and newer",
          "3554");
  private static final Rule TEMPORARY =
      rule(
          "mysql-temporary-table",
          FAMILY,
          "A temporary table has no keys.",
          Entry.ALL,
          "1215",
          "conditions-1");
  private static final Rule SOURCE_PARTITIONED =
      rule(
          "mysql-source-partitioned",
          FAMILY,
          "A partitioned table of InnoDB has no keys.",
          Entry.ALL,
          "1506");
  private static final Rule REFERENT_PARTITIONED =
      rule(
          "mysql-referent-partitioned",
          FAMILY,
          "No key refers to a partitioned table of InnoDB; before 8.0.15 one may, without"
              + " foreign_key_checks, and then nothing matches it.",
          Entry.ALL,
          "1506; before 8.0.15 1215");
  private static final Rule REFERENT_MISSING =
      rule(
          "mysql-referent-missing",
          FAMILY,
          "The referent must be there and no view, unless foreign_key_checks is off.",
          Entry.ALL,
          "1824; before 8.0 1215");
  private static final Rule REFERENT_ENGINE =
      rule(
          "mysql-referent-of-another-engine",
          FAMILY,
          "Both tables use the same storage engine, unless foreign_key_checks is off.",
          Entry.ALL,
          "1824; before 8.0.15 1215",
          "conditions-1");

  private TableChecks() {}

  static RuleCheck<Situation> sourcePrivilege() {
    return Entry.check(
        SOURCE_PRIVILEGE,
        situation -> {
          String needed = situation.altering() ? Privilege.ALTER : Privilege.CREATE;
          return lacks(situation, situation.source(), needed)
              ? Breach.error(
                  Answer.DENIED,
                  "The user may not add " + situation.said() + ".",
                  "no privilege " + needed + " on " + situation.source(),
                  "GRANT " + needed + " ON " + situation.source() + ", or use another user.")
              : Optional.empty();
        });
  }

  private static boolean lacks(Situation situation, TableName table, String privilege) {
    Optional<Set<String>> may = Optional.ofNullable(situation.facts().privileges().get(table));
    return may.filter(words -> !words.contains(privilege)).isPresent();
  }

  static RuleCheck<Situation> sourceMissing() {
    return Entry.check(
        SOURCE_MISSING,
        situation ->
            situation.sourceTable().isPresent() || situation.source().schema().isEmpty()
                ? Optional.empty()
                : Breach.error(
                    Answer.NO_TABLE,
                    "The source table " + situation.source() + " is not there.",
                    "no table " + situation.source(),
                    "Correct the name, or make the table first."));
  }

  static RuleCheck<Situation> sourceKind() {
    return Entry.check(
        SOURCE_KIND,
        situation ->
            situation
                .sourceTable()
                .filter(table -> table.kind() == TableFacts.Kind.VIEW)
                .flatMap(
                    table ->
                        Breach.error(
                            Answer.NOT_A_TABLE,
                            situation.source() + " is a view, which has no keys.",
                            "VIEW",
                            "Add the key to the table below it.")));
  }

  static RuleCheck<Situation> referencesPrivilege() {
    return Entry.check(
        REFERENCES,
        situation ->
            SchemaChecks.ofServer(situation.referent())
                    || lacks(situation, situation.referent(), Privilege.REFERENCES)
                ? Breach.error(
                    Answer.DENIED,
                    "The user may not refer to " + situation.referent() + ".",
                    "no privilege REFERENCES on " + situation.referent(),
                    SchemaChecks.ofServer(situation.referent())
                        ? "Refer to a table of your own."
                        : "GRANT REFERENCES ON " + situation.referent() + ", or use another user.")
                : Optional.empty());
  }

  static RuleCheck<Situation> system() {
    return Entry.check(
        SYSTEM,
        situation ->
            situation.has(MysqlChange.DATA_DICTIONARY)
                    && DictionaryTables.hold(situation.referent())
                ? Breach.error(
                    Answer.SYSTEM_TABLE,
                    situation.referent() + " is a table of the data dictionary.",
                    "MySQL " + situation.version(),
                    "Refer to a table of your own.")
                : Optional.empty());
  }

  static RuleCheck<Situation> temporary() {
    return Entry.check(
        TEMPORARY,
        situation ->
            situation
                .sourceTable()
                .filter(TableFacts::temporary)
                .flatMap(
                    table ->
                        Breach.error(
                            Answer.CANNOT_ADD,
                            situation.source() + " is a temporary table, which has no keys.",
                            "TEMPORARY",
                            "Use a table that stays.")));
  }

  static RuleCheck<Situation> sourcePartitioned(EngineRules engine) {
    return Entry.check(
        SOURCE_PARTITIONED,
        situation ->
            situation
                .sourceTable()
                .filter(table -> partitioned(table, engine))
                .flatMap(
                    table ->
                        Breach.error(
                            Answer.PARTITIONED,
                            "The source table " + situation.source() + " is partitioned.",
                            "partitioned, ENGINE = " + engine(situation.sourceTable()),
                            "Give up one of the two: REMOVE PARTITIONING, or do without the key.")));
  }

  private static boolean partitioned(TableFacts table, EngineRules engine) {
    return table.partitioned() && !engine.partitions();
  }

  static RuleCheck<Situation> referentMissing() {
    return Entry.check(
        REFERENT_MISSING,
        situation ->
            situation.referentAsTable().isPresent() || !situation.checked()
                ? Optional.empty()
                : Breach.error(
                    situation.has(MysqlChange.DATA_DICTIONARY)
                        ? Answer.NO_REFERENT
                        : Answer.CANNOT_ADD,
                    "The referent "
                        + situation.referent()
                        + situation
                            .referentTable()
                            .map(table -> " is a view.")
                            .orElse(" is not there."),
                    situation
                        .referentTable()
                        .map(table -> "VIEW")
                        .orElse("no table " + situation.referent()),
                    "Correct the name, its schema and its case, or make the table first."));
  }

  static RuleCheck<Situation> referentEngine() {
    return Entry.check(
        REFERENT_ENGINE,
        situation ->
            situation.referentAsTable().isEmpty()
                    || situation.referentOfSameEngine().isPresent()
                    || !situation.checked()
                ? Optional.empty()
                : Breach.error(
                    situation.has(MysqlChange.CHECKS_IN_SERVER)
                        ? Answer.NO_REFERENT
                        : Answer.CANNOT_ADD,
                    situation.source()
                        + " and "
                        + situation.referent()
                        + " use different storage engines.",
                    engine(situation.sourceTable())
                        + " against "
                        + engine(situation.referentTable()),
                    "Convert one of the tables: ALTER TABLE … ENGINE."));
  }

  private static String engine(Optional<TableFacts> table) {
    return table.flatMap(TableFacts::storageEngine).orElse("none");
  }

  static RuleCheck<Situation> referentPartitioned(EngineRules engine) {
    return Entry.check(
        REFERENT_PARTITIONED,
        situation ->
            situation
                .referentOfSameEngine()
                .filter(table -> partitioned(table, engine))
                .filter(table -> situation.has(MysqlChange.CHECKS_IN_SERVER) || situation.checked())
                .flatMap(
                    table ->
                        Breach.error(
                            situation.has(MysqlChange.CHECKS_IN_SERVER)
                                ? Answer.PARTITIONED
                                : Answer.CANNOT_ADD,
                            "The referent " + situation.referent() + " is partitioned.",
                            "partitioned, ENGINE = " + engine(situation.referentTable()),
                            "Give up one of the two: REMOVE PARTITIONING, or do without the key.")));
  }
}
