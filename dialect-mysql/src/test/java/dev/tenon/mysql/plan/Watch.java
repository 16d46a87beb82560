package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * See what sessions do, lock and wait for.
 *
 * @param observer a session for that
 * @param rowsSeen when it last looked who waits for rows
 */
record Watch(Connection observer, AtomicLong rowsSeen) implements AutoCloseable {
  private static final String TABLES =
      """
      SELECT DISTINCT m.LOCK_TYPE
      FROM performance_schema.metadata_locks m
      JOIN performance_schema.threads t ON t.THREAD_ID = m.OWNER_THREAD_ID
      WHERE m.OBJECT_TYPE = 'TABLE' AND m.LOCK_STATUS = ? AND t.PROCESSLIST_ID = ?
        AND m.OBJECT_SCHEMA = ? AND m.OBJECT_NAME = ?
      ORDER BY 1""";

  /** Where rows are locked and tables not, on 5.7. */
  private static final String ROWS =
      """
      SELECT CONCAT(l.lock_mode, ' ', l.lock_type)
      FROM information_schema.INNODB_LOCK_WAITS w
      JOIN information_schema.INNODB_LOCKS l ON l.lock_id = w.requested_lock_id
      JOIN information_schema.INNODB_TRX t ON t.trx_id = w.requesting_trx_id
      WHERE t.trx_mysql_thread_id = ? AND l.lock_table = CONCAT('`', ?, '`.`', ?, '`')""";

  /** The server shows the same rows again when it is asked more often than each 0.1 s. */
  private static final long ANEW = 130_000_000L;

  static Watch open(TestDatabase database) throws SQLException {
    return new Watch(database.connect(), new AtomicLong(System.nanoTime()));
  }

  /** Return the kinds of locks that a session has on a table. */
  List<String> held(String id, TableName table) throws SQLException {
    return tables("GRANTED", id, table);
  }

  /** Return the kinds of locks on a table that a session waits for. */
  List<String> awaited(String id, TableName table) throws SQLException {
    return tables("PENDING", id, table);
  }

  /** Return the kinds of locks on a table's rows that a session waits for. */
  List<String> awaitedOfRows(String id, TableName table) throws SQLException {
    return Sessions.column(observer, ROWS, id, schema(table), table.name().text());
  }

  private List<String> tables(String status, String id, TableName table) throws SQLException {
    return Sessions.column(observer, TABLES, status, id, schema(table), table.name().text());
  }

  private static String schema(TableName table) {
    return table.schema().orElseThrow().text();
  }

  /** Say what a session is at, in the server's words. */
  String state(String id) throws SQLException {
    return String.join(
        "",
        Sessions.column(
            observer, "SELECT STATE FROM information_schema.PROCESSLIST WHERE ID = ?", id));
  }

  /** Tell whether a session waits for a table's definition, or for a row. */
  boolean waits(String id) throws SQLException {
    return state(id).matches("Waiting for.* lock")
        || (System.nanoTime() - rowsSeen.get() > ANEW && waitsForRows(id));
  }

  private boolean waitsForRows(String id) throws SQLException {
    List<String> waiting =
        Sessions.column(
            observer,
            "SELECT 1 FROM information_schema.INNODB_TRX"
                + " WHERE trx_state = 'LOCK WAIT' AND trx_mysql_thread_id = ?",
            id);
    rowsSeen.set(System.nanoTime());
    return !waiting.isEmpty();
  }

  @Override
  public void close() throws SQLException {
    observer.close();
  }
}
