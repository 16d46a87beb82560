package dev.tenon.spi;

import dev.tenon.facts.Server;
import java.util.Objects;
import java.util.Optional;

/**
 * Say where an operation goes: on one server, tables of different storage engines take different
 * dialects.
 *
 * @param server product and version
 * @param storageEngine of the source table; absent where the product has only one, or the table is
 *     not there
 */
public record Target(Server server, Optional<String> storageEngine) {

  /** Check that no part is missing. */
  public Target {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(storageEngine, "storageEngine");
  }

  @Override
  public String toString() {
    return server + storageEngine.map(engine -> ", storage engine " + engine).orElse("");
  }
}
