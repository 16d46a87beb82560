package dev.tenon.conformance.differential.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Be an index of a draft.
 *
 * @param kind how it is made
 * @param name of it; of a primary key none
 * @param parts in order
 * @param tail words behind the parts
 */
record Index(Kind kind, String name, List<Part> parts, String tail) {
  static final String HASH = " USING HASH";
  static final String INVISIBLE = " INVISIBLE";
  private static final int MOST_PARTS = 16;

  /** Tell how an index is made. */
  enum Kind {
    PRIMARY_KEY,
    UNIQUE_KEY,
    KEY,
    FULLTEXT_KEY,
    SPATIAL_KEY
  }

  /**
   * Be a part of an index.
   *
   * @param column its column
   * @param form how much of it, and in which order
   */
  record Part(String column, Form form) {
    Part {
      Objects.requireNonNull(column, "column");
      Objects.requireNonNull(form, "form");
    }
  }

  /** Tell how a column takes part. */
  enum Form {
    WHOLE,
    PREFIX,
    DESCENDING,
    EXPRESSION
  }

  Index {
    Objects.requireNonNull(kind, "kind");
    name = name.isEmpty() && kind != Kind.PRIMARY_KEY ? "ref_key" : name;
    parts = List.copyOf(parts);
    Objects.requireNonNull(tail, "tail");
  }

  static Index of(Kind kind, String name, List<String> columns) {
    return new Index(
        kind, name, columns.stream().map(column -> new Part(column, Form.WHOLE)).toList(), "");
  }

  boolean primary() {
    return kind == Kind.PRIMARY_KEY;
  }

  boolean unique() {
    return kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE_KEY;
  }

  List<String> columns() {
    return parts.stream().map(Part::column).toList();
  }

  /** Tell whether it holds its columns from beginning to end. */
  boolean whole(Table table) {
    return parts.stream().allMatch(part -> part.form() == Form.WHOLE)
        && columns().stream().map(table::column).allMatch(column -> column.type.indexable());
  }

  /** A primary key that becomes another index needs a name. */
  Index with(Kind other) {
    return new Index(other, primary() && name.isEmpty() ? "was_primary" : name, parts, tail);
  }

  Index withParts(List<Part> others) {
    return new Index(kind, name, others, tail);
  }

  Index withForm(int position, Form form) {
    List<Part> changed = new ArrayList<>(parts);
    changed.set(position, new Part(parts.get(position).column(), form));
    return withParts(changed);
  }

  Index withTail(String words) {
    return new Index(kind, name, parts, words);
  }

  /** Write it as a clause; absent where the table's columns can't be indexed so. */
  Optional<String> sql(Table table) {
    if (!possible(table) || (table.ndb() && !possibleOnNdb(table))) {
      return Optional.empty();
    }
    String words = kindFor(table).name().replace('_', ' ');
    String text =
        parts.stream().map(part -> text(part, table)).collect(Collectors.joining(", ", " (", ")"));
    return Optional.of(words + (primary() ? "" : " " + Names.quote(name)) + text + tailFor(table));
  }

  private Kind kindFor(Table table) {
    boolean virtual =
        parts.stream().anyMatch(part -> table.column(part.column()).kept == Column.Kept.VIRTUAL);
    return primary() && virtual ? Kind.UNIQUE_KEY : kind;
  }

  /** A hash has no order, a search no method, and what serves as primary key can't be hidden. */
  private String tailFor(Table table) {
    boolean ordered = parts.stream().anyMatch(part -> part.form() == Form.DESCENDING);
    boolean left =
        switch (tail) {
          case HASH -> !ordered && kind != Kind.FULLTEXT_KEY;
          case INVISIBLE -> !unique() || table.primary().filter(it -> it.stands(table)).isPresent();
          default -> true;
        };
    return left ? tail : "";
  }

  private boolean stands(Table table) {
    return possible(table) && kindFor(table) == Kind.PRIMARY_KEY;
  }

  private boolean possible(Table table) {
    return parts.size() <= MOST_PARTS
        && (table.takesAll() || ordinary())
        && (kind != Kind.FULLTEXT_KEY || !table.temporary())
        && searchedAlike(table)
        && parts.stream()
            .allMatch(
                part -> {
                  Column column = table.column(part.column());
                  return switch (kind) {
                    case FULLTEXT_KEY -> column.type.searchable() && column.plain();
                    case SPATIAL_KEY ->
                        column.type.family() == Type.Family.GEOMETRY && column.notNull;
                    case PRIMARY_KEY, UNIQUE_KEY, KEY ->
                        (column.type.indexable() || column.type.prefixable())
                            && (part.form() != Form.EXPRESSION || column.type.indexable());
                  };
                });
  }

  private boolean ordinary() {
    return kind != Kind.FULLTEXT_KEY
        && parts.stream().allMatch(part -> part.form() == Form.WHOLE || part.form() == Form.PREFIX);
  }

  /** Columns that are searched together have one collation, and some have none that serves. */
  private boolean searchedAlike(Table table) {
    List<String> collations =
        columns().stream().map(column -> table.column(column).type.collation()).distinct().toList();
    return kind != Kind.FULLTEXT_KEY
        || (collations.size() == 1 && !collations.getFirst().contains("ucs2"));
  }

  /** NDB Cluster indexes whole columns that are stored, from their beginning on. */
  private boolean possibleOnNdb(Table table) {
    return parts.stream().allMatch(part -> part.form() == Form.WHOLE)
        && columns().stream().map(table::column).allMatch(Index::storedWhole);
  }

  private static boolean storedWhole(Column column) {
    return column.type.indexable()
        && column.type.family() != Type.Family.BIT
        && column.kept != Column.Kept.VIRTUAL;
  }

  private String text(Part part, Table table) {
    Type type = table.column(part.column()).type;
    String name = Names.quote(part.column());
    boolean cut =
        part.form() == Form.PREFIX || !type.indexable() || (table.lesser() && type.wide());
    String taken = cut && type.prefixable() ? name + "(4)" : name;
    return switch (kind) {
      case FULLTEXT_KEY, SPATIAL_KEY -> name;
      case PRIMARY_KEY, UNIQUE_KEY, KEY ->
          switch (part.form()) {
            case WHOLE, PREFIX -> taken;
            case DESCENDING -> taken + " DESC";
            case EXPRESSION -> "((" + name + " IS NULL))";
          };
    };
  }
}
