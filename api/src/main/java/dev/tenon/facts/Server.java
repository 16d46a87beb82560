package dev.tenon.facts;

import java.util.Objects;

/**
 * Say what a connection speaks to.
 *
 * @param product as the driver names it: {@code MySQL}, {@code PostgreSQL}
 * @param version as the server reports it
 */
public record Server(String product, ServerVersion version) {

  /** Check that no part is missing. */
  public Server {
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(version, "version");
  }

  @Override
  public String toString() {
    return product + " " + version;
  }
}
