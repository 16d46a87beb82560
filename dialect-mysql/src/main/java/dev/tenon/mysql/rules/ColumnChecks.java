package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import java.util.Optional;

/** Columns of a key: whether they are there, and what they are. */
final class ColumnChecks {
  private static final String FAMILY = "columns";

  private static final Rule LOCAL_MISSING =
      rule(
          "mysql-source-column-missing",
          FAMILY,
          "Every column of the key must be a column of the source table.",
          Entry.ALL,
          "1072");
  private static final Rule REMOTE_MISSING =
      rule(
          "mysql-referenced-column-missing",
          FAMILY,
          "Every referenced column must be a column of the referent.",
          Entry.ALL,
          "3734; before 8.0 1215, in place 1822");
  private static final Rule REMOTE_NAME =
      rule(
          "mysql-referenced-column-name-illegal",
          FAMILY,
          "The name of a referenced column does not end with a blank.",
          "8.0 and newer",
          "1166");
  private static final Rule LOCAL_VIRTUAL =
      rule(
          "mysql-source-column-virtual",
          FAMILY,
          "A virtual generated column can't be part of a key.",
          Entry.ALL,
          "3733; before 8.0 1215, in place 1821");
  private static final Rule REMOTE_VIRTUAL =
      rule(
          "mysql-referenced-column-virtual",
          FAMILY,
          "A key can't refer to a virtual generated column.",
          Entry.ALL,
          "3733; before 8.0 1215, in place 1822",
          "conditions-9");

  private ColumnChecks() {}

  static RuleCheck<Pair<Situation>> localMissing() {
    return Entry.check(
        LOCAL_MISSING,
        pair -> {
          Situation situation = pair.situation();
          Identifier name = situation.key().localColumns().get(pair.position());
          return situation.sourceTable().isEmpty() || situation.local(pair.position()).isPresent()
              ? Optional.empty()
              : Breach.error(
                  Answer.NO_LOCAL_COLUMN,
                  "The source table " + situation.source() + " has no column '" + name + "'.",
                  columns(situation.sourceTable().orElseThrow().columns()),
                  "Correct the name, or add the column first.");
        });
  }

  private static String columns(java.util.List<ColumnFacts> columns) {
    return "it has" + Words.list(columns.stream().map(ColumnFacts::name).limit(20).toList());
  }

  static RuleCheck<Pair<Situation>> remoteName() {
    return Entry.check(
        REMOTE_NAME,
        pair -> {
          Situation situation = pair.situation();
          Identifier name = situation.key().remoteColumns().get(pair.position());
          return name.text().isEmpty() || name.text().endsWith(" ")
              ? Breach.error(
                  Answer.COLUMN_NAME_ILLEGAL,
                  "No column of " + situation.referent() + " can be called '" + name + "'.",
                  "the name ends with a blank",
                  "Correct the name.")
              : Optional.empty();
        });
  }

  static RuleCheck<Pair<Situation>> remoteMissing() {
    return Entry.check(
        REMOTE_MISSING,
        pair -> {
          Situation situation = pair.situation();
          Identifier name = situation.key().remoteColumns().get(pair.position());
          return Visible.referent(situation).isEmpty()
                  || situation.remote(pair.position()).isPresent()
              ? Optional.empty()
              : Breach.error(
                  answer(situation, Answer.NO_REMOTE_COLUMN, Answer.NO_REFERENCED_INDEX),
                  "The referent " + situation.referent() + " has no column '" + name + "'.",
                  columns(Visible.referent(situation).orElseThrow().columns()),
                  "Correct the name, or add the column first.");
        });
  }

  static RuleCheck<Pair<Situation>> localVirtual() {
    return Entry.check(
        LOCAL_VIRTUAL,
        pair ->
            pair.situation()
                .local(pair.position())
                .filter(ColumnFacts::virtual)
                .flatMap(
                    column ->
                        Breach.error(
                            answer(pair.situation(), Answer.VIRTUAL_COLUMN, Answer.NO_LOCAL_INDEX),
                            "The "
                                + Words.named(column.name(), pair.situation().source())
                                + " is generated and not stored.",
                            column.type() + " VIRTUAL",
                            "Make the column STORED, or refer from another.")));
  }

  static RuleCheck<Pair<Situation>> remoteVirtual() {
    return Entry.check(
        REMOTE_VIRTUAL,
        pair ->
            Visible.referent(pair.situation())
                .flatMap(table -> pair.situation().remote(pair.position()))
                .filter(ColumnFacts::virtual)
                .flatMap(
                    column ->
                        Breach.error(
                            answer(
                                pair.situation(),
                                Answer.VIRTUAL_COLUMN,
                                Answer.NO_REFERENCED_INDEX),
                            "The "
                                + Words.named(column.name(), pair.situation().referent())
                                + " is generated and not stored.",
                            column.type() + " VIRTUAL",
                            "Make the column STORED, or refer to another.")));
  }

  /** What the server says since it has a dictionary, or before that when it works in place. */
  static Answer answer(Situation situation, Answer now, Answer inPlace) {
    if (situation.has(MysqlChange.DATA_DICTIONARY)) {
      return now;
    }
    return situation.inPlace() ? inPlace : Answer.CANNOT_ADD;
  }
}
