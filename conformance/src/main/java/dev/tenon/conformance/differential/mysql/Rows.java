package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Fill the tables of a draft: rows that match, rows with NULL, and perhaps orphans.
 *
 * @param chance which
 */
record Rows(Chance chance) {
  private static final int MATCHING = 3;
  private static final int ORPHAN = 3;

  Rows {
    Objects.requireNonNull(chance, "chance");
  }

  List<String> of(Draft draft) {
    List<String> statements = new ArrayList<>();
    if (!draft.selfReference()) {
      statements.add(insert(draft.referent, referentRows(draft)));
    }
    statements.add(insert(draft.source, sourceRows(draft)));
    return statements;
  }

  private static String insert(Table table, List<String> rows) {
    List<String> columns =
        table.columns.stream().filter(Column::plain).map(column -> column.name).toList();
    return "INSERT IGNORE INTO "
        + table.quoted()
        + " "
        + Names.list(columns)
        + " VALUES "
        + String.join(", ", rows);
  }

  private List<String> referentRows(Draft draft) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < MATCHING; row++) {
      rows.add(row(draft.referent, draft.remoteColumns, row, row + 1));
    }
    return rows;
  }

  private List<String> sourceRows(Draft draft) {
    List<String> keyColumns = new ArrayList<>(draft.localColumns);
    if (draft.selfReference()) {
      keyColumns.addAll(draft.remoteColumns);
    }
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < MATCHING - 1; row++) {
      rows.add(row(draft.source, keyColumns, row, row + 1));
    }
    rows.add(row(draft.source, List.of(), 0, MATCHING));
    for (int orphan = 0; orphan < draft.orphans; orphan++) {
      rows.add(row(draft.source, draft.localColumns, ORPHAN, 10 + orphan));
    }
    return rows;
  }

  /** Key columns get the literal of the row; others NULL where they take it. */
  private String row(Table table, List<String> keyColumns, int literal, int id) {
    return table.columns.stream()
        .filter(Column::plain)
        .map(
            column -> {
              if (keyColumns.contains(column.name)) {
                return column.type.literals().get(literal);
              }
              if (column.name.equals(Plain.ID)) {
                return Integer.toString(id);
              }
              return needed(table, column)
                  ? column.type.literals().get(chance.below(MATCHING))
                  : "NULL";
            })
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** A column holds a value also where one is made of it that must not be NULL. */
  private static boolean needed(Table table, Column column) {
    return table.full(column)
        || table.columns.stream()
            .filter(made -> made.expression.equals(Names.quote(column.name)))
            .anyMatch(table::full);
  }
}
