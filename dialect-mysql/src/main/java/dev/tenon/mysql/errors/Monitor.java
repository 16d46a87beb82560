package dev.tenon.mysql.errors;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Read InnoDB's last error about a key from its monitor. The monitor is the whole server's, and may
 * speak of an earlier statement: it counts only when it is of this moment and quotes this
 * statement.
 */
final class Monitor {
  /** The errors after which InnoDB writes there. */
  private static final Set<Integer> TOLD = Set.of(1005, 1022, 1025, 1215, 1216, 1217, 1451, 1452);

  private static final int LONGEST = 4_000;
  private static final int FRESH_SECONDS = 10;

  private static final Pattern SECTION =
      Pattern.compile(
          "LATEST FOREIGN KEY ERROR\\n-+\\n(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d) ");

  /** In a section on a definition: the statement from FOREIGN KEY on, or the name that is taken. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "Error in foreign key constraint of table [^\\n]*\\n(.*?):\\n", Pattern.DOTALL);

  private static final Pattern TAKEN =
      Pattern.compile("foreign key constraint of name `[^\\n]*`\\.`([^\\n]*)`\\n");

  /** The monitor writes the server's own time, whatever the session's time zone is. */
  private static final String FRESH =
      """
      SELECT TIMESTAMPDIFF(SECOND, ?, CONVERT_TZ(NOW(), @@session.time_zone, 'SYSTEM'))
        BETWEEN -1 AND ?""";

  private Monitor() {}

  /** Read it; nothing where the user may not, or it speaks of something else. */
  static Optional<String> read(Connection connection, String sql, SQLException failure) {
    if (!TOLD.contains(failure.getErrorCode())) {
      return Optional.empty();
    }
    try {
      String status = status(connection);
      Matcher section = SECTION.matcher(status);
      if (!section.find()) {
        return Optional.empty();
      }
      String text = body(status, section.start(1));
      return quotes(text, sql) && fresh(connection, section.group(1))
          ? Optional.of("InnoDB's monitor: " + text)
          : Optional.empty();
    } catch (SQLException notForThisUser) {
      return Optional.empty();
    }
  }

  private static String status(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW ENGINE INNODB STATUS")) {
      return row.next() ? row.getString("Status") : "";
    }
  }

  /** Cut the section out: it ends where the next title's line of dashes is. */
  private static String body(String status, int start) {
    int end = status.indexOf("\n------------\n", start);
    String text = status.substring(start, end < 0 ? status.length() : end);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text.strip();
  }

  private static boolean quotes(String text, String sql) {
    return text.contains(sql) || found(QUOTED, text, sql) || found(TAKEN, text, sql);
  }

  private static boolean found(Pattern pattern, String text, String sql) {
    Matcher part = pattern.matcher(text);
    return part.find() && sql.contains(part.group(1).strip());
  }

  private static boolean fresh(Connection connection, String time) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FRESH)) {
      query.setString(1, time);
      query.setInt(2, FRESH_SECONDS);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
