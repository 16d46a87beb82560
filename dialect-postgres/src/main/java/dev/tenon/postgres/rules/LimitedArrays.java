package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.PgType;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.version.PostgresChange;
import java.util.List;
import java.util.Optional;

/**
 * Arrays whose elements have a length or a precision, such as {@code varchar(5)[]}: the key's own
 * query casts them to {@code anyarray}, which then finds no operator. The key is refused when rows
 * are looked at, even where there are none, and useless where it was taken without a look.
 */
final class LimitedArrays {
  private static final String FAMILY = "types";
  private static final String FIX =
      "Leave out the length or precision of the elements on both sides, or use a domain over the"
          + " array.";

  private static final RuleCheck<Pair<Situation>> ONE_SIDE =
      Entry.pair(
              FAMILY,
              "array-with-length",
              "An array whose elements have a length or a precision can't be compared with one"
                  + " whose elements have none, once rows are looked at.")
          .refused("42883")
          .when(p -> Rows.joined(p.situation()) && here(p) != there(p))
          .says(
              p -> "pairs an array of limited elements with one of unlimited ones",
              Phrases::types,
              FIX);

  private static final RuleCheck<Pair<Situation>> BOTH_SIDES =
      Entry.pair(
              FAMILY,
              "arrays-with-length",
              "Arrays whose elements have a length or a precision can't be compared, once rows are"
                  + " looked at.")
          .in("13 and newer")
          .refused("42804")
          .when(
              p ->
                  Rows.joined(p.situation())
                      && here(p)
                      && there(p)
                      && p.situation().since(PostgresChange.ANYARRAY_UNDETERMINED))
          .says(
              p -> "pairs arrays whose elements have a length or a precision", Phrases::types, FIX);

  private static final RuleCheck<Pair<Situation>> USELESS =
      Entry.pair(
              FAMILY,
              "array-key-useless",
              "A key on arrays whose elements have a length or a precision may be taken where no"
                  + " rows are looked at; every later write then fails with 42883.")
          .regretted()
          .when(
              p ->
                  (here(p) || there(p))
                      && !p.situation().notEnforced()
                      && !(Rows.joined(p.situation()) && refused(p)))
          .says(
              p -> "will fail on every write, as its arrays can't be compared",
              Phrases::types,
              FIX);

  /** For each pair, when rows are looked at. */
  static final List<RuleCheck<Pair<Situation>>> REFUSED = List.of(ONE_SIDE, BOTH_SIDES);

  /** For each pair; not refused. */
  static final List<RuleCheck<Pair<Situation>>> REGRETS = List.of(USELESS);

  private LimitedArrays() {}

  private static boolean refused(Pair<Situation> pair) {
    return here(pair) != there(pair)
        || pair.situation().since(PostgresChange.ANYARRAY_UNDETERMINED);
  }

  private static boolean here(Pair<Situation> pair) {
    return limited(pair, Phrases.localColumn(pair));
  }

  private static boolean there(Pair<Situation> pair) {
    return limited(pair, Phrases.remoteColumn(pair));
  }

  /** A domain has no modifier of its own, and is cast in silence. */
  private static boolean limited(Pair<Situation> pair, Optional<PgColumn> column) {
    return pair.situation().comparison(pair.position()).isPresent()
        && column
            .filter(found -> found.modifier() >= 0)
            .flatMap(found -> pair.situation().types().type(found.type()))
            .filter(PgType::array)
            .isPresent();
  }
}
