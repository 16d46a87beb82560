package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.key.ReferentialAction;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.version.PostgresChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pairs of columns that are taken and compare, or follow, in a surprising way. */
final class PairRegrets {
  private static final String FAMILY = "types";
  private static final String SAME_TYPE =
      "Give the referencing column the referenced column's type.";

  private static final Set<String> ZONED = Set.of("timestamptz");
  private static final Set<String> UNZONED = Set.of("date", "timestamp");

  private static final RuleCheck<Pair<Situation>> NARROWING =
      Entry.pair(
              FAMILY,
              "narrowing-cascade",
              "ON UPDATE CASCADE assigns the new value: a narrower column rounds or cuts it, which"
                  + " can leave an orphan without an error, or fails.")
          .regretted()
          .when(
              p ->
                  compared(p)
                      && p.situation().updates() == ReferentialAction.CASCADE
                      && Narrowing.of(p))
          .says(
              p -> "cascades updates into a column that can't hold every referenced value",
              Phrases::types,
              SAME_TYPE);

  private static final RuleCheck<Pair<Situation>> NONDETERMINISTIC =
      Entry.pair(
              FAMILY,
              "nondeterministic-collation",
              "Before version 18 collations may differ where one is nondeterministic; what matches"
                  + " then depends on the side. Version 18 refuses such keys, and dumps with them.")
          .in("12 to 17")
          .regretted()
          .when(
              p ->
                  compared(p)
                      && !p.situation().since(PostgresChange.SAME_COLLATION)
                      && Collations.differ(p))
          .says(
              p -> "pairs columns of different collations, one of them nondeterministic",
              Phrases::collations,
              "Give both columns the same collation.");

  private static final RuleCheck<Pair<Situation>> INDEX_COLLATION =
      Entry.pair(
              FAMILY,
              "index-collation",
              "The referenced index may have another collation than its column: rows are unique"
                  + " under one, and looked up under the other.")
          .regretted()
          .when(p -> compared(p) && indexDiffers(p))
          .says(
              p -> "is bound to an index whose collation finds other texts equal than its column",
              p ->
                  p.situation().bound().map(index -> index.name().text()).orElse("")
                      + " on "
                      + Phrases.remote(p),
              "Make the unique index under the column's own collation.");

  private static final RuleCheck<Pair<Situation>> BLANKS =
      Entry.pair(
              FAMILY,
              "trailing-blanks",
              "A char(n) value is compared without its trailing blanks, so it never matches a text"
                  + " that ends with one.")
          .when(p -> compared(p) && pairs(p, Set.of("bpchar"), Set.of("text", "varchar")))
          .says(p -> "never matches values that end with blanks", Phrases::types, SAME_TYPE);

  private static final RuleCheck<Pair<Situation>> TIME_ZONE =
      Entry.pair(
              FAMILY,
              "time-zone-decides",
              "A time with zone against one without is compared in the session's time zone: what"
                  + " matches in one session does not in another.")
          .regretted()
          .when(p -> compared(p) && (pairs(p, ZONED, UNZONED) || pairs(p, UNZONED, ZONED)))
          .says(p -> "compares by the session's time zone", Phrases::types, SAME_TYPE);

  /** For each pair; none of them is refused. */
  static final List<RuleCheck<Pair<Situation>>> ALL =
      List.of(NARROWING, NONDETERMINISTIC, INDEX_COLLATION, BLANKS, TIME_ZONE);

  private PairRegrets() {}

  private static boolean compared(Pair<Situation> pair) {
    return pair.situation().comparison(pair.position()).isPresent();
  }

  private static boolean indexDiffers(Pair<Situation> pair) {
    Optional<PgIndex.Part> part =
        pair.situation().bound().flatMap(index -> index.part(Phrases.remote(pair)));
    return part.isPresent()
        && Phrases.remoteColumn(pair)
            .filter(
                column ->
                    column.collation() != part.get().collation()
                        && !(column.deterministic() && part.get().deterministic()))
            .isPresent();
  }

  private static boolean pairs(Pair<Situation> pair, Set<String> local, Set<String> remote) {
    return local.contains(Narrowing.base(pair, Phrases.localColumn(pair)))
        && remote.contains(Narrowing.base(pair, Phrases.remoteColumn(pair)));
  }
}
