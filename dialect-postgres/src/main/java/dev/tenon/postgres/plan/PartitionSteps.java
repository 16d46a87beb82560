package dev.tenon.postgres.plan;

import dev.tenon.name.TableName;
import dev.tenon.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Add a key to a partitioned table before version 18: every partition with rows gets its own and is
 * proven while writers go on; the table's key then takes them over without a look at any row
 * (manual, ALTER TABLE, ATTACH PARTITION, holds for ADD too: seen on 12 to 17).
 *
 * @param ground the tables
 * @param key of the partitioned table
 */
record PartitionSteps(Ground ground, KeySteps key) {

  /** Those partitions where something else has the key's name. */
  List<TableName> taken() {
    return unproven().stream()
        .filter(leaf -> ground.at(leaf).isTakenByAnother(key.name()))
        .toList();
  }

  /** A partition that has an equal key which is proven needs no other, whatever its name. */
  private List<TableName> unproven() {
    return ground.leaves().stream()
        .filter(
            leaf ->
                ground.at(leaf).equal().stream()
                    .noneMatch(stored -> stored.validated() && stored.enforced()))
        .toList();
  }

  /** A partition has the same number in each plan, whatever is proven by then. */
  List<Step> all() {
    List<TableName> leaves = ground.leaves();
    List<TableName> unproven = unproven();
    List<Step> steps = new ArrayList<>();
    for (int place = 0; place < leaves.size(); place++) {
      TableName leaf = leaves.get(place);
      if (unproven.contains(leaf)) {
        steps.addAll(key.at(leaf).prove(Word.of(place, leaf)));
      }
    }
    steps.add(key.adopt());
    return steps;
  }
}
