package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.type.InnodbType;
import dev.tenon.mysql.type.Matching;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Pairs of columns that InnoDB takes though their values do not go together. */
final class TypeRegrets {
  private static final String FAMILY = "types";
  private static final String SAME_TYPE = "Give both columns the same type.";

  private static final Rule NEVER =
      rule(
          "mysql-pair-never-matches",
          FAMILY,
          "Columns that InnoDB keeps as strings of bytes go together whatever their types; where"
              + " scale, precision, fraction or type differ, equal values are kept as different"
              + " bytes. From 9.6 on (not with innodb_native_foreign_keys) no CHAR or BINARY matches"
              + " a VARCHAR or VARBINARY where another column of the key comes behind.",
          Entry.ALL,
          "accepted",
          "conditions-3.2");
  private static final Rule BEGINNINGS =
      rule(
          "mysql-pair-compares-beginnings",
          FAMILY,
          "Of a DECIMAL, BIT, TIME, DATETIME or TIMESTAMP that is stored in more bytes than what it"
              + " refers to, as many are compared as that has; rows that are referred to so can be"
              + " deleted. Only where whole numbers, whole seconds or bits are left can the match be"
              + " foretold.",
          Matching.BY_SERVER,
          "accepted; unknown",
          "conditions-3.2");
  private static final Rule NUMBERS =
      rule(
          "mysql-pair-compares-stored-numbers",
          FAMILY,
          "ENUM, SET, YEAR and DATE go together with integers and with each other, and are compared"
              + " by the number that is stored.",
          Entry.ALL,
          "accepted");
  private static final Rule BYTES =
      rule(
          "mysql-pair-compares-bytes",
          FAMILY,
          "BINARY and VARBINARY are compared byte by byte, with the zeros that BINARY is filled up"
              + " with; a VARCHAR that refers to a CHAR with the blanks behind that one, where the"
              + " collation does not pad, as those of utf8mb4_0900 do not.",
          Entry.ALL,
          "accepted");
  private static final Rule SHORTER =
      rule(
          "mysql-cascade-into-shorter-column",
          FAMILY,
          "Where the source column is shorter, ON UPDATE CASCADE of a longer value is refused"
              + " (1451).",
          Entry.ALL,
          "accepted",
          "conditions-3.3");
  private static final Rule CASE =
      rule(
          "mysql-letter-case-matches",
          FAMILY,
          "Texts are compared by their collation: where that ignores case, so does the key.",
          Entry.ALL,
          "accepted",
          "conditions-3.4");

  /** Both columns of a pair. */
  private record Both(ColumnFacts local, ColumnFacts remote, Situation situation, boolean last) {}

  private TypeRegrets() {}

  static List<RuleCheck<Situation>> all(EngineRules engine) {
    return List.of(
        pairs(NEVER, engine, TypeRegrets::never),
        pairs(BEGINNINGS, engine, TypeRegrets::beginnings),
        pairs(NUMBERS, engine, TypeRegrets::numbers),
        pairs(BYTES, engine, TypeRegrets::bytes),
        pairs(SHORTER, engine, TypeRegrets::shorter),
        pairs(CASE, engine, TypeRegrets::letterCase));
  }

  private static RuleCheck<Situation> pairs(
      Rule rule, EngineRules engine, Function<Both, Optional<Breach>> look) {
    return Entry.checkAll(
        rule,
        situation ->
            IntStream.range(0, situation.pairs())
                .mapToObj(position -> new Pair<>(situation, position))
                .flatMap(pair -> both(pair, engine).stream())
                .flatMap(both -> look.apply(both).stream()));
  }

  private static Optional<Both> both(Pair<Situation> pair, EngineRules engine) {
    Situation situation = pair.situation();
    Optional<ColumnFacts> local = situation.local(pair.position());
    Optional<ColumnFacts> remote = situation.remote(pair.position());
    return local.isPresent() && remote.isPresent() && engine.mismatch(pair).isEmpty()
        ? Optional.of(
            new Both(
                local.get(), remote.get(), situation, pair.position() == situation.pairs() - 1))
        : Optional.empty();
  }

  private static Matching matching(Both both) {
    return Matching.of(both.local(), both.remote(), both.situation().session(), both.last());
  }

  private static String columns(Both both) {
    return "the "
        + Words.named(both.local().name(), both.situation().source())
        + " and the "
        + Words.named(both.remote().name(), both.situation().referent());
  }

  private static String types(Both both) {
    return both.local().type() + " against " + both.remote().type();
  }

  private static Optional<Breach> never(Both both) {
    return switch (matching(both)) {
      case NEVER, ZERO_ONLY ->
          Breach.warning(
              "No value can match between " + columns(both) + ": every row would be refused.",
              types(both),
              SAME_TYPE);
      case EQUAL,
          STORED_NUMBER,
          FLOAT,
          BITS_AS_BYTES,
          PADDED,
          FILLED,
          CUT,
          WHOLE,
          FIRST_BYTES,
          BEGINNING ->
          Optional.empty();
    };
  }

  private static Optional<Breach> beginnings(Both both) {
    String cut =
        "Of values of "
            + columns(both)
            + " what is stored of the former is cut to the length of the latter and then compared,"
            + " and rows of "
            + both.situation().referent()
            + " can be deleted all the same.";
    return switch (matching(both)) {
      case WHOLE, FIRST_BYTES -> Breach.warning(cut, types(both), SAME_TYPE);
      case BEGINNING -> Breach.unknown(cut, types(both), SAME_TYPE);
      case EQUAL, STORED_NUMBER, FLOAT, BITS_AS_BYTES, PADDED, FILLED, CUT, ZERO_ONLY, NEVER ->
          Optional.empty();
    };
  }

  private static Optional<Breach> numbers(Both both) {
    boolean alike = both.local().type().equals(both.remote().type());
    return matching(both) == Matching.STORED_NUMBER && !alike
        ? Breach.warning(
            "Values of " + columns(both) + " are compared by the number that is stored.",
            types(both),
            SAME_TYPE)
        : Optional.empty();
  }

  private static Optional<Breach> bytes(Both both) {
    if (matching(both) == Matching.FILLED) {
      return Breach.warning(
          "Values of " + columns(both) + " are compared with the blanks that fill the latter.",
          types(both) + ", " + both.local().collation().orElse(""),
          SAME_TYPE);
    }
    boolean alike = both.local().type().equals(both.remote().type());
    boolean strings =
        InnodbType.of(both.local()).kind() == InnodbType.Kind.BYTES
            && both.local().detail(Detail.LENGTH).isPresent();
    return strings && !alike && matching(both) != Matching.NEVER
        ? Breach.warning(
            "Values of " + columns(both) + " are compared byte by byte, zeros at the end too.",
            types(both),
            SAME_TYPE)
        : Optional.empty();
  }

  private static Optional<Breach> shorter(Both both) {
    boolean cascades = both.situation().onUpdate() == ReferentialAction.CASCADE;
    return cascades && length(both.local()) < length(both.remote())
        ? Breach.warning(
            "ON UPDATE CASCADE can't write a long value of "
                + both.situation().referent()
                + " into the shorter "
                + Words.named(both.local().name(), both.situation().source())
                + ".",
            types(both),
            SAME_TYPE)
        : Optional.empty();
  }

  private static long length(ColumnFacts column) {
    return column.detail(Detail.LENGTH).map(Long::parseLong).orElse(0L);
  }

  private static Optional<Breach> letterCase(Both both) {
    boolean ignored = both.local().collation().filter(name -> name.endsWith("_ci")).isPresent();
    return ignored && InnodbType.of(both.local()).kind() == InnodbType.Kind.TEXT
        ? Breach.note(
            "Values of " + columns(both) + " match whatever their case.",
            both.local().collation().orElse(""),
            "Where case matters, give both columns a collation that ends with _bin or _cs.")
        : Optional.empty();
  }
}
