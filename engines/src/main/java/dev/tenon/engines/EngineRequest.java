package dev.tenon.engines;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What server is wanted: product, version, and options beyond the usual ones.
 *
 * @param product the product
 * @param version a version or the leading part of one: {@code 18}, {@code 8.0.31}, {@code 9.7}
 * @param options options for the server's command line, for example {@code
 *     --lower-case-table-names=1} or {@code max_connections=200} on PostgreSQL; they count from the
 *     data folder's making on
 */
public record EngineRequest(Product product, String version, List<String> options) {

  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+)*");

  /** Check the version's form and copy the options. */
  public EngineRequest {
    Objects.requireNonNull(product, "product");
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "version \"%s\" is not numbers with dots".formatted(version));
    }
    options = List.copyOf(options);
  }

  /**
   * Read {@code product:version}, for example {@code mysql:8.0.31}.
   *
   * @throws IllegalArgumentException when the text has another form or names an unknown product
   */
  public static EngineRequest parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "engine \"%s\" is not of the form product:version, as in mysql:8.0.31".formatted(text));
    }
    return new EngineRequest(
        Product.of(text.substring(0, colon)), text.substring(colon + 1), List.of());
  }

  /** Return the same request with other options. */
  public EngineRequest withOptions(List<String> others) {
    return new EngineRequest(product, version, others);
  }

  /** Answer whether a full version is the wanted one: equal, or beginning with it before a dot. */
  public boolean accepts(String fullVersion) {
    return fullVersion.equals(version) || fullVersion.startsWith(version + ".");
  }

  /** Return {@code product:version}; options are left out. */
  @Override
  public String toString() {
    return product.id() + ":" + version;
  }
}
