package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.postgres.model.Situation;
import java.util.List;

/** What stands in the way once the rows of a key that is there are looked at. */
final class Proofs {

  static final RuleCheck<Change> PERIOD =
      Entry.change(
              "rows",
              "period-rows-unseen",
              "Rows of a key with PERIOD are compared by what their periods contain; Tenon does not"
                  + " look for those in the way.")
          .in("18 and newer")
          .unknown()
          .when(
              c ->
                  c.rowsChecked()
                      && c.question().key().filter(key -> !key.extras().isEmpty()).isPresent())
          .says(
              "has rows that Tenon can't compare",
              c -> "the key has PERIOD",
              "Look at the rows by hand, or try it while nobody works.");

  /** The same as for a new key. */
  static final RuleSequence<Situation> ROWS =
      new RuleSequence<>(
          List.of(
              Stage.eachPair(Situation::pairs, LimitedArrays.REFUSED),
              Stage.eachPair(Situation::pairs, NamePairs.UNKNOWN),
              Stage.of(Rows.ALL)));

  private Proofs() {}
}
