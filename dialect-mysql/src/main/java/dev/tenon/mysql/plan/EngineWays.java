package dev.tenon.mysql.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.mysql.ddl.PlanSql;
import dev.tenon.plan.Action.Waits;
import dev.tenon.plan.Step.Algorithm;
import dev.tenon.plan.TableLock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Know what a storage engine can do in place, and at what cost. Pure. */
public interface EngineWays {

  /**
   * Hold a statement that takes as long as the table is big.
   *
   * @param sql says how
   * @param algorithm the same for people
   * @param locks for its length
   * @param cost what that means for others
   */
  record Whole(PlanSql sql, Algorithm algorithm, List<TableLock> locks, Finding cost) {
    /** Check that no part is missing. */
    public Whole {
      Objects.requireNonNull(sql, "sql");
      Objects.requireNonNull(algorithm, "algorithm");
      locks = List.copyOf(locks);
      Objects.requireNonNull(cost, "cost");
    }
  }

  /**
   * List the rules of which ways have findings.
   *
   * @return for the catalogue
   */
  List<Rule> rules();

  /**
   * Say how changes are written.
   *
   * @return with algorithm and lock
   */
  PlanSql sql();

  /**
   * Say what changes lock.
   *
   * @return by kind
   */
  Locks locks();

  /**
   * Say how long a change of keys may take in all.
   *
   * @return what it may wait for
   */
  Waits waits();

  /**
   * Say whether one change may add several indexes, or several keys.
   *
   * @return whether that is cheaper than one by one
   */
  boolean joins();

  /**
   * Say what is to be done about the index that serves a key.
   *
   * @param question about the key
   * @param prediction nothing in the way
   * @return the need
   */
  IndexNeed index(Question question, Prediction prediction);

  /**
   * Find an index that a run which broke off left.
   *
   * @param serving what is there
   * @return absent where none is
   */
  Optional<IndexEffect> leftIndex(ServingIndex serving);

  /**
   * Say what one statement costs.
   *
   * @param question about the key
   * @param prediction nothing in the way
   * @return the statement's way
   */
  Whole whole(Question question, Prediction prediction);

  /**
   * Say why a key can't be added in place.
   *
   * @param question about the key
   * @param prediction nothing in the way
   * @return absent where it can
   */
  Optional<Finding> obstacle(Question question, Prediction prediction);

  /**
   * Say how a key is exchanged for one of another name, where its index is made anew.
   *
   * @param renamed with its new name
   * @return the statement's way
   */
  Whole rebuild(NamedForeignKey renamed);
}
