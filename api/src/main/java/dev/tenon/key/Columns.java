package dev.tenon.key;

import dev.tenon.error.ErrorId;
import dev.tenon.name.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Check lists of columns, the same way on every side. */
public final class Columns {
  private Columns() {}

  /**
   * Make identifiers of column names.
   *
   * @param side {@code local} or {@code remote}, for the error
   * @param names the names, in order; {@code null} and empty are refused
   * @return the identifiers
   */
  public static List<Identifier> of(String side, @Nullable List<? extends @Nullable String> names) {
    if (names == null || names.isEmpty()) {
      throw ErrorId.COLUMNS_MISSING.exception(side);
    }
    return check(side, names.stream().map(name -> Identifier.of(side + " column", name)).toList());
  }

  static List<Identifier> some(String side, List<Identifier> columns) {
    if (columns.isEmpty()) {
      throw ErrorId.COLUMNS_MISSING.exception(side);
    }
    return List.copyOf(columns);
  }

  static List<Identifier> check(String side, List<Identifier> columns) {
    some(side, columns);
    Set<Identifier> seen = new HashSet<>();
    for (Identifier column : columns) {
      if (!seen.add(column)) {
        throw ErrorId.COLUMN_DUPLICATE.exception(side, column);
      }
    }
    return List.copyOf(columns);
  }
}
