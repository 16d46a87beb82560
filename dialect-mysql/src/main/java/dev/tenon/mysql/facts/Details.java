package dev.tenon.mysql.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Read details off a row, those that are not NULL.
 *
 * @param names by the number of the column
 */
record Details(Map<Integer, String> names) {

  static Details of(Map<Integer, String> names) {
    return new Details(Map.copyOf(names));
  }

  Map<String, String> read(ResultSet row) throws SQLException {
    Map<String, String> details = new HashMap<>();
    for (Map.Entry<Integer, String> name : names.entrySet()) {
      String value = row.getString(name.getKey());
      if (value != null) {
        details.put(name.getValue(), value);
      }
    }
    return details;
  }
}
