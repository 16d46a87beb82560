package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.Facts;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.TableName;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The schema of the source table: said or current, and there. */
final class SchemaChecks {
  private static final String FAMILY = "objects";
  private static final Set<String> OF_SERVER = Set.of("information_schema", "performance_schema");

  static final Rule NONE =
      rule(
          "mysql-no-schema",
          FAMILY,
          "A table without schema is looked for in the current one, and there must be one.",
          Entry.ALL,
          "1046");
  static final Rule MISSING =
      rule(
          "mysql-schema-missing",
          FAMILY,
          "The schema of the source table must be there.",
          "8.0 and newer",
          "1049; before 8.0 1146, as of a missing table");
  static final Rule SERVERS =
      rule(
          "mysql-source-of-the-server",
          FAMILY,
          "Nobody may alter a table of information_schema or performance_schema, there or not.",
          Entry.ALL,
          "1044");

  private SchemaChecks() {}

  static RuleCheck<Situation> none() {
    return Entry.check(NONE, situation -> none(situation.source()));
  }

  static Optional<Breach> none(TableName source) {
    return source.schema().isPresent()
        ? Optional.empty()
        : Breach.error(
            Answer.NO_SCHEMA,
            "No schema is current in which " + source + " could be found.",
            "DATABASE() is NULL",
            "Write the schema before the table, or choose one.");
  }

  static RuleCheck<Situation> servers() {
    return Entry.check(
        SERVERS,
        situation -> situation.altering() ? servers(situation.source()) : Optional.empty());
  }

  static Optional<Breach> servers(TableName source) {
    return ofServer(source)
        ? Breach.error(
            Answer.SCHEMA_DENIED,
            source + " would be a table of the server's own, which nobody may alter.",
            "schema " + source.schema().orElseThrow(),
            "Name a table of your own.")
        : Optional.empty();
  }

  /** Such a schema is found in any case of its letters. */
  static boolean ofServer(TableName table) {
    return table
        .schema()
        .map(schema -> schema.text().toLowerCase(Locale.ROOT))
        .filter(OF_SERVER::contains)
        .isPresent();
  }

  static RuleCheck<Situation> missing() {
    return Entry.check(
        MISSING,
        situation ->
            situation.altering()
                ? missing(situation.source(), situation.facts())
                : Optional.empty());
  }

  static Optional<Breach> missing(TableName source, Facts facts) {
    return source
        .schema()
        .filter(schema -> MysqlChange.DATA_DICTIONARY.in(facts.server().version()))
        .filter(schema -> facts.relation(Detail.MISSING_SCHEMAS).contains(schema.text()))
        .flatMap(
            schema ->
                Breach.error(
                    Answer.NO_DATABASE,
                    "The schema of " + source + " is not there.",
                    "no schema " + schema,
                    "Correct its name and its case."));
  }
}
