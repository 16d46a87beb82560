package dev.tenon.mysql.plan;

import dev.tenon.name.TableName;
import dev.tenon.spi.Failures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Know which of MySQL's errors pass by themselves, and who holds a table's definition. */
public final class MysqlFailures implements Failures {
  /** Lock wait timeout (of a table's definition too), and deadlock. */
  private static final Set<Integer> PASSING = Set.of(1205, 1213);

  private static final int NO_ROW = 1452;

  private static final String OPEN =
      """
      SELECT p.ID, p.USER, p.COMMAND, p.TIME
      FROM information_schema.INNODB_TRX t
      JOIN information_schema.PROCESSLIST p ON p.ID = t.trx_mysql_thread_id
      WHERE p.ID <> CONNECTION_ID()
      ORDER BY 1""";

  private MysqlFailures() {}

  /**
   * Judge InnoDB's.
   *
   * @return the judge
   */
  public static MysqlFailures innodb() {
    return new MysqlFailures();
  }

  @Override
  public boolean passes(SQLException failure) {
    return PASSING.contains(failure.getErrorCode());
  }

  @Override
  public boolean rowsInTheWay(SQLException failure, Connection connection) {
    return failure.getErrorCode() == NO_ROW;
  }

  @Override
  public boolean spoils(SQLException failure) {
    return false;
  }

  /**
   * Whoever holds the definition of one of the tables; where the server keeps no record of that
   * (5.7 as it comes), whoever has a transaction open. Empty where neither may be read.
   */
  @Override
  public List<String> blockers(Connection connection, List<TableName> tables) {
    try {
      List<String> holders = holders(connection, tables);
      return holders.isEmpty() ? lines(connection, OPEN, List.of()) : holders;
    } catch (SQLException unreadable) {
      return List.of();
    }
  }

  private static List<String> holders(Connection connection, List<TableName> tables)
      throws SQLException {
    List<String> names =
        tables.stream()
            .flatMap(table -> Stream.of(table.schema().orElseThrow().text(), table.name().text()))
            .toList();
    String places = String.join(", ", Collections.nCopies(tables.size(), "(?, ?)"));
    String sql =
        """
        SELECT DISTINCT t.PROCESSLIST_ID, t.PROCESSLIST_USER, t.PROCESSLIST_COMMAND,
          t.PROCESSLIST_TIME
        FROM performance_schema.metadata_locks m
        JOIN performance_schema.threads t ON t.THREAD_ID = m.OWNER_THREAD_ID
        WHERE m.OBJECT_TYPE = 'TABLE' AND m.LOCK_STATUS = 'GRANTED'
          AND t.PROCESSLIST_ID <> CONNECTION_ID()
          AND (m.OBJECT_SCHEMA, m.OBJECT_NAME) IN (%s)
        ORDER BY 1"""
            .formatted(places);
    return lines(connection, sql, names);
  }

  private static List<String> lines(Connection connection, String sql, List<String> bound)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int place = 0; place < bound.size(); place++) {
        query.setString(place + 1, bound.get(place));
      }
      List<String> lines = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          lines.add(
              "session %s of %s, %s since %s s"
                  .formatted(
                      row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
      return lines;
    }
  }
}
