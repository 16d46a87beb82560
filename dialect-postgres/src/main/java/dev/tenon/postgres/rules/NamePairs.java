package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Columns of the catalogues' type {@code name} under a collation of their own: its hash looks at
 * bytes whatever the collation, and a parameter of that type is under {@code C} (seen on 12 to 18).
 */
final class NamePairs {
  private static final String FAMILY = "types";
  private static final String NAME = "name";
  private static final String FIX = "Use text in place of name on both sides.";

  /** The oids of {@code default} and {@code C}, which are the same on every server. */
  private static final Set<Long> YIELDING = Set.of(0L, 100L, 950L);

  private static final RuleCheck<Pair<Situation>> HASHED =
      Entry.pair(
              FAMILY,
              "name-hashed",
              "Under a nondeterministic collation a name is compared by its collation or by its"
                  + " bytes, as the plan of the key's own query has it: rows that match may be"
                  + " refused.")
          .unknown()
          .when(
              p ->
                  Rows.joined(p.situation())
                      && p.situation().comparison(p.position()).isPresent()
                      && (isName(p, Phrases.localColumn(p)) || isName(p, Phrases.remoteColumn(p)))
                      && Phrases.remoteColumn(p).filter(PgColumn::deterministic).isEmpty())
          .says(
              p -> "has a name column under a nondeterministic collation",
              Phrases::collations,
              FIX);

  private static final RuleCheck<Pair<Situation>> USELESS =
      Entry.pair(
              FAMILY,
              "name-key-useless",
              "A key with a name on one side, and on the other a column that has neither the"
                  + " default collation nor C, is taken; later writes fail with 42P22.")
          .regretted()
          .when(
              p ->
                  p.situation().comparison(p.position()).isPresent()
                      && !p.situation().notEnforced()
                      && (insertsFail(p) || deletesFail(p)))
          .says(
              p ->
                  "will fail on every "
                      + (insertsFail(p)
                          ? "row put into " + Phrases.source(p.situation())
                          : "row taken from " + Phrases.referent(p.situation()))
                      + ", as its collation can't be told",
              Phrases::collations,
              FIX);

  /** For each pair, when rows are looked at. */
  static final List<RuleCheck<Pair<Situation>>> UNKNOWN = List.of(HASHED);

  /** For each pair; not refused. */
  static final List<RuleCheck<Pair<Situation>>> REGRETS = List.of(USELESS);

  private NamePairs() {}

  private static boolean insertsFail(Pair<Situation> pair) {
    return isName(pair, Phrases.localColumn(pair)) && insists(Phrases.remoteColumn(pair));
  }

  private static boolean deletesFail(Pair<Situation> pair) {
    return isName(pair, Phrases.remoteColumn(pair)) && insists(Phrases.localColumn(pair));
  }

  private static boolean isName(Pair<Situation> pair, Optional<PgColumn> column) {
    return Narrowing.base(pair, column).equals(NAME);
  }

  private static boolean insists(Optional<PgColumn> column) {
    return column.filter(there -> !YIELDING.contains(there.collation())).isPresent();
  }
}
