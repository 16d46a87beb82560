package dev.tenon.conformance.differential;

import dev.tenon.engines.Product;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * List the answers that tell of something else than the statement: what is done about it, before
 * the same statement is put again.
 */
enum Noise {
  /**
   * A refused key left statistics of the index that was made for it, under a number which another
   * index gets next. Tables without primary key use up the numbers that are free.
   */
  LEFT_STATISTICS(
      Product.NDB,
      "Got error 917 ",
      "answers with NDB error 917 are not taken, but asked for again: they tell of a key that was"
          + " refused before, on any table, and facts can't; the tests of behaviour have them");

  private static final int NUMBERS = 12;

  private final Product product;
  private final String words;
  private final String reason;

  Noise(Product product, String words, String reason) {
    this.product = product;
    this.words = words;
    this.reason = reason;
  }

  /** Tell whether an answer says nothing about its statement. */
  static boolean in(Product product, Answer answer) {
    return answer instanceof Answer.Refused refused
        && Arrays.stream(values())
            .filter(noise -> noise.product == product)
            .anyMatch(noise -> refused.words().contains(noise.words));
  }

  /** List the reasons, for people. */
  static List<String> reasons(Product product) {
    return Arrays.stream(values())
        .filter(noise -> noise.product == product)
        .map(noise -> noise.reason)
        .toList();
  }

  /** Return what ends it. */
  static List<String> remedy() {
    return Stream.of("CREATE TABLE %s (n INT) ENGINE=NDB", "DROP TABLE %s")
        .flatMap(
            sql -> IntStream.range(0, NUMBERS).mapToObj(i -> sql.formatted("tenon_noise_" + i)))
        .toList();
  }
}
