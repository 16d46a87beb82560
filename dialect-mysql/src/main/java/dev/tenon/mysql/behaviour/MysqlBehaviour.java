package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * List what MySQL with InnoDB does with keys that are there; to be told, not foretold.
 *
 * <p>Left out, because no test can show it safely or cheaply: a key within CREATE TABLE … SELECT
 * (refused or taken by whether there is a binary log, and 8.0.31 died of it); ON UPDATE CASCADE
 * under an index on a virtual column (servers up to 8.0.31 died of it); what users without
 * privileges are told; what the binary log repeats on replicas; servers started with
 * innodb_native_foreign_keys.
 */
public final class MysqlBehaviour {
  /** What is asked to be dropped has to be there. */
  public static final Rule UNKNOWN_KEY = Dropping.UNKNOWN_KEY;

  /** The index of a dropped key stays. */
  public static final Rule INDEX_STAYS = Dropping.INDEX_STAYS;

  /** An index that a key needs stays. */
  public static final Rule INDEX_IN_USE = Dropping.INDEX_IN_USE;

  /** All of them, by family. */
  public static final List<Rule> RULES =
      Stream.of(
              Actions.RULES,
              Running.RULES,
              Altering.RULES,
              Renaming.RULES,
              Dropping.RULES,
              Metadata.RULES)
          .flatMap(List::stream)
          .toList();

  private MysqlBehaviour() {}
}
