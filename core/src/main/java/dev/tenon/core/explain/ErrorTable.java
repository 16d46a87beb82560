package dev.tenon.core.explain;

import dev.tenon.check.Explanation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Find what a dialect knows of an error, by its code, its symbol or its words. Of errors with one
 * code those with particular words stand before the general one. Immutable.
 */
public final class ErrorTable {
  /** No server says as much of one error; whatever comes after it is not read. */
  private static final int LONGEST = 50_000;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
  private static final Pattern NO_WORD = Pattern.compile("\\W+");

  private final List<KnownError> errors;
  private final Map<String, String> codesBySymbol = new HashMap<>();

  /**
   * Make a table.
   *
   * @param errors in the order in which they are tried
   */
  public ErrorTable(List<KnownError> errors) {
    this.errors = List.copyOf(errors);
    this.errors.stream()
        .filter(error -> !error.symbol().isEmpty())
        .forEach(error -> codesBySymbol.put(plain(error.symbol()), error.code()));
  }

  /**
   * List the table.
   *
   * @return every line
   */
  public List<KnownError> errors() {
    return errors;
  }

  /**
   * Find by code; the message tells causes apart.
   *
   * @param code the vendor's number or the SQLSTATE
   * @param message the server's words; may be empty, or of another language
   * @return the line whose words the message has, or else the last of this code
   */
  public Optional<Explanation> byCode(String code, String message) {
    List<KnownError> same = errors.stream().filter(error -> error.code().equals(code)).toList();
    return said(same.stream(), message)
        .or(() -> same.isEmpty() ? Optional.empty() : Optional.of(same.getLast()))
        .map(KnownError::explanation);
  }

  /**
   * Find by a symbol that stands in a text, such as {@code ER_FK_DUP_NAME}, {@code
   * foreign_key_violation} or {@code ForeignKeyViolation}.
   *
   * @param text any
   * @return the explanation of the first symbol that is known
   */
  public Optional<Explanation> bySymbol(String text) {
    return NO_WORD
        .splitAsStream(shortened(text))
        .map(token -> codesBySymbol.get(plain(token)))
        .filter(code -> code != null)
        .findFirst()
        .flatMap(code -> byCode(code, text));
  }

  /**
   * Find by words alone.
   *
   * @param message any text
   * @return the first line whose words it has
   */
  public Optional<Explanation> byWords(String message) {
    return said(errors.stream(), message).map(KnownError::explanation);
  }

  private static Optional<KnownError> said(Stream<KnownError> errors, String message) {
    String plain = BLANKS.matcher(shortened(message)).replaceAll(" ").toLowerCase(Locale.ROOT);
    return errors.filter(error -> error.saidBy(plain)).findFirst();
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String plain(String symbol) {
    String lower = symbol.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("errcode_") ? lower.substring("errcode_".length()) : lower;
    return bare.replace("_", "");
  }
}
