package dev.tenon.spi;

import dev.tenon.check.ChangeQuestion;
import dev.tenon.check.DropQuestion;
import dev.tenon.check.Finding;
import dev.tenon.check.Orphans;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import java.util.List;
import java.util.Optional;

/** Foretell a server's answer from facts alone. Pure; safe for use by several threads. */
public interface RuleBook {

  /**
   * List the catalogue.
   *
   * @return every rule once, in the catalogue's order, those of other versions included
   */
  List<Rule> rules();

  /**
   * Foretell the answer, rows apart.
   *
   * @param question about one key
   * @return never optimistic: what is not known is a finding
   */
  Prediction predict(Question question);

  /**
   * Foretell the answer to the drop of a key.
   *
   * @param question about one key
   * @return with the name of the key that goes, and what becomes of the index that served it;
   *     absent where the dialect can't tell
   */
  default Optional<Prediction> predict(DropQuestion question) {
    return Optional.empty();
  }

  /**
   * Foretell the answer to another change of a key that is there, rows apart.
   *
   * @param question about one key
   * @return with the name that the key has afterwards; absent where the dialect can't tell
   */
  default Optional<Prediction> predict(ChangeQuestion question) {
    return Optional.empty();
  }

  /**
   * Say what the server will say about rows that stand in the way of a change.
   *
   * @param question about a key that is there, for which {@link #predict(ChangeQuestion)} found
   *     nothing in the way
   * @param orphans at least one
   * @return an error; with {@link dev.tenon.check.ServerCode#NONE} where the server has no
   *     statement for the change
   */
  default Finding refusedRows(ChangeQuestion question, Orphans orphans) {
    return refusedRows(question.added().orElseThrow(), orphans);
  }

  /**
   * Say what the server will say about rows that stand in the way.
   *
   * @param question about one key, for which {@link #predict(Question)} found nothing in the way
   * @param orphans at least one
   * @return an error
   */
  Finding refusedRows(Question question, Orphans orphans);
}
