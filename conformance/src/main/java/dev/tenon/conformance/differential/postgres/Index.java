package dev.tenon.conformance.differential.postgres;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Be an index of a draft, or a constraint that has one.
 *
 * @param form how it is made
 * @param name of it; empty: left to the server
 * @param columns in order
 * @param first words behind the first column, such as an order; {@link #EXPRESSION} wraps it
 * @param method how it is kept; empty: as a B-tree
 * @param include columns that it only carries
 * @param nulls whether NULLs count as equal, as SQL
 * @param tail words at the end: a condition, deferrability
 */
record Index(
    Form form,
    String name,
    List<String> columns,
    String first,
    String method,
    List<String> include,
    String nulls,
    String tail) {
  /** Stands for an expression over the first column. */
  static final String EXPRESSION = "()";

  /** Tell how an index is made. */
  enum Form {
    PRIMARY,
    UNIQUE,
    EXCLUDE,
    UNIQUE_INDEX,
    INDEX
  }

  Index {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(name, "name");
    columns = List.copyOf(columns);
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(method, "method");
    include = List.copyOf(include);
    Objects.requireNonNull(nulls, "nulls");
    Objects.requireNonNull(tail, "tail");
  }

  static Index of(Form form, String name, List<String> columns) {
    return new Index(form, name, columns, "", "", List.of(), "", "");
  }

  boolean primary() {
    return form == Form.PRIMARY;
  }

  boolean unique() {
    return switch (form) {
      case PRIMARY, UNIQUE, EXCLUDE, UNIQUE_INDEX -> true;
      case INDEX -> false;
    };
  }

  /** It is made with its table, not by a statement of its own. */
  boolean constraint() {
    return switch (form) {
      case PRIMARY, UNIQUE, EXCLUDE -> true;
      case UNIQUE_INDEX, INDEX -> false;
    };
  }

  Index with(Form other) {
    return new Index(other, name, columns, first, method, include, nulls, tail);
  }

  Index named(String other) {
    return new Index(form, other, columns, first, method, include, nulls, tail);
  }

  Index on(List<String> others) {
    return new Index(form, name, others, first, method, include, nulls, tail);
  }

  Index first(String words) {
    return new Index(form, name, columns, words, method, include, nulls, tail);
  }

  Index method(String other) {
    return new Index(form, name, columns, first, other, include, nulls, tail);
  }

  Index include(String column) {
    return new Index(form, name, columns, first, method, List.of(column), nulls, tail);
  }

  Index nullsNotDistinct() {
    return new Index(form, name, columns, first, method, include, " NULLS NOT DISTINCT", tail);
  }

  Index tail(String words) {
    return new Index(form, name, columns, first, method, include, nulls, words);
  }

  String clause() {
    String named = name.isEmpty() ? "" : "CONSTRAINT " + Names.quote(name) + " ";
    return switch (form) {
      case PRIMARY -> named + "PRIMARY KEY (" + Names.listed(columns) + ")" + end();
      case UNIQUE -> named + "UNIQUE" + nulls + " (" + Names.listed(columns) + ")" + end();
      case EXCLUDE -> named + "EXCLUDE USING btree (" + compared() + ")" + end();
      case UNIQUE_INDEX, INDEX -> throw new IllegalStateException("no constraint: " + this);
    };
  }

  String statement(String table) {
    return "CREATE %sINDEX %sON %s%s (%s)%s%s%s"
        .formatted(
            form == Form.UNIQUE_INDEX ? "UNIQUE " : "",
            name.isEmpty() ? "" : Names.quote(name) + " ",
            table,
            method.isEmpty() ? "" : " USING " + method,
            parts(),
            included(),
            form == Form.UNIQUE_INDEX ? nulls : "",
            tail.isEmpty() ? "" : " " + tail);
  }

  private String end() {
    return included() + (tail.isEmpty() ? "" : " " + tail);
  }

  private String included() {
    return include.isEmpty() ? "" : " INCLUDE (" + Names.listed(include) + ")";
  }

  private String compared() {
    return columns.stream()
        .map(column -> Names.quote(column) + " WITH =")
        .collect(Collectors.joining(", "));
  }

  private String parts() {
    return IntStream.range(0, columns.size())
        .mapToObj(
            place -> {
              String column = Names.quote(columns.get(place));
              if (place > 0 || first.isEmpty()) {
                return column;
              }
              return first.equals(EXPRESSION) ? "(COALESCE(" + column + "))" : column + " " + first;
            })
        .collect(Collectors.joining(", "));
  }
}
