package dev.tenon;

import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.DialectProvider;
import java.sql.Connection;
import javax.sql.DataSource;

/** Put a {@link Tenon} together. Supplied by the core module; for one thread. */
public interface TenonBuilder {

  /**
   * Give the server to work on; without one, only offline calls work.
   *
   * @param dataSource asked for a connection per call, which is closed after it as it was found
   * @return this builder
   */
  TenonBuilder dataSource(DataSource dataSource);

  /**
   * Give a connection of the caller's own to work on, instead of a data source. It is not closed,
   * and comes back as it was: in a transaction that the caller began, everything is done within it,
   * and a failure takes back to where the call began. Where the server's DDL would commit that
   * transaction, the call is refused.
   *
   * @param connection used by one thread at a time
   * @return this builder
   */
  TenonBuilder connection(Connection connection);

  /**
   * Register a dialect by hand, beside those that are found.
   *
   * @param provider its provider
   * @return this builder
   */
  TenonBuilder dialect(DialectProvider provider);

  /**
   * Use only dialects registered by hand.
   *
   * @return this builder
   */
  TenonBuilder withoutDiscovery();

  /**
   * Name keys by a convention where an operation has none of its own.
   *
   * @param convention the convention; without this call unnamed keys stay unnamed
   * @return this builder
   */
  TenonBuilder namingConvention(NamingConvention convention);

  /**
   * Add a listener behind those already added.
   *
   * @param listener told of each key and statement
   * @return this builder
   */
  TenonBuilder listener(ForeignKeyListener listener);

  /**
   * Find the dialects and check them.
   *
   * @return ready to use
   * @throws dev.tenon.error.TenonException {@code dialect-…} when the installed dialects clash or
   *     don't fit
   */
  Tenon build();
}
