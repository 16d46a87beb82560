package dev.tenon.ndb.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.rules.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the cluster makes of NULL on both sides of a key. */
final class Nulls {
  private static final RuleCheck<Situation> MATCH =
      Entry.of(
              "actions",
              "nulls-match",
              "Where the referent's columns take NULL, a row of it that has NULL there counts as"
                  + " referred to by all rows with NULL in the same columns: its delete cascades to"
                  + " them, or is refused (1451), and so is its update; not so where the cluster"
                  + " serves the key by a unique index with exactly its columns.")
          .regretted()
          .when(s -> scanned(s) && both(s).findAny().isPresent())
          .says(
              "takes rows with NULL on both sides for rows that match, once a row of the referent"
                  + " is changed or deleted",
              s -> both(s).collect(Collectors.joining(", ")),
              "Make the referent's columns NOT NULL, or see that they never hold NULL.");

  private Nulls() {}

  static List<RuleCheck<Situation>> regrets() {
    return List.of(MATCH);
  }

  /** Rows with NULL are found by a range of an ordered index; unique indexes do not hold them. */
  private static boolean scanned(Situation situation) {
    return !Cluster.standIn(situation)
        && situation.sourceIndexes().stream()
            .noneMatch(index -> index.unique() && index.covers(situation.key().localColumns()));
  }

  private static Stream<String> both(Situation situation) {
    return IntStream.range(0, situation.pairs())
        .mapToObj(pair -> both(situation.local(pair), situation.remote(pair)))
        .flatMap(Optional::stream);
  }

  private static Optional<String> both(Optional<ColumnFacts> local, Optional<ColumnFacts> remote) {
    return local
        .filter(ColumnFacts::nullable)
        .flatMap(
            one ->
                remote
                    .filter(ColumnFacts::nullable)
                    .map(other -> one.name() + " and " + other.name() + " take NULL"));
  }
}
