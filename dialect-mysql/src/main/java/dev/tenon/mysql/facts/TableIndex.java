package dev.tenon.mysql.facts;

import dev.tenon.facts.IndexFacts;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hold an index of a table as information_schema.STATISTICS shows it.
 *
 * @param name as stored
 * @param unique whether it forbids doubles; the primary key does
 * @param type {@code BTREE}, {@code HASH}, {@code FULLTEXT}, {@code SPATIAL}
 * @param parts in order
 */
public record TableIndex(Identifier name, boolean unique, String type, List<Part> parts) {

  /**
   * Hold a part of an index.
   *
   * @param column absent where the part is an expression
   * @param whole whether it is the whole column
   * @param descending whether it is stored from the end
   */
  public record Part(Optional<Identifier> column, boolean whole, boolean descending) {
    /** Check that no part is missing. */
    public Part {
      Objects.requireNonNull(column, "column");
    }

    boolean plain() {
      return whole && !descending;
    }

    private String shown() {
      return column.map(Identifier::text).orElse("…") + (plain() ? "" : " in part or descending");
    }
  }

  /** Check that no part is missing. */
  public TableIndex {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    parts = List.copyOf(parts);
  }

  /**
   * Look at an index of facts as a key does.
   *
   * @param facts what was read
   * @return the index
   */
  public static TableIndex of(IndexFacts facts) {
    return new TableIndex(
        facts.name(),
        facts.unique(),
        facts.method(),
        facts.parts().stream()
            .map(part -> new Part(part.column(), part.prefix().isEmpty(), part.descending()))
            .toList());
  }

  /**
   * Tell whether this is the primary key.
   *
   * @return by its name, which no other index can have
   */
  public boolean primary() {
    return name.text().equals("PRIMARY");
  }

  /**
   * Show the index to people.
   *
   * @return its name and its columns; an expression as dots, a part of a column marked
   */
  public String shown() {
    return "'"
        + name
        + "' ("
        + parts.stream().map(Part::shown).collect(Collectors.joining(", "))
        + ")"
        + (unique ? " UNIQUE" : "")
        + (ordered() ? "" : " " + type);
  }

  /**
   * Tell whether its entries are ordered.
   *
   * @return whether it is a B-tree
   */
  public boolean ordered() {
    return type.equals("BTREE");
  }

  /**
   * Count the columns of a list that lead this index, in the list's order, whole and ascending.
   *
   * @param columns of a key
   * @return between 0 and the size of the list
   */
  public int leading(List<Identifier> columns) {
    int matched = 0;
    while (matched < Math.min(columns.size(), parts.size())
        && plain(parts.get(matched), columns.get(matched))) {
      matched++;
    }
    return matched;
  }

  /**
   * Tell whether its columns are those of a list in any order.
   *
   * @param columns of a key
   * @return whether none is missing and none is left over
   */
  public boolean covers(List<Identifier> columns) {
    return columns.size() == parts.size()
        && columns.stream()
            .allMatch(column -> parts.stream().anyMatch(part -> plain(part, column)));
  }

  private static boolean plain(Part part, Identifier column) {
    return part.plain()
        && part.column().filter(name -> fold(name).equals(fold(column))).isPresent();
  }

  private static String fold(Identifier column) {
    return Utf8Folding.small(column.text());
  }
}
