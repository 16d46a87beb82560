package dev.tenon.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** List the rules that no test has seen on a server, each with the reason. */
final class UnseenRules {
  private UnseenRules() {}

  /** Return reasons by id of rule. */
  static Map<String, String> all() {
    try (InputStream in = UnseenRules.class.getResourceAsStream("unseen-rules.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toMap(part -> part[0], part -> part[1], (a, b) -> b, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
