package dev.tenon.spi;

import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.key.ForeignKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Read what the rules of a dialect need. Reads only; the connection is left as it was. */
@FunctionalInterface
public interface FactsReader {

  /**
   * Read facts for keys, in a number of queries that grows neither with the keys nor with the
   * tables of the server.
   *
   * @param connection to read on
   * @param server what it speaks to
   * @param keys as asked, with or without schemas; their tables may be missing
   * @return what can't be read is told in {@link Facts#unread()}, never left out in silence
   * @throws SQLException what the driver threw
   */
  Facts read(Connection connection, Server server, List<ForeignKey> keys) throws SQLException;

  /**
   * Add what only this dialect reads to facts that the dialect of the server has read: which
   * storage engine a table has, and so whose dialect it is, is seen only in them.
   *
   * @param connection to read on, in a number of queries that does not grow with the tables either
   * @param facts with the tables
   * @return the facts with more; as they are where nothing is to be added
   * @throws SQLException what the driver threw
   */
  default Facts more(Connection connection, Facts facts) throws SQLException {
    return facts;
  }
}
