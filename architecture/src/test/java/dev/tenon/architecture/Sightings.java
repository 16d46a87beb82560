package dev.tenon.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hold which rules were seen on which real servers, and by which tests.
 *
 * @param byRule by rule id, then by engine: names of tests
 */
record Sightings(Map<String, Map<String, Set<String>>> byRule) {

  /** What was seen so far; written by {@link RulesPage}, kept with the documents. */
  static final Path KEPT = Repository.ROOT.resolve("docs/rules-seen.tsv");

  private static final String OF_A_RUN = "target/rule-sightings.tsv";

  static Sightings kept() {
    return read(List.of(KEPT));
  }

  /** Read what the tests of this build saw; empty where they did not run. */
  static Sightings ofThisBuild() {
    return read(
        Repository.modules().stream().map(module -> module.folder().resolve(OF_A_RUN)).toList());
  }

  private static Sightings read(Collection<Path> files) {
    Map<String, Map<String, Set<String>>> all = new TreeMap<>();
    files.stream()
        .filter(Files::exists)
        .flatMap(file -> Repository.text(file).lines())
        .map(line -> line.split("\t", -1))
        .forEach(
            part ->
                all.computeIfAbsent(part[0], rule -> new TreeMap<>())
                    .computeIfAbsent(part[1], engine -> new TreeSet<>())
                    .addAll(List.of(part[part.length - 1].split(",", -1))));
    return new Sightings(all);
  }

  Sightings and(Sightings other) {
    Map<String, Map<String, Set<String>>> all = new TreeMap<>();
    for (Sightings each : List.of(this, other)) {
      each.byRule.forEach(
          (rule, engines) ->
              engines.forEach(
                  (engine, tests) ->
                      all.computeIfAbsent(rule, key -> new TreeMap<>())
                          .computeIfAbsent(engine, key -> new TreeSet<>())
                          .addAll(tests)));
    }
    return new Sightings(all);
  }

  Map<String, Set<String>> of(String rule) {
    return byRule.getOrDefault(rule, Map.of());
  }

  Set<String> engines() {
    return byRule.values().stream()
        .flatMap(engines -> engines.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every rule on every engine, as {@code rule on engine}. */
  Set<String> pairs() {
    return byRule.entrySet().stream()
        .flatMap(rule -> rule.getValue().keySet().stream().map(on -> rule.getKey() + " on " + on))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String text() {
    return byRule.entrySet().stream()
        .flatMap(
            rule ->
                rule.getValue().entrySet().stream()
                    .map(
                        seen ->
                            Stream.of(
                                    rule.getKey(), seen.getKey(), String.join(",", seen.getValue()))
                                .collect(Collectors.joining("\t"))))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
