package dev.tenon.mysql.errors;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Read what the server keeps of the session's last statement; the next statement erases it. */
public final class Warnings {
  private static final int MOST = 20;

  private Warnings() {}

  /**
   * Read them.
   *
   * @param connection on which the statement failed, before anything else is sent
   * @param failure what the driver threw; it is not repeated
   * @return a line each: level, code, message
   * @throws SQLException what the driver threw this time
   */
  public static List<String> read(Connection connection, SQLException failure) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW WARNINGS LIMIT " + MOST)) {
      while (row.next()) {
        String message = row.getString("Message");
        if (!message.equals(failure.getMessage())) {
          lines.add("%s %s: %s".formatted(row.getString("Level"), row.getInt("Code"), message));
        }
      }
    }
    return lines;
  }
}
