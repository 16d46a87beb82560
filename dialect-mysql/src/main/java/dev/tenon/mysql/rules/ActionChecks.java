package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.ColumnFacts.Generated;
import dev.tenon.facts.TableFacts;
import dev.tenon.facts.TableFacts.ConstraintFacts;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Referential actions, and columns that can't bear them. */
final class ActionChecks {
  private static final String FAMILY = "actions";
  private static final Set<ReferentialAction> CHANGING =
      Set.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);
  private static final String OTHER_ACTION = "Use RESTRICT, or leave the action out.";

  private static final Rule GENERATED =
      rule(
          "mysql-action-on-generated-column",
          FAMILY,
          "A key with a generated column has neither SET NULL nor ON UPDATE CASCADE.",
          Entry.ALL,
          "3104");
  private static final Rule NOT_NULL =
      rule(
          "mysql-set-null-not-null",
          FAMILY,
          "A key with SET NULL has columns that take NULL, all of them.",
          Entry.ALL,
          "1830; before 8.0.15 1215, in place 1825",
          "actions-3.1",
          "actions-4");
  private static final Rule CHECKED =
      rule(
          "mysql-action-on-checked-column",
          FAMILY,
          "No action may write a column that a CHECK speaks of, which would not be looked at.",
          "8.0.16 and newer",
          "3823");
  private static final Rule BASE =
      rule(
          "mysql-action-on-base-of-stored-column",
          FAMILY,
          "A column that a stored generated column is computed from bears no CASCADE and no SET"
              + " NULL.",
          Entry.ALL,
          "1215; in place 3192");
  private static final Rule DEFAULT =
      rule(
          "mysql-set-default-refused",
          FAMILY,
          "InnoDB refuses SET DEFAULT, unless it works in place or a match type is said.",
          "before 8.0.16; 8.0.16 to 8.0.30 were not seen",
          "1215",
          "actions-7");

  private ActionChecks() {}

  static RuleCheck<Pair<Situation>> generated() {
    return Entry.check(
        GENERATED,
        pair ->
            pair.situation()
                .local(pair.position())
                .filter(column -> column.generated().isPresent())
                .flatMap(column -> generated(pair.situation(), column)));
  }

  private static Optional<Breach> generated(Situation situation, ColumnFacts column) {
    return clauseThatWrites(situation)
        .flatMap(
            clause ->
                Breach.error(
                    Answer.GENERATED_ACTION,
                    "The "
                        + Words.named(column.name(), situation.source())
                        + " is generated, and "
                        + clause
                        + " would write it.",
                    column.type() + " GENERATED",
                    OTHER_ACTION));
  }

  private static Optional<String> clauseThatWrites(Situation situation) {
    if (said(situation, true) == ReferentialAction.SET_NULL) {
      return Optional.of("ON DELETE SET NULL");
    }
    return switch (said(situation, false)) {
      case SET_NULL, CASCADE -> Optional.of("ON UPDATE " + said(situation, false).sql());
      case NO_ACTION, RESTRICT, SET_DEFAULT -> Optional.empty();
    };
  }

  /** The server looks at what is said, though a match type may make it forget that later. */
  private static ReferentialAction said(Situation situation, boolean delete) {
    Optional<ReferentialAction> said =
        delete ? situation.key().onDelete().map(OnDelete::action) : situation.key().onUpdate();
    return said.orElse(ReferentialAction.NO_ACTION);
  }

  static RuleCheck<Pair<Situation>> notNull() {
    return Entry.check(
        NOT_NULL,
        pair ->
            pair.situation()
                .local(pair.position())
                .filter(column -> !column.nullable() && setsNull(pair.situation()))
                .flatMap(
                    column ->
                        Breach.error(
                            engineAnswer(pair.situation(), Answer.NOT_NULL),
                            "SET NULL can't set the "
                                + Words.named(column.name(), pair.situation().source())
                                + ", which takes no NULL.",
                            column.type() + " NOT NULL",
                            "Let the column take NULL, or use RESTRICT or CASCADE.")));
  }

  /** What the server says since 8.0.15; before, the storage engine says less. */
  static Answer engineAnswer(Situation situation, Answer now) {
    if (situation.has(MysqlChange.CHECKS_IN_SERVER)) {
      return now;
    }
    return situation.inPlace() ? Answer.WRONG_OPTION : Answer.CANNOT_ADD;
  }

  private static boolean setsNull(Situation situation) {
    return !actionsOverlooked(situation)
        && (situation.onDelete() == ReferentialAction.SET_NULL
            || situation.onUpdate() == ReferentialAction.SET_NULL);
  }

  /** Before 8.0.15 a match type hides the actions in CREATE TABLE, if nothing is checked later. */
  private static boolean actionsOverlooked(Situation situation) {
    return situation.key().match().isPresent()
        && !situation.checked()
        && !situation.altering()
        && !situation.has(MysqlChange.CHECKS_IN_SERVER);
  }

  static RuleCheck<Pair<Situation>> checked() {
    return Entry.check(
        CHECKED,
        pair ->
            pair.situation()
                .local(pair.position())
                .filter(column -> writes(pair.situation()))
                .flatMap(column -> check(pair.situation(), column)));
  }

  private static boolean writes(Situation situation) {
    return CHANGING.contains(situation.onDelete())
        || CHANGING.contains(situation.onUpdate())
        || situation.onUpdate() == ReferentialAction.CASCADE;
  }

  private static Optional<Breach> check(Situation situation, ColumnFacts column) {
    return situation.sourceTable().stream()
        .flatMap(table -> table.constraints().stream())
        .filter(check -> Expression.of(clause(check)).names(column.name()))
        .findFirst()
        .flatMap(
            check ->
                Breach.error(
                    Answer.CHECKED_COLUMN,
                    "An action of the key would write the "
                        + Words.named(column.name(), situation.source())
                        + ", of which the check '"
                        + check.name()
                        + "' speaks.",
                    clause(check),
                    OTHER_ACTION));
  }

  private static String clause(ConstraintFacts check) {
    return check.details().getOrDefault(Detail.CLAUSE, "");
  }

  static RuleCheck<Situation> base() {
    return Entry.check(
        BASE,
        situation ->
            IntStream.range(0, situation.pairs())
                .mapToObj(situation::local)
                .flatMap(Optional::stream)
                .filter(column -> moves(situation))
                .flatMap(column -> base(situation, column).stream())
                .findFirst());
  }

  private static boolean moves(Situation situation) {
    return Stream.of(situation.onDelete(), situation.onUpdate())
        .anyMatch(
            action -> action == ReferentialAction.CASCADE || action == ReferentialAction.SET_NULL);
  }

  private static Optional<Breach> base(Situation situation, ColumnFacts column) {
    return situation.sourceTable().stream()
        .flatMap(table -> stored(table))
        .filter(other -> Expression.of(expression(other)).names(column.name()))
        .findFirst()
        .flatMap(
            other ->
                Breach.error(
                    situation.inPlace() && !partitioned(situation)
                        ? Answer.STORED_BASE
                        : Answer.CANNOT_ADD,
                    "The stored column '"
                        + other.name()
                        + "' of "
                        + situation.source()
                        + " is computed from '"
                        + column.name()
                        + "', which an action of the key would write.",
                    expression(other),
                    "Use RESTRICT, or make the generated column VIRTUAL."));
  }

  /** A table with partitions is copied. */
  private static boolean partitioned(Situation situation) {
    return situation.sourceTable().filter(TableFacts::partitioned).isPresent();
  }

  private static Stream<ColumnFacts> stored(TableFacts table) {
    return table.columns().stream()
        .filter(column -> column.generated().equals(Optional.of(Generated.STORED)));
  }

  private static String expression(ColumnFacts column) {
    return column.detail(Detail.EXPRESSION).orElse("");
  }

  static RuleCheck<Situation> setDefault() {
    return Entry.check(
        DEFAULT,
        situation ->
            !MysqlChange.SET_DEFAULT_TAKEN.in(situation.version())
                    && !situation.inPlace()
                    && situation.key().match().isEmpty()
                    && (situation.onDelete() == ReferentialAction.SET_DEFAULT
                        || situation.onUpdate() == ReferentialAction.SET_DEFAULT)
                ? Breach.error(
                    Answer.CANNOT_ADD,
                    "InnoDB refuses SET DEFAULT on " + situation.said() + ".",
                    "MySQL " + situation.version(),
                    "Use SET NULL, CASCADE or RESTRICT.")
                : Optional.empty());
  }
}
