package dev.tenon.spi;

import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Judge what a failed statement means for the next try. */
public interface Failures {

  /**
   * Tell whether the same statement may succeed a little later, such as after a lock that was not
   * to be had.
   *
   * @param failure what the driver threw
   * @return whether to try again, once it was read back that nothing happened
   */
  boolean passes(SQLException failure);

  /**
   * Tell whether rows stand in the way of a key, by what the statement that adds or proves it
   * answered.
   *
   * @param failure what the driver threw
   * @param connection on which it was thrown; nothing else was sent since
   * @return whether to look for the rows and take back what was done
   * @throws SQLException what the driver threw
   */
  boolean rowsInTheWay(SQLException failure, Connection connection) throws SQLException;

  /**
   * Tell whether the connection must not be used again.
   *
   * @param failure what the driver threw
   * @return whether to close it
   */
  boolean spoils(SQLException failure);

  /**
   * Name the sessions that hold up a change of tables.
   *
   * @param connection another one than that which waits
   * @param tables stored names, for people's eyes and for queries
   * @return one line each, with session id, user and age; empty where they can't be seen
   * @throws SQLException what the driver threw
   */
  List<String> blockers(Connection connection, List<TableName> tables) throws SQLException;
}
