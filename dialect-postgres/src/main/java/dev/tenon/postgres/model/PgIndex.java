package dev.tenon.postgres.model;

import dev.tenon.facts.IndexFacts;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * See an index with what only PostgreSQL has.
 *
 * @param facts what was read
 */
public record PgIndex(IndexFacts facts) {

  /**
   * See a part of an index.
   *
   * @param facts what was read
   */
  public record Part(IndexFacts.Part facts) {

    /** Return the oid of its operator family. */
    public long family() {
      return number(Details.FAMILY);
    }

    /** Return the oid of the type that its operator class takes. */
    public long input() {
      return number(Details.INPUT);
    }

    /** Return the oid of its collation, 0 for none. */
    public long collation() {
      return number(Details.COLLATION);
    }

    /** Tell whether its collation, if any, is deterministic. */
    public boolean deterministic() {
      return !"false".equals(facts.details().get(Details.DETERMINISTIC));
    }

    boolean isColumn(Identifier column) {
      return facts.column().filter(column::equals).isPresent();
    }

    private long number(String detail) {
      return Long.parseLong(facts.details().getOrDefault(detail, "0"));
    }
  }

  /** Return its name. */
  public Identifier name() {
    return facts.name();
  }

  /** Return its parts, those that are only included left out. */
  public List<Part> parts() {
    return facts.parts().stream().map(Part::new).toList();
  }

  /** Tell whether it was built without failure. */
  public boolean valid() {
    return is(Details.VALID);
  }

  /** Tell whether it is kept up to date. */
  public boolean ready() {
    return is(Details.READY);
  }

  /** Tell whether it is checked at once. */
  public boolean immediate() {
    return is(Details.IMMEDIATE);
  }

  /** Tell whether it belongs to an exclusion constraint, WITHOUT OVERLAPS included. */
  public boolean exclusion() {
    return is(Details.EXCLUSION);
  }

  /** Return the predicate of a partial index. */
  public Optional<String> predicate() {
    return facts.detail(Details.PREDICATE);
  }

  /** Find the part that holds a column. */
  public Optional<Part> part(Identifier column) {
    return parts().stream().filter(part -> part.isColumn(column)).findFirst();
  }

  /** Tell whether its columns are these, in any order. */
  public boolean isExactly(List<Identifier> columns) {
    return facts.parts().size() == columns.size()
        && columns.stream().allMatch(column -> part(column).isPresent());
  }

  /** Tell whether it covers every row, and columns only. */
  public boolean whole() {
    return predicate().isEmpty() && !is(Details.EXPRESSIONS);
  }

  private boolean is(String detail) {
    return facts.detail(detail).equals(Optional.of("true"));
  }
}
