package dev.tenon.ndb.behaviour;

import dev.tenon.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * List what NDB Cluster does with keys that are there; to be told, not foretold.
 *
 * <p>Left out, because no test can show it safely or cheaply: tables whose names take 111 bytes or
 * more, which make the SQL node die when they are dropped; another session's lock on a referent
 * row, which stalls the adding of a key for as long as it is held; a second SQL node; restarts.
 */
public final class NdbBehaviour {
  /** All of them, by family. */
  public static final List<Rule> RULES =
      Stream.of(Actions.RULES, Altering.RULES, Dropping.RULES, Metadata.RULES)
          .flatMap(List::stream)
          .toList();

  private NdbBehaviour() {}
}
