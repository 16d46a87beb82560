package dev.tenon.ndb.plan;

import dev.tenon.mysql.plan.MysqlFailures;
import dev.tenon.name.TableName;
import dev.tenon.spi.Failures;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Know what the cluster's failures mean. After 1205 a change may have happened all the same, and
 * the server shows it only once the table could be opened again: until then the next try says that
 * the key is there already (1826), that it is gone already (1091), or that the table has changed
 * (1412).
 */
public final class NdbFailures implements Failures {
  private static final Set<Integer> PASSING = Set.of(1205, 1213, 1412, 1826, 1091);
  private static final int NO_ROW = 1452;
  private static final int NO_KEY = 1215;
  private static final String NO_ROW_IN_CLUSTER = "21033";

  /**
   * Refused before anything was copied, or known to leave nothing behind. After any other failure a
   * stale entry of the session may have the next copy drop another table (seen on 9.7.4).
   */
  private static final Set<Integer> HARMLESS =
      Set.of(1205, 1213, 1412, 1826, 1091, NO_ROW, NO_KEY, 1845, 1846, 1061, 1553);

  private final MysqlFailures server = MysqlFailures.innodb();

  /** Make one; it holds no state. */
  public NdbFailures() {}

  @Override
  public boolean passes(SQLException failure) {
    return PASSING.contains(failure.getErrorCode());
  }

  /** The data nodes say 21033 in a warning beside 1215; a copy says 1452. */
  @Override
  public boolean rowsInTheWay(SQLException failure, Connection connection) throws SQLException {
    return switch (failure.getErrorCode()) {
      case NO_ROW -> true;
      case NO_KEY -> warned(connection);
      default -> false;
    };
  }

  private static boolean warned(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW WARNINGS")) {
      while (row.next()) {
        if (row.getString(3).contains(NO_ROW_IN_CLUSTER)) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public boolean spoils(SQLException failure) {
    return !(failure instanceof SQLTimeoutException) && !HARMLESS.contains(failure.getErrorCode());
  }

  @Override
  public List<String> blockers(Connection connection, List<TableName> tables) throws SQLException {
    return server.blockers(connection, tables);
  }
}
