package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Look for what a finding leaves out: tables, constraint, columns, evidence, what to do. */
final class Anatomy {
  private Anatomy() {}

  /** List what is missing. */
  static List<String> missing(Finding finding, CreateForeignKey operation) {
    List<String> missing = new ArrayList<>();
    Stream.of(
            Stream.of(operation.source().name(), operation.definition().referent().name()),
            operation.name().identifier().stream(),
            operation.definition().localColumns().stream(),
            operation.definition().remoteColumns().stream())
        .flatMap(names -> names)
        .map(Identifier::text)
        .filter(name -> !names(finding.summary(), name))
        .forEach(missing::add);
    if (finding.evidence().isBlank()) {
      missing.add("(evidence)");
    }
    if (finding.fix().isBlank()) {
      missing.add("(what to do)");
    }
    return missing;
  }

  /** As a word of its own. */
  private static boolean names(String summary, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(summary)
        .find();
  }
}
