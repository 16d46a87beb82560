package dev.tenon.facts;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what is known of an index.
 *
 * @param name as stored
 * @param unique whether it forbids doubles; a primary key does
 * @param primary whether it is that of the primary key
 * @param method in the server's words: {@code BTREE}, {@code HASH}, {@code btree}, {@code gist}
 * @param parts in order, those that only ride along left out
 * @param details of the dialect's choosing
 */
public record IndexFacts(
    Identifier name,
    boolean unique,
    boolean primary,
    String method,
    List<Part> parts,
    Map<String, String> details) {

  /** Detail: {@code false} where a failed build left the index behind. */
  public static final String VALID = "valid";

  /**
   * Hold a part of an index.
   *
   * @param column absent where the part is an expression
   * @param prefix how much of the column; absent for all of it
   * @param descending whether it is stored from the end
   * @param details of the dialect's choosing
   */
  public record Part(
      Optional<Identifier> column,
      Optional<Integer> prefix,
      boolean descending,
      Map<String, String> details) {
    /** Check that no part is missing. */
    public Part {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(prefix, "prefix");
      details = Map.copyOf(details);
    }
  }

  /** Check that no part is missing. */
  public IndexFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(method, "method");
    parts = List.copyOf(parts);
    details = Map.copyOf(details);
  }

  /**
   * Return one of the dialect's details.
   *
   * @param detail its name
   * @return absent when it was not read
   */
  public Optional<String> detail(String detail) {
    return Optional.ofNullable(details.get(detail));
  }
}
