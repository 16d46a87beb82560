package dev.tenon.core.registry;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.SpiVersion;
import java.net.URL;
import java.security.CodeSource;
import java.util.function.Supplier;

/** Call a provider such that a jar that does not fit is explained, with the jars involved. */
final class DialectGuard {
  private DialectGuard() {}

  static <T> T call(Class<?> provider, Supplier<T> work) {
    try {
      return work.get();
    } catch (LinkageError e) {
      throw new TenonException(
          ErrorId.DIALECT_LINKAGE.problem(
              provider.getName(),
              origin(provider),
              origin(SpiVersion.class),
              SpiVersion.CURRENT,
              e.toString()),
          e);
    }
  }

  static void checkSpiVersion(DialectProvider provider) {
    int version = call(provider.getClass(), provider::spiVersion);
    if (version != SpiVersion.CURRENT) {
      throw ErrorId.DIALECT_SPI.exception(
          call(provider.getClass(), provider::id),
          origin(provider.getClass()),
          version,
          SpiVersion.CURRENT);
    }
  }

  static String origin(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location == null ? "origin unknown" : location.getPath();
  }
}
