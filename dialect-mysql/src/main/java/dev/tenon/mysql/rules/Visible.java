package dev.tenon.mysql.rules;

import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.version.MysqlChange;
import java.util.Optional;

/** Tell which referent the server looks into; what it does not see it can't find wrong. */
final class Visible {
  private Visible() {}

  /**
   * Return the referent whose columns and indexes are checked. From 8.0.0 to 8.0.14 that is any
   * table; before, InnoDB looks, and sees only its own that are not partitioned.
   */
  static Optional<TableFacts> referent(Situation situation) {
    boolean any =
        situation.has(MysqlChange.DATA_DICTIONARY) && !situation.has(MysqlChange.CHECKS_IN_SERVER);
    if (any) {
      return situation.referentAsTable();
    }
    return situation.has(MysqlChange.CHECKS_IN_SERVER)
        ? situation.referentOfSameEngine()
        : toEngine(situation);
  }

  /** Return the referent that InnoDB sees before 8.0.15: partitions are tables of their own. */
  static Optional<TableFacts> toEngine(Situation situation) {
    return situation.referentOfSameEngine().filter(table -> !table.partitioned());
  }
}
