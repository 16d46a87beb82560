package dev.tenon.core.registry;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Gather the providers registered by hand and those found by {@code ServiceLoader}. */
public final class DialectDiscovery {
  private DialectDiscovery() {}

  /**
   * Find every provider that the class path or module path offers.
   *
   * @return in the order of discovery
   * @throws TenonException {@code dialect-load}, {@code dialect-linkage}: nothing is skipped
   */
  public static List<DialectProvider> find() {
    List<DialectProvider> found = new ArrayList<>();
    try {
      ServiceLoader.load(DialectProvider.class).stream()
          .forEach(provider -> found.add(DialectGuard.load(provider)));
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new TenonException(ErrorId.DIALECT_LOAD.problem(reason(e)), e);
    }
    return found;
  }

  private static String reason(Throwable error) {
    return error.getCause() == null ? error.toString() : error + ": " + error.getCause();
  }

  /**
   * Check that all fit this core and no two have one id. A provider class that is both registered
   * and found counts once.
   *
   * @param providers registered first, then found
   * @return by id
   * @throws TenonException {@code dialect-spi}, {@code dialect-duplicate}
   */
  public static Map<DialectId, DialectProvider> byId(List<DialectProvider> providers) {
    Map<DialectId, DialectProvider> result = new TreeMap<>();
    for (DialectProvider provider : providers) {
      DialectGuard.checkSpiVersion(provider);
      DialectId id = DialectGuard.call(provider.getClass(), provider::id);
      DialectProvider other = result.putIfAbsent(id, provider);
      if (other != null && other.getClass() != provider.getClass()) {
        throw ErrorId.DIALECT_DUPLICATE.exception(
            id, DialectGuard.origin(other.getClass()), DialectGuard.origin(provider.getClass()));
      }
    }
    return result;
  }
}
