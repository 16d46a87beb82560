package dev.tenon.engines;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A database product that can be started. */
public enum Product {
  /** MySQL with InnoDB. */
  MYSQL("mysql", "MySQL"),
  /** MySQL NDB Cluster: management node, data node, MySQL server. */
  NDB("ndb", "MySQL NDB Cluster"),
  /** PostgreSQL. */
  POSTGRESQL("postgresql", "PostgreSQL");

  private final String id;
  private final String title;

  Product(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Return the short name used in requests, system properties and file names; never blank. */
  public String id() {
    return id;
  }

  /** Return the name for people; never blank. */
  public String title() {
    return title;
  }

  /**
   * Find a product by its id, in any case.
   *
   * @throws IllegalArgumentException when no product has that id; the message lists those that
   *     exist
   */
  public static Product of(String id) {
    String wanted = id.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(product -> product.id.equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no product \"%s\"; there are %s"
                        .formatted(
                            id,
                            Arrays.stream(values())
                                .map(Product::id)
                                .collect(Collectors.joining(", ")))));
  }
}
