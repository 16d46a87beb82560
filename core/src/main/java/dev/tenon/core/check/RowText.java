package dev.tenon.core.check;

import dev.tenon.name.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Read rows as text that people can read: bytes as hexadecimal digits. */
final class RowText {
  private static final String NULL = "NULL";

  private RowText() {}

  static List<Map<String, String>> all(ResultSet rows, List<Identifier> columns)
      throws SQLException {
    List<Map<String, String>> texts = new ArrayList<>();
    while (rows.next()) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < columns.size(); column++) {
        row.put(columns.get(column).text(), value(rows, column + 1));
      }
      texts.add(row);
    }
    return texts;
  }

  private static String value(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
          hex(row.getBytes(column));
      default -> Objects.requireNonNullElse(row.getString(column), NULL);
    };
  }

  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? NULL : "0x" + HexFormat.of().formatHex(bytes);
  }
}
