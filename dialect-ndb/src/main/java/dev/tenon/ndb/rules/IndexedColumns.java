package dev.tenon.ndb.rules;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.rules.IndexChecks;
import dev.tenon.mysql.rules.ShapeChecks;
import dev.tenon.mysql.rules.Situation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Know which columns the cluster takes into no index, where the server makes one for the key. */
final class IndexedColumns {
  private static final String FAMILY = "indexes";

  private static final RuleCheck<Pair<Situation>> VIRTUAL =
      refused(
          "virtual-in-index",
          "The cluster builds no index on a virtual generated column.",
          "1478 (HY000)",
          ColumnFacts::virtual,
          (situation, column) -> new ServerCode(1478, "HY000"));

  private static final RuleCheck<Pair<Situation>> VECTOR =
      refused(
          "vector-in-index",
          "No index has a column of type VECTOR.",
          "6134 (HY000)",
          column -> IndexChecks.type(column).equals("vector"),
          (situation, column) -> new ServerCode(6134, "HY000"));

  private static final RuleCheck<Pair<Situation>> SHAPE =
      refused(
          "geometry-in-index",
          "The cluster has no index for geometries.",
          "1070 (42000) among other columns; alone 1252 (42000) where the column takes NULL, else"
              + " 1071 (42000)",
          ShapeChecks::isGeometry,
          (situation, column) -> new ServerCode(shape(situation, column), "42000"));

  private static final RuleCheck<Pair<Situation>> TEXT =
      refused(
          "text-in-index",
          "The cluster has no index on part of a column, and so none on TEXT and BLOB.",
          "1073 (42000)",
          IndexChecks::isLarge,
          (situation, column) -> new ServerCode(1073, "42000"));

  private IndexedColumns() {}

  static List<RuleCheck<Pair<Situation>>> checks() {
    return List.of(
        VIRTUAL,
        IndexChecks.json(),
        VECTOR,
        SHAPE,
        TEXT,
        IndexChecks.empty(),
        IndexChecks.longColumn());
  }

  private static RuleCheck<Pair<Situation>> refused(
      String id,
      String statement,
      String answer,
      Predicate<ColumnFacts> applies,
      BiFunction<Situation, ColumnFacts, ServerCode> code) {
    List<String> seeds = id.startsWith("text") ? List.of("conditions-7") : List.of();
    Rule entry = new Rule("ndb-" + id, FAMILY, statement, "all", answer, seeds);
    return new RuleCheck<>(
        entry,
        (pair, rule) ->
            indexed(pair).filter(applies).stream()
                .map(
                    column ->
                        finding(
                            rule, code.apply(pair.situation(), column), pair.situation(), column)));
  }

  /** Such an index would be spatial, which has one column and takes no NULL. */
  private static int shape(Situation situation, ColumnFacts column) {
    if (situation.pairs() > 1) {
      return 1070;
    }
    return column.nullable() ? 1252 : 1071;
  }

  private static Optional<ColumnFacts> indexed(Pair<Situation> pair) {
    Situation situation = pair.situation();
    boolean made = situation.sourceTable().isPresent() && new Serving(situation).made();
    return made ? situation.local(pair.position()) : Optional.empty();
  }

  private static Finding finding(
      Rule rule, ServerCode code, Situation situation, ColumnFacts column) {
    return Finding.error(
        rule,
        code,
        "The column "
            + column.name()
            + " of "
            + situation.source()
            + " can't be part of the index that "
            + situation.said()
            + " needs.",
        decisive(situation, column),
        column.virtual()
            ? "Make the generated column STORED."
            : "Use a column of another type on both sides.");
  }

  private static String decisive(Situation situation, ColumnFacts column) {
    String kind = column.virtual() ? "generated and VIRTUAL" : column.type();
    return column.name() + " is " + kind + more(situation, column);
  }

  private static String more(Situation situation, ColumnFacts column) {
    if (!ShapeChecks.isGeometry(column)) {
      return "";
    }
    if (situation.pairs() > 1) {
      return ", one of " + situation.pairs() + " columns";
    }
    return column.nullable() ? " and takes NULL" : " and takes no NULL";
  }
}
