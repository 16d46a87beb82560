package dev.tenon.conformance.differential.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fill the tables of a draft: rows that match, rows with NULL, and perhaps orphans. Rows of a table
 * differ in every column, so that no unique index stands in their way.
 *
 * @param draft whose
 */
record Rows(Draft draft) {
  private static final int MATCHING = 3;

  /** How many values there are; one more is never stored. */
  private static final int VALUES = 5;

  Rows {
    Objects.requireNonNull(draft, "draft");
  }

  /** Say what a row has in its key columns. */
  private record Row(int id, List<Optional<Integer>> key, int rest) {}

  List<String> all() {
    List<String> statements = new ArrayList<>();
    if (!draft.selfReference()) {
      fill(statements, draft.referent, draft.remoteColumns, rows(false));
    }
    fill(statements, draft.source, draft.localColumns, rows(true));
    return statements;
  }

  private boolean scarce() {
    return draft.source.columns.stream().anyMatch(column -> column.type.scarce())
        || draft.referent.columns.stream().anyMatch(column -> column.type.scarce());
  }

  private List<Row> rows(boolean ofSource) {
    int width = draft.width();
    List<Row> rows = new ArrayList<>();
    if (scarce()) {
      rows.add(row(0, width, 0));
      if (!ofSource) {
        rows.add(row(1, width, 1));
      }
      return rows;
    }
    int matching = ofSource ? MATCHING - 1 : MATCHING;
    for (int i = 0; i < matching; i++) {
      rows.add(row(i, width, i));
    }
    if (ofSource) {
      nulls().ifPresent(rows::add);
      for (int i = 0; i < draft.orphans; i++) {
        rows.add(row(MATCHING + i, width, orphan(i)));
      }
    }
    return rows;
  }

  /** Of a self-reference the row itself has the value that others have not; the key another one. */
  private int orphan(int number) {
    return draft.selfReference() ? VALUES - 1 - 2 * number : MATCHING + number;
  }

  private static Row row(int id, int width, int value) {
    List<Optional<Integer>> key = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      key.add(Optional.of(value));
    }
    return new Row(id, key, id);
  }

  /** Make a row with NULL where columns take it; with several columns only in the first such. */
  private Optional<Row> nulls() {
    List<Optional<Integer>> key = new ArrayList<>();
    boolean found = false;
    boolean all = draft.match.isPresent() && draft.orphans == 0;
    for (int i = 0; i < draft.width(); i++) {
      boolean free = draft.local(i).takesNull() && !isPrimary(draft.source, draft.local(i).name);
      boolean empty = free && (all || !found);
      found |= empty;
      key.add(empty ? Optional.empty() : Optional.of(MATCHING - 1));
    }
    return found ? Optional.of(new Row(MATCHING - 1, key, MATCHING - 1)) : Optional.empty();
  }

  private static boolean isPrimary(Table table, String column) {
    return table.primary().filter(index -> index.columns().contains(column)).isPresent();
  }

  private void fill(List<String> statements, Table table, List<String> key, List<Row> rows) {
    if (table.empty) {
      return;
    }
    List<Column> filled =
        table.columns.stream().filter(column -> column.from.isEmpty() && !column.dropped).toList();
    String values =
        rows.stream().map(row -> values(table, filled, key, row)).collect(Collectors.joining(", "));
    statements.add(
        "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES %s"
            .formatted(
                table.quoted(),
                Names.listed(filled.stream().map(column -> column.name).toList()),
                values));
  }

  private String values(Table table, List<Column> filled, List<String> key, Row row) {
    return filled.stream()
        .map(column -> value(table, column, key, row))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String value(Table table, Column column, List<String> key, Row row) {
    int place = key.indexOf(column.name);
    for (Column generated : table.columns) {
      if (generated.from.filter(column.name::equals).isPresent()) {
        place = key.indexOf(generated.name);
      }
    }
    if (place < 0) {
      return column.type.literal(row.rest());
    }
    return row.key().get(place).map(column.type::literal).orElse("NULL");
  }
}
