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

  private static final RuleCheck<Pair<Situation>> COLLATED =
      Entry.pair(
              FAMILY,
              "array-with-collation",
              "A referencing array of texts of limited length can't be compared with one of another"
                  + " collation, once rows are looked at.")
          .refused("42804")
          .when(p -> Rows.joined(p.situation()) && collated(p))
          .says(
              p -> "pairs arrays of texts of limited length under different collations",
              Phrases::collations,
              FIX);

  private static final RuleCheck<Pair<Situation>> ONE_SIDE =
      Entry.pair(
              FAMILY,
              "array-with-length",
              "An array whose elements have a length or a precision can't be compared with one"
                  + " whose elements have none, once rows are looked at.")
          .refused("42883")
          .when(p -> Rows.joined(p.situation()) && here(p) != there(p) && !collated(p))
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
                      && !collated(p)
                      && p.situation().since(PostgresChange.ANYARRAY_UNDETERMINED))
          .says(
              p -> "pairs arrays whose elements have a length or a precision", Phrases::types, FIX);

  private static final RuleCheck<Pair<Situation>> COLLATION_LOST =
      Entry.pair(
              FAMILY,
              "array-collation-lost",
              "On version 12 arrays of texts of limited length are compared without a collation:"
                  + " refused with 42P22 as soon as two rows meet.")
          .in("12")
          .unknown()
          .when(
              p ->
                  Rows.joined(p.situation())
                      && here(p)
                      && there(p)
                      && !collated(p)
                      && Phrases.localColumn(p).filter(c -> c.collation() != 0).isPresent()
                      && !p.situation().since(PostgresChange.ANYARRAY_UNDETERMINED))
          .says(
              p -> "pairs arrays of texts of limited length, whose rows may not be comparable",
              Phrases::types,
              FIX);

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
  static final List<RuleCheck<Pair<Situation>>> REFUSED =
      List.of(COLLATED, ONE_SIDE, BOTH_SIDES, COLLATION_LOST);

  /** For each pair; not refused. */
  static final List<RuleCheck<Pair<Situation>>> REGRETS = List.of(USELESS);

  private LimitedArrays() {}

  private static boolean refused(Pair<Situation> pair) {
    return collated(pair)
        || here(pair) != there(pair)
        || pair.situation().since(PostgresChange.ANYARRAY_UNDETERMINED);
  }

  /** The query then names a collation for {@code anyarray}, which has none. */
  private static boolean collated(Pair<Situation> pair) {
    return here(pair)
        && Phrases.remoteColumn(pair)
            .flatMap(there -> Phrases.localColumn(pair).filter(here -> differ(here, there)))
            .isPresent();
  }

  private static boolean differ(PgColumn here, PgColumn there) {
    return here.collation() != there.collation();
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
