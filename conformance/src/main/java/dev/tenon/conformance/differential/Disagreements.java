package dev.tenon.conformance.differential;

import dev.tenon.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gather cases in which prediction and server differ, by the kind of difference. */
final class Disagreements {
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * Hold the cases of one kind.
   *
   * @param count how many
   * @param example the smallest case
   */
  record Kind(long count, Fight example) {}

  /** Name in which way prediction and server differ, without the names of tables. */
  static String kind(Fight fight) {
    return fight.differences().stream()
        .findFirst()
        .map(
            first ->
                switch (first.kind()) {
                  case ANSWER, CODE -> first.toString();
                  case UNKNOWN, NAME, DEFINITION, INDEXES, ORPHANS -> first.kind().name();
                  case CRASH -> first.kind() + first.predicted().replaceFirst(":.* at", " at");
                })
        .orElse("none");
  }

  /** Tell kinds apart a little further: by the rule that was thought to decide. */
  static String group(Fight fight) {
    String rule = fight.firstError().map(Finding::rule).map(Object::toString).orElse("no rule");
    return kind(fight) + " by " + rule;
  }

  /** Count one; tell whether it is the first of its kind, which has to be shown. */
  boolean first(Fight fight) {
    return kinds
            .merge(
                group(fight),
                new Kind(1, fight),
                (old, one) -> new Kind(old.count() + 1, old.example()))
            .count()
        == 1;
  }

  /** Show a smaller example of the same kind. */
  void show(Fight original, Fight smaller) {
    kinds.computeIfPresent(group(original), (group, kind) -> new Kind(kind.count(), smaller));
  }

  long count() {
    return kinds.values().stream().mapToLong(Kind::count).sum();
  }

  List<String> told() {
    return kinds.entrySet().stream()
        .map(
            entry ->
                "%d × %s%n%s"
                    .formatted(
                        entry.getValue().count(),
                        entry.getKey(),
                        entry.getValue().example().told()))
        .toList();
  }
}
