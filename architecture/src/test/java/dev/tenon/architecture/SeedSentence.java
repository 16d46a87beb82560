package dev.tenon.architecture;

import dev.tenon.check.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Hold one sentence of the chapter on foreign keys that Tenon was asked to be.
 *
 * @param id section and number of the paragraph, and of the sentence where it has several
 * @param text the sentence
 */
record SeedSentence(String id, String text) {

  static List<SeedSentence> all() {
    try (InputStream in = SeedSentence.class.getResourceAsStream("seed-sentences.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .map(parts -> new SeedSentence(parts[0], parts[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule carries a sentence, or its whole paragraph. */
  boolean carriedBy(Rule rule) {
    int dot = id.indexOf('.');
    String paragraph = dot < 0 ? id : id.substring(0, dot);
    return rule.seeds().contains(id) || rule.seeds().contains(paragraph);
  }
}
