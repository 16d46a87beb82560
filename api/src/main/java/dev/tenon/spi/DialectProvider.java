package dev.tenon.spi;

import dev.tenon.facts.ServerVersion;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Offer a dialect: cheap to load, asked which servers it speaks for, then for the dialect itself.
 *
 * <p>Implementations are public, have a public constructor without parameters, are named in the
 * jar's {@code META-INF/services} and in its module's {@code provides}, hold no state and are safe
 * for use by several threads.
 */
public interface DialectProvider {

  /**
   * Return the id, unique among all installed dialects.
   *
   * @return the id
   */
  DialectId id();

  /**
   * Return the SPI version that the jar was compiled against.
   *
   * @return {@link SpiVersion#CURRENT}, a constant that the compiler copies into the jar
   */
  int spiVersion();

  /**
   * Name the dialect that this one is preferred to where both claim a target.
   *
   * @return absent when it specialises none
   */
  default Optional<DialectId> specialises() {
    return Optional.empty();
  }

  /**
   * Return the version to render for when none is said.
   *
   * @return the newest that the dialect was proven on
   */
  ServerVersion newestVersion();

  /**
   * Tell whether this dialect speaks for a target.
   *
   * @param target server, and storage engine where known
   * @return never by guess: a fork of a product is not that product
   */
  boolean claims(Target target);

  /**
   * Read the storage engine of a table, where the product has several. Asked only where the dialect
   * claims the server.
   *
   * @param connection left as it was
   * @param table the source table
   * @return absent when there is no such table, or only one engine
   * @throws SQLException what the driver threw
   */
  default Optional<String> storageEngine(Connection connection, TableName table)
      throws SQLException {
    return Optional.empty();
  }

  /**
   * Tell whether tables of a storage engine keep the foreign keys that they are given. Core refuses
   * to put a key on one that takes keys and forgets them.
   *
   * @param storageEngine as {@link #storageEngine} read it
   * @return {@code false} only where the server would answer with success and store nothing
   */
  default boolean keepsKeys(String storageEngine) {
    return true;
  }

  /**
   * Make the dialect for a version.
   *
   * @param version of the server
   * @return immutable, safe for use by several threads
   * @throws dev.tenon.error.TenonException {@code version-unsupported}, {@code version-product}
   */
  Dialect create(ServerVersion version);
}
