package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.rules.Entry.Breach;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The index that the server makes for a key: whether its columns can be indexed. */
public final class IndexChecks {
  private static final String FAMILY = "indexes";
  private static final int MOST_COLUMNS = 16;
  private static final Set<String> LARGE =
      Set.of(
          "tinytext",
          "text",
          "mediumtext",
          "longtext",
          "tinyblob",
          "blob",
          "mediumblob",
          "longblob");
  private static final String OTHER_COLUMN = "Refer from a column of another type.";

  private static final Rule MANY_COLUMNS =
      rule(
          "mysql-too-many-columns",
          FAMILY,
          "An index, and with it a key, has at most 16 columns.",
          Entry.ALL,
          "1070");
  private static final Rule MANY_INDEXES =
      rule(
          "mysql-too-many-indexes",
          FAMILY,
          "A table has at most 64 indexes, the one that is made for a key among them; a table of"
              + " CSV has none.",
          Entry.ALL,
          "1069");
  private static final Rule TEXT =
      rule(
          "mysql-text-column",
          FAMILY,
          "A column of type TEXT or BLOB can't be part of a key, since no index holds it whole.",
          Entry.ALL,
          "1170",
          "conditions-7.1",
          "conditions-7.2");
  private static final Rule JSON =
      rule(
          "mysql-json-column",
          FAMILY,
          "A column of type JSON can't be part of a key.",
          Entry.ALL,
          "3152");
  private static final Rule VECTOR =
      rule(
          "mysql-vector-column",
          FAMILY,
          "A column of type VECTOR can't be part of a key.",
          "9.0 and newer",
          "6134");
  private static final Rule EMPTY =
      rule(
          "mysql-empty-column",
          FAMILY,
          "A column of length 0 can't be indexed.",
          Entry.ALL,
          "1167");
  private static final Rule LONG =
      rule(
          "mysql-index-too-long",
          FAMILY,
          "The columns of an index take at most 3072 bytes together, each at most 3072; in the row"
              + " formats REDUNDANT and COMPACT each at most 767; in MyISAM, and BLACKHOLE before"
              + " 8.0.31, together at most 1000. Without a strict sql_mode a column"
              + " that is too long is cut, and then the index serves no key.",
          Entry.ALL,
          "1071; without a strict sql_mode 1821, before 8.0 1215");

  private IndexChecks() {}

  /**
   * List what InnoDB refuses of a column of an index.
   *
   * @return in order
   */
  public static List<RuleCheck<Pair<Situation>>> ofColumns() {
    return List.of(json(), vector(), ShapeChecks.geometry(), text(), empty(), longColumn());
  }

  private static boolean makes(Situation situation) {
    return IndexPlan.of(situation).created().isPresent();
  }

  static RuleCheck<Situation> manyColumns() {
    return Entry.check(
        MANY_COLUMNS,
        situation ->
            situation.pairs() <= MOST_COLUMNS
                ? Optional.empty()
                : Breach.error(
                    Answer.TOO_MANY_COLUMNS,
                    "The key of " + situation.source() + " has too many columns.",
                    situation.pairs() + " columns, at most " + MOST_COLUMNS,
                    "Refer to a shorter key."));
  }

  static RuleCheck<Situation> manyIndexes() {
    return Entry.check(
        MANY_INDEXES,
        situation -> {
          IndexPlan plan = IndexPlan.of(situation);
          int left = situation.sourceIndexes().size() - plan.replaced().size();
          int most = IndexLimits.of(situation).indexes();
          return plan.created().isPresent() && left >= most
              ? Breach.error(
                  Answer.TOO_MANY_INDEXES,
                  "The server has no room for an index for " + situation.said() + ".",
                  left + " indexes, at most " + most,
                  "Drop an index that nothing needs.")
              : Optional.empty();
        });
  }

  /**
   * See a column of type TEXT or BLOB.
   *
   * @return the check
   */
  public static RuleCheck<Pair<Situation>> text() {
    return Entry.check(TEXT, pair -> typed(pair, LARGE, Answer.TEXT_NOT_INDEXABLE));
  }

  /**
   * See a column of type JSON.
   *
   * @return the check
   */
  public static RuleCheck<Pair<Situation>> json() {
    return Entry.check(JSON, pair -> typed(pair, Set.of("json"), Answer.JSON_NOT_INDEXABLE));
  }

  /**
   * See a column of type VECTOR.
   *
   * @return the check
   */
  public static RuleCheck<Pair<Situation>> vector() {
    return Entry.check(VECTOR, pair -> typed(pair, Set.of("vector"), Answer.VECTOR_NOT_INDEXABLE));
  }

  private static Optional<Breach> typed(Pair<Situation> pair, Set<String> types, Answer answer) {
    return indexed(pair)
        .filter(column -> types.contains(type(column)))
        .flatMap(column -> refused(pair, column, answer));
  }

  static Optional<ColumnFacts> indexed(Pair<Situation> pair) {
    return pair.situation().local(pair.position()).filter(column -> makes(pair.situation()));
  }

  static Optional<Breach> refused(Pair<Situation> pair, ColumnFacts column, Answer answer) {
    return Breach.error(
        answer,
        "The "
            + Words.named(column.name(), pair.situation().source())
            + " can't be part of an index as a key needs one.",
        column.type(),
        OTHER_COLUMN);
  }

  /**
   * See a column of length 0.
   *
   * @return the check
   */
  public static RuleCheck<Pair<Situation>> empty() {
    return Entry.check(
        EMPTY,
        pair ->
            indexed(pair)
                .filter(column -> column.detail(Detail.LENGTH).equals(Optional.of("0")))
                .flatMap(column -> refused(pair, column, Answer.COLUMN_NOT_INDEXABLE)));
  }

  /**
   * See a column that is too long, and in strict mode is not cut.
   *
   * @return the check
   */
  public static RuleCheck<Pair<Situation>> longColumn() {
    return Entry.check(
        LONG,
        pair ->
            indexed(pair)
                .filter(column -> strict(pair.situation()))
                .filter(
                    column -> IndexLength.of(column) > IndexLength.ofOneColumn(pair.situation()))
                .flatMap(
                    column ->
                        tooLong(
                            pair.situation(),
                            IndexLength.of(column),
                            IndexLength.ofOneColumn(pair.situation()),
                            Answer.INDEX_TOO_LONG)));
  }

  static RuleCheck<Situation> longIndex() {
    return Entry.check(
        LONG,
        situation -> {
          int length = IndexLength.of(situation);
          return makes(situation) && length > IndexLength.ofAll(situation)
              ? tooLong(situation, length, IndexLength.ofAll(situation), Answer.INDEX_TOO_LONG)
              : Optional.empty();
        });
  }

  /**
   * See that the index would be cut, and then serves no key.
   *
   * @return the check
   */
  public static RuleCheck<Situation> cut() {
    return Entry.check(
        LONG,
        situation ->
            strict(situation) || !makes(situation)
                ? Optional.empty()
                : IntStream.range(0, situation.pairs())
                    .mapToObj(situation::local)
                    .flatMap(Optional::stream)
                    .map(IndexLength::of)
                    .filter(length -> length > IndexLength.ofOneColumn(situation))
                    .findFirst()
                    .flatMap(
                        length ->
                            tooLong(
                                situation,
                                length,
                                IndexLength.ofOneColumn(situation),
                                ColumnChecks.answer(
                                    situation, Answer.NO_LOCAL_INDEX, Answer.NO_LOCAL_INDEX))));
  }

  static boolean strict(Situation situation) {
    return sqlMode(situation).contains("STRICT_");
  }

  /** The modes of the session, with commas between them. */
  static String sqlMode(Situation situation) {
    return situation.session().variables().getOrDefault("sql_mode", "");
  }

  private static Optional<Breach> tooLong(
      Situation situation, int length, int longest, Answer answer) {
    return Breach.error(
        answer,
        "The index that the server makes for " + situation.said() + " is too long.",
        length + " bytes, at most " + longest,
        "Refer by shorter columns.");
  }

  /**
   * Tell whether a column is of a type TEXT or BLOB of any length.
   *
   * @param column with its type
   * @return whether it is
   */
  public static boolean isLarge(ColumnFacts column) {
    return LARGE.contains(type(column));
  }

  /**
   * Return the name of a column's type.
   *
   * @param column with its type
   * @return lower case, without length and sign; empty where it is not known
   */
  public static String type(ColumnFacts column) {
    return column.detail(Detail.DATA_TYPE).orElse("").toLowerCase(Locale.ROOT);
  }
}
