package dev.tenon.core.registry;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.SpiVersion;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Call a provider such that a jar that does not fit is explained, with the jars involved. */
final class DialectGuard {
  private DialectGuard() {}

  static DialectProvider load(ServiceLoader.Provider<DialectProvider> found) {
    Class<?> type = found.type();
    try {
      return call(type, found);
    } catch (ServiceConfigurationError e) {
      // ServiceLoader wraps whatever the constructor threw.
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw cause instanceof LinkageError misfit
          ? misfit(type, misfit)
          : new TenonException(
              ErrorId.DIALECT_LOAD.problem(type.getName() + " (" + origin(type) + "): " + cause),
              e);
    }
  }

  static <T> T call(Class<?> provider, Supplier<T> work) {
    try {
      return work.get();
    } catch (LinkageError e) {
      throw misfit(provider, e);
    }
  }

  private static TenonException misfit(Class<?> provider, LinkageError error) {
    return new TenonException(
        ErrorId.DIALECT_LINKAGE.problem(
            provider.getName(),
            origin(provider),
            origin(SpiVersion.class),
            SpiVersion.CURRENT,
            error.toString()),
        error);
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
    if (location == null) {
      return "origin unknown";
    }
    try {
      return Path.of(location.toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return location.toString();
    }
  }
}
