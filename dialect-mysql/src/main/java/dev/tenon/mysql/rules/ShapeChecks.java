package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Geometries: their indexes serve no key. */
public final class ShapeChecks {
  private static final String FAMILY = "indexes";

  private static final Set<String> GEOMETRY =
      Set.of(
          "geometry",
          "point",
          "linestring",
          "polygon",
          "multipoint",
          "multilinestring",
          "multipolygon",
          "geometrycollection",
          "geomcollection");

  private static final Rule SHAPE =
      rule(
          "mysql-geometry-column",
          FAMILY,
          "A geometry can't be part of a key: its index is spatial, which serves none.",
          Entry.ALL,
          "1821, nullable 1252, virtual 3106, among other columns 1070; before 8.0 1170, a point 1215,"
              + " in place 1825");

  private ShapeChecks() {}

  /**
   * See a geometry among the columns of an index that is made.
   *
   * @return the check
   */
  public static RuleCheck<Pair<Situation>> geometry() {
    return Entry.check(
        SHAPE,
        pair ->
            IndexChecks.indexed(pair)
                .filter(ShapeChecks::isGeometry)
                .filter(column -> !indexedPoint(pair.situation(), column))
                .flatMap(column -> geometry(pair, column)));
  }

  /**
   * Tell whether a column is of a spatial type.
   *
   * @param column with its type
   * @return whether it is
   */
  public static boolean isGeometry(ColumnFacts column) {
    return GEOMETRY.contains(IndexChecks.type(column));
  }

  /** Before 8.0 a point has an index of the common kind, in which no key finds anything. */
  private static boolean indexedPoint(Situation situation, ColumnFacts column) {
    return !situation.has(MysqlChange.DATA_DICTIONARY) && IndexChecks.type(column).equals("point");
  }

  private static Optional<Breach> geometry(Pair<Situation> pair, ColumnFacts column) {
    if (!pair.situation().has(MysqlChange.DATA_DICTIONARY)) {
      return IndexChecks.refused(pair, column, Answer.TEXT_NOT_INDEXABLE);
    }
    if (column.virtual()) {
      return IndexChecks.refused(pair, column, Answer.GEOMETRY_VIRTUAL);
    }
    if (pair.situation().pairs() > 1) {
      return IndexChecks.refused(pair, column, Answer.TOO_MANY_COLUMNS);
    }
    return column.nullable()
        ? IndexChecks.refused(pair, column, Answer.GEOMETRY_NULLABLE)
        : Optional.empty();
  }

  /**
   * See that no index serves the key, though one was made: it turned spatial.
   *
   * @return the check
   */
  public static RuleCheck<Situation> spatial() {
    return Entry.check(
        SHAPE,
        situation ->
            wide(situation) || seenLate(situation)
                ? Optional.empty()
                : refused(
                    situation,
                    ColumnChecks.answer(situation, Answer.NO_LOCAL_INDEX, Answer.CANNOT_ADD)));
  }

  /** Before 8.0, in place, InnoDB misses the index of the source when all else is done. */
  private static boolean seenLate(Situation situation) {
    return !situation.has(MysqlChange.DATA_DICTIONARY) && situation.inPlace();
  }

  /** Likewise, because of this column. */
  static boolean seenLate(Pair<Situation> pair) {
    return seenLate(pair.situation()) && geometric(pair.situation(), pair.position());
  }

  private static boolean geometric(Situation situation, int position) {
    return situation.local(position).filter(ShapeChecks::isGeometry).isPresent();
  }

  /** From 8.0 on a geometry among other columns is refused when the index is made. */
  private static boolean wide(Situation situation) {
    return situation.pairs() > 1 && situation.has(MysqlChange.DATA_DICTIONARY);
  }

  /** See, when all else is done, that no index serves the key. */
  static RuleCheck<Situation> unserved() {
    return Entry.check(
        SHAPE,
        situation ->
            seenLate(situation) ? refused(situation, Answer.WRONG_OPTION) : Optional.empty());
  }

  private static Optional<Breach> refused(Situation situation, Answer answer) {
    return IntStream.range(0, situation.pairs())
        .boxed()
        .filter(position -> geometric(situation, position))
        .findFirst()
        .flatMap(
            position ->
                IndexChecks.refused(
                    new Pair<>(situation, position),
                    situation.local(position).orElseThrow(),
                    answer));
  }
}
