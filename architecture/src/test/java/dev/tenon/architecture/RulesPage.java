package dev.tenon.architecture;

import dev.tenon.Tenon;
import dev.tenon.check.Rule;
import dev.tenon.spi.DialectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Write the page of all rules from the dialects' catalogues and from what tests saw.
 *
 * @param catalogues rules by dialect
 * @param seen which rule was seen where
 */
record RulesPage(Map<String, List<Rule>> catalogues, Sightings seen) {
  static final Path FILE = Repository.ROOT.resolve("docs/rules.md");

  private static final String HEAD =
      """
      # Rules

      What Tenon knows of each engine: the rules by which `tenon check` foretells the server's answer, and those about keys
      that are there. Every rule was seen on real servers by the tests named beside it. Written from the code by
      `RulesPage`; [CONTRIBUTING](../CONTRIBUTING.md) says how.

      """;

  /** Write the page and what was seen, with what the tests of this build saw. */
  public static void main(String[] arguments) throws IOException {
    Sightings seen = Sightings.kept().and(Sightings.ofThisBuild());
    Files.writeString(Sightings.KEPT, seen.text());
    Files.writeString(FILE, of(seen).text());
  }

  static RulesPage of(Sightings seen) {
    Tenon tenon = Tenon.offline();
    Map<String, List<Rule>> catalogues = new LinkedHashMap<>();
    for (String dialect : List.of("mysql", "ndb", "postgresql")) {
      catalogues.put(dialect, tenon.rules(new DialectId(dialect)));
    }
    return new RulesPage(catalogues, seen);
  }

  List<Rule> rules() {
    return catalogues.values().stream().flatMap(List::stream).distinct().toList();
  }

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(
        "## MySQL's chapter, sentence by sentence\n\n| sentence | rules |\n| --- | --- |\n");
    SeedSentence.all().forEach(sentence -> page.append(line(sentence)));
    List<Rule> told = new ArrayList<>();
    catalogues.forEach(
        (dialect, rules) -> {
          List<Rule> own = rules.stream().filter(rule -> !told.contains(rule)).toList();
          told.addAll(own);
          page.append("\n## ").append(dialect).append('\n');
          own.stream()
              .collect(Collectors.groupingBy(Rule::family, LinkedHashMap::new, Collectors.toList()))
              .forEach((family, members) -> page.append(section(dialect, family, members)));
        });
    return page.toString();
  }

  private String line(SeedSentence sentence) {
    String carriers =
        rules().stream()
            .filter(sentence::carriedBy)
            .map(rule -> "[" + rule.id() + "](#" + rule.id() + ")")
            .collect(Collectors.joining(", "));
    return "| " + sentence.text().replace("|", "\\|") + " | " + carriers + " |\n";
  }

  private String section(String dialect, String family, List<Rule> members) {
    return "\n### "
        + dialect
        + ": "
        + family
        + "\n"
        + members.stream().map(this::entry).collect(Collectors.joining());
  }

  private String entry(Rule rule) {
    Map<String, Set<String>> where = seen.of(rule.id());
    String tests =
        where.values().stream()
            .flatMap(Set::stream)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    String sighting =
        where.isEmpty() ? "not on a server here" : String.join(", ", where.keySet()) + "; " + tests;
    return """

        #### %s

        %s Versions: %s. Answer: %s. Seen: %s.
        """
        .formatted(rule.id(), rule.statement(), rule.versions(), rule.answer(), sighting);
  }
}
