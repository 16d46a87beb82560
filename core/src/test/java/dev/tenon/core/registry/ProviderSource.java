package dev.tenon.core.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Write the source of a provider: package and module are called alike, the class {@code Provider}.
 *
 * @param name of package, module and jar
 * @param parts what to fill in
 * @param replaced sources of the SPI that it is compiled against in place of ours
 */
record ProviderSource(String name, Map<String, String> parts, Map<String, String> replaced) {
  /** A provider that fits. Its dialect's id is its name. */
  static ProviderSource of(String name, String product) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("SPI_VERSION", "dev.tenon.spi.SpiVersion.CURRENT");
    parts.put("SPECIALISES", "");
    parts.put("CONSTRUCTOR", "");
    parts.put("PRODUCT", product);
    parts.put("ID", name);
    parts.put("NAME", name);
    return new ProviderSource(name, parts, Map.of());
  }

  /** The same with one part changed. */
  ProviderSource with(String part, String text) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changed.put(part, text);
    return new ProviderSource(name, changed, replaced);
  }

  /** The same, compiled against another SPI. */
  ProviderSource against(String type, String source) {
    return new ProviderSource(name, parts, Map.of(type, source));
  }

  String text() {
    String text = resource("Provider.java.txt");
    for (Map.Entry<String, String> part : parts.entrySet()) {
      text = text.replace(part.getKey(), part.getValue());
    }
    return text;
  }

  String descriptor() {
    return """
        module %s {
          requires dev.tenon.api;
          exports %s;
          provides dev.tenon.spi.DialectProvider with %s.Provider;
        }
        """
        .formatted(name, name, name);
  }

  static String resource(String name) {
    try (InputStream in = ProviderSource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
