package dev.tenon.conformance.behaviour;

import dev.tenon.facts.ServerVersion;
import java.util.Arrays;
import java.util.List;

/**
 * Hold a range of versions, both ends within: {@code 8.0.15..}, {@code ..5.7}, {@code 12..14}. An
 * end stands for all that begins with it: 5.7.22 is within {@code ..5.7}.
 */
record Versions(List<Integer> first, List<Integer> last) {
  static final Versions ALL = new Versions(List.of(), List.of());

  Versions {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  static Versions parse(String range) {
    int dots = range.indexOf("..");
    if (dots < 0) {
      return new Versions(numbers(range), numbers(range));
    }
    return new Versions(numbers(range.substring(0, dots)), numbers(range.substring(dots + 2)));
  }

  private static List<Integer> numbers(String end) {
    return end.isEmpty()
        ? List.of()
        : Arrays.stream(end.split("\\.", -1)).map(Integer::valueOf).toList();
  }

  boolean hold(ServerVersion version) {
    return compare(version, first) >= 0 && compare(version, last) <= 0;
  }

  /** Compare as many numbers as the end has. */
  private static int compare(ServerVersion version, List<Integer> end) {
    List<Integer> own = List.of(version.major(), version.minor(), version.patch());
    for (int i = 0; i < end.size(); i++) {
      int order = own.get(i).compareTo(end.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
