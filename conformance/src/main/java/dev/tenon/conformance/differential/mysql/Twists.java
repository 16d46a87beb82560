package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * Choose twists by weight.
 *
 * @param all to choose from
 */
record Twists(List<Twist> all) {

  static Twists every() {
    List<Twist> all = new ArrayList<>();
    all.addAll(TypeTwists.all());
    all.addAll(ReferentTwists.all());
    all.addAll(SourceTwists.all());
    all.addAll(NameTwists.all());
    all.addAll(ColumnTwists.all());
    all.addAll(TableTwists.all());
    all.addAll(RareTwists.all());
    return new Twists(List.copyOf(all));
  }

  void twist(Draft draft, Chance chance) {
    List<Twist> fitting = all.stream().filter(twist -> twist.fits().test(draft)).toList();
    int total = fitting.stream().mapToInt(Twist::weight).sum();
    int left = chance.below(total);
    for (Twist twist : fitting) {
      left -= twist.weight();
      if (left < 0) {
        twist.change().accept(draft, chance);
        return;
      }
    }
  }
}
