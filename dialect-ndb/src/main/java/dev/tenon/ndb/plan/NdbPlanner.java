package dev.tenon.ndb.plan;

import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.check.Rule;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.plan.MysqlPlanner;
import dev.tenon.name.Identifier;
import dev.tenon.ndb.facts.Trouble;
import dev.tenon.plan.Strategy;
import dev.tenon.spi.Planner;
import java.util.List;
import java.util.Optional;

/**
 * Plan for the cluster. Of a key that the cluster does not have as the server shows it, the server
 * can change nothing, and says only that it is not there (1091): there is no plan for it.
 */
public final class NdbPlanner implements Planner {
  private final MysqlPlanner usual = new MysqlPlanner(new NdbWays());

  /** Make one; it holds no state. */
  public NdbPlanner() {}

  @Override
  public List<Rule> rules() {
    return usual.rules();
  }

  @Override
  public Way create(Question question, Prediction prediction, Strategy wanted) {
    return usual.create(question, prediction, wanted);
  }

  @Override
  public Way drop(StoredForeignKey key, Facts facts) {
    refuse(key, Trouble.of(key, facts).filter(trouble -> trouble != Trouble.LOST));
    return usual.drop(key, facts);
  }

  @Override
  public Optional<Way> rename(StoredForeignKey key, Identifier newName, Facts facts) {
    refuse(key, Trouble.of(key, facts));
    return usual.rename(key, newName, facts);
  }

  /** A name that both do not agree on is no matter here, but a key that holds nothing is. */
  @Override
  public Way validate(StoredForeignKey key, Facts facts) {
    refuse(key, Trouble.of(key, facts).filter(Trouble.LOST::equals));
    return usual.validate(key, facts);
  }

  private static void refuse(StoredForeignKey key, Optional<Trouble> trouble) {
    if (trouble.isPresent()) {
      NamedForeignKey named = NamedForeignKey.of(key.name(), key.definition());
      throw ErrorId.PLAN_REFUSED.exception(named, what(trouble.get()), fix(trouble.get(), key));
    }
  }

  private static String what(Trouble trouble) {
    return switch (trouble) {
      case LOST -> "the server shows it, but the cluster does not have it, and holds no row to it.";
      case OUT_OF_STEP -> "the cluster has it under another name than the server shows.";
      case CUT -> "its name is longer than the cluster keeps, and can't be found by it.";
    };
  }

  private static String fix(Trouble trouble, StoredForeignKey key) {
    String table = key.definition().source().toString();
    return switch (trouble) {
      case LOST ->
          "End the transactions that have used %s, and look again: a change of it may not be over."
              .formatted(table);
      case OUT_OF_STEP ->
          "Rename %s back to what it was called when the key was added, then try again."
              .formatted(table);
      case CUT -> "Make %s anew with a key of a shorter name, and move the rows.".formatted(table);
    };
  }
}
