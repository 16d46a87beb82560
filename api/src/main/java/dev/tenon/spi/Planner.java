package dev.tenon.spi;

import dev.tenon.check.Finding;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.facts.Facts;
import dev.tenon.key.Alteration;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Make the steps to a goal, from facts alone. Pure. */
public interface Planner {

  /**
   * Hold a way.
   *
   * @param strategy the one that was taken
   * @param steps in order
   * @param findings why another than the wanted strategy was taken, and what the way costs
   * @param settled rules whose findings were right of the bare statement and are not of these
   *     steps, such as one that builds the index that was said to be missing; a plan leaves them
   *     out
   */
  record Way(Strategy strategy, List<Step> steps, List<Finding> findings, Set<Rule> settled) {
    /** Check that no part is missing. */
    public Way {
      Objects.requireNonNull(strategy, "strategy");
      steps = List.copyOf(steps);
      findings = List.copyOf(findings);
      settled = Set.copyOf(settled);
    }

    /**
     * Hold a way that settles nothing.
     *
     * @param strategy the one that was taken
     * @param steps in order
     * @param findings why another than the wanted strategy was taken, and what the way costs
     */
    public Way(Strategy strategy, List<Step> steps, List<Finding> findings) {
      this(strategy, steps, findings, Set.of());
    }
  }

  /**
   * List the rules of which ways have findings.
   *
   * @return for the catalogue
   */
  default List<Rule> rules() {
    return List.of();
  }

  /**
   * Plan a new key.
   *
   * @param question about a key with a name
   * @param prediction of what the server answers; nothing in the way
   * @param wanted strategy
   * @return {@link Strategy#DIRECT} where the other can't be taken
   */
  Way create(Question question, Prediction prediction, Strategy wanted);

  /**
   * Find what a run that broke has left of a key that nobody named, under a name that the server or
   * the plan then chose.
   *
   * @param key its definition, with the schemas in which its tables are
   * @param facts with its tables
   * @return the name of a key of that meaning which waits for its proof; absent where none does, or
   *     where such keys have names of their own
   */
  default Optional<Identifier> unfinished(ForeignKey key, Facts facts) {
    return Optional.empty();
  }

  /**
   * Clear away what a server that died while it added a key has left, and what keeps the key from
   * its name. That is done before all else; the prediction that {@link #create} is given is of what
   * is there then. Asked again when a plan is carried out, which is refused if it leaves out any of
   * these steps.
   *
   * @param key with the schemas in which its tables are; perhaps without a name
   * @param facts with its tables
   * @return in order; empty where nothing is left, or where it is not certain that nobody needs it
   */
  default List<Step> clearing(NamedForeignKey key, Facts facts) {
    return List.of();
  }

  /**
   * Do at once what steps of several plans do one by one, where that is cheaper. The step is put
   * before all others; the plans keep theirs, which then find their work done.
   *
   * @param plans for new keys of one source table, of one strategy, in the order in which they are
   *     carried out
   * @param facts before any of them
   * @return a step that does {@link dev.tenon.plan.Action.RunTogether}; absent where nothing is
   *     gained
   */
  default Optional<Step> together(List<Plan> plans, Facts facts) {
    return Optional.empty();
  }

  /**
   * Plan the drop of a key.
   *
   * @param key as stored
   * @param facts with its tables
   * @return the way
   */
  Way drop(StoredForeignKey key, Facts facts);

  /**
   * Plan the proof of a key's rows.
   *
   * @param key as stored
   * @param facts with its tables
   * @return the way; without steps where the server vouches for the rows already
   */
  Way validate(StoredForeignKey key, Facts facts);

  /**
   * Plan another name for a key.
   *
   * @param key as stored
   * @param newName the name it shall have
   * @param facts with its tables
   * @return absent where the server can't
   */
  default Optional<Way> rename(StoredForeignKey key, Identifier newName, Facts facts) {
    return Optional.empty();
  }

  /**
   * Plan a change of when a key is checked, or whether.
   *
   * @param key as stored
   * @param change what shall be otherwise
   * @param facts with its tables
   * @return absent where the server can't
   */
  default Optional<Way> alter(StoredForeignKey key, Alteration change, Facts facts) {
    return Optional.empty();
  }
}
