package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.PairComparison;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.Situation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Indexes that are not there: PostgreSQL makes none. */
final class IndexRegrets {
  private static final String FAMILY = "indexes";

  static final RuleCheck<Situation> NO_INDEX =
      Entry.key(
              FAMILY,
              "no-supporting-index",
              "PostgreSQL makes no index on the referencing columns; without one every delete and"
                  + " every change of a referenced row reads the whole source table.")
          .carries("conditions-5")
          .regretted()
          .when(s -> isUnserved(s) && !castInTheWay(s))
          .says(
              "has no index that finds the rows of a referenced row",
              s -> "no index of " + Phrases.source(s) + " leads with " + Phrases.columns(s.local()),
              "Create an index on the referencing columns, CONCURRENTLY where writers must not"
                  + " wait.");

  private static final RuleCheck<Situation> CAST_HIDES_INDEX =
      Entry.key(
              FAMILY,
              "cast-hides-index",
              "Where a function turns the referencing value into the referenced type, an index on"
                  + " the column does not serve.")
          .regretted()
          .when(s -> isUnserved(s) && castInTheWay(s))
          .says(
              "compares its columns behind a cast, so that their index does not serve",
              s ->
                  leading(s).stream()
                      .map(index -> index.name().text())
                      .collect(Collectors.joining(", ")),
              "Give the referencing column the referenced column's type, or index the cast"
                  + " expression.");

  private static final RuleCheck<Situation> BOUND_TO_OLDEST =
      Entry.key(
              FAMILY,
              "bound-to-oldest-index",
              "Of several unique indexes on the referenced columns the key is bound to the oldest,"
                  + " not to the primary key; only that one can't be dropped any more.")
          .when(s -> s.matchingIndexes().stream().filter(PgIndex::immediate).count() > 1)
          .says(
              "is bound to one of several unique indexes, the oldest",
              s -> s.bound().map(index -> index.name().text()).orElse(""),
              "Drop the unique indexes that are not needed before the key is added.");

  /** None of them is refused. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(NO_INDEX, CAST_HIDES_INDEX, BOUND_TO_OLDEST);

  private IndexRegrets() {}

  private static boolean isUnserved(Situation situation) {
    return situation.sound() && !situation.notEnforced() && situation.supporting().isEmpty();
  }

  private static boolean castInTheWay(Situation situation) {
    return IntStream.range(0, situation.pairs())
            .anyMatch(
                place ->
                    situation.comparison(place).filter(PairComparison::callsFunction).isPresent())
        && !leading(situation).isEmpty();
  }

  private static List<PgIndex> leading(Situation situation) {
    return situation.source().stream()
        .flatMap(table -> table.indexes().stream())
        .filter(index -> index.valid() && leads(situation, index))
        .toList();
  }

  private static boolean leads(Situation situation, PgIndex index) {
    return situation.local().stream()
        .allMatch(
            column ->
                index.facts().parts().stream()
                    .limit(situation.pairs())
                    .anyMatch(part -> part.column().filter(column::equals).isPresent()));
  }
}
