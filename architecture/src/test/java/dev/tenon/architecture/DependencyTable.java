package dev.tenon.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Read the table of {@code docs/architecture.md}: which module may depend on which. */
final class DependencyTable {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]*) \\|");
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  private final Map<String, Set<String>> rows = new LinkedHashMap<>();

  DependencyTable() {
    ROW.matcher(Repository.document("docs/architecture.md"))
        .results()
        .forEach(row -> rows.put(row.group(1), names(row)));
  }

  Set<String> modules() {
    return rows.keySet();
  }

  /** What a module names itself. */
  Set<String> direct(String module) {
    return rows.getOrDefault(module, Set.of());
  }

  /** What a module may see: itself, what it names, and what those name. */
  Set<String> reachable(String module) {
    Set<String> result = new TreeSet<>(Set.of(module));
    direct(module).forEach(other -> result.addAll(reachable(other)));
    return result;
  }

  private static Set<String> names(MatchResult row) {
    return NAME.matcher(row.group(2))
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
