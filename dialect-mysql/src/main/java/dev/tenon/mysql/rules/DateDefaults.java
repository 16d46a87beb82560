package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Defaults of dates that a session no longer takes: they stand in the way of every change. */
final class DateDefaults {
  private static final Rule INVALID =
      rule(
          "mysql-default-date-invalid",
          "columns",
          "In a strict session with NO_ZERO_DATE no table is changed that has a date whose default"
              + " is zero, and with NO_ZERO_IN_DATE none whose default has a month or day of zero;"
              + " before 8.0, unless explicit_defaults_for_timestamp is on, a TIMESTAMP NOT NULL that"
              + " has neither a default nor ON UPDATE counts as one with a zero, and a generated one,"
              + " but for those of the primary key.",
          Entry.ALL,
          "1067");

  private static final Set<String> DATES = Set.of("date", "datetime", "timestamp");
  private static final String ZERO = "0000-00-00";

  private DateDefaults() {}

  static RuleCheck<Situation> invalid() {
    return Entry.check(
        INVALID,
        situation ->
            situation
                .sourceTable()
                .filter(table -> situation.altering() && IndexChecks.strict(situation))
                .map(TableFacts::columns)
                .orElse(List.of())
                .stream()
                .filter(column -> isInvalid(situation, column))
                .findFirst()
                .flatMap(column -> refused(situation, column)));
  }

  private static Optional<Breach> refused(Situation situation, ColumnFacts column) {
    return Breach.error(
        Answer.INVALID_DEFAULT,
        "The server changes "
            + situation.source()
            + " in no way while the default of its column "
            + column.name()
            + " is a date that the session does not take.",
        column.type()
            + " DEFAULT "
            + column.defaultValue().orElse(ZERO)
            + ", sql_mode = "
            + IndexChecks.sqlMode(situation),
        "Give the column a default that is a date, or none, before the key is added.");
  }

  private static boolean isInvalid(Situation situation, ColumnFacts column) {
    String type = IndexChecks.type(column);
    if (!DATES.contains(type)) {
      return false;
    }
    if (column.defaultValue().isPresent()) {
      String value = column.defaultValue().get();
      return value.startsWith(ZERO)
          ? has(situation, "NO_ZERO_DATE")
          : has(situation, "NO_ZERO_IN_DATE")
              && value.matches("\\d{4}-(00-\\d\\d|\\d\\d-00)( .*)?");
    }
    return type.equals("timestamp")
        && defaultsToZero(situation)
        && has(situation, "NO_ZERO_DATE")
        && (column.generated().isPresent()
            ? !inPrimaryKey(situation, column)
            : !column.nullable() && !column.detail(Detail.EXTRA).orElse("").contains("on update"));
  }

  private static boolean defaultsToZero(Situation situation) {
    return !situation.has(MysqlChange.DATA_DICTIONARY)
        && situation
            .session()
            .variables()
            .getOrDefault("explicit_defaults_for_timestamp", "OFF")
            .equals("OFF");
  }

  private static boolean inPrimaryKey(Situation situation, ColumnFacts column) {
    return situation.sourceTable().stream()
        .flatMap(table -> table.indexes().stream())
        .filter(IndexFacts::primary)
        .flatMap(index -> index.parts().stream())
        .anyMatch(part -> part.column().equals(Optional.of(column.name())));
  }

  private static boolean has(Situation situation, String mode) {
    return List.of(IndexChecks.sqlMode(situation).split(",")).contains(mode);
  }
}
