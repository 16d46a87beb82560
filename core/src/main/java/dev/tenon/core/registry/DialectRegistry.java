package dev.tenon.core.registry;

import dev.tenon.DialectInfo;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.Target;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Know the installed dialects; choose by id, or by target. Immutable. */
public final class DialectRegistry {
  private final Map<DialectId, DialectProvider> providers;

  @Inject
  DialectRegistry(Map<DialectId, DialectProvider> providers) {
    this.providers = new TreeMap<>(providers);
  }

  /**
   * List what is installed.
   *
   * @return by id
   */
  public List<DialectInfo> list() {
    return providers.values().stream()
        .map(
            provider ->
                new DialectInfo(
                    provider.id(), newest(provider), DialectGuard.origin(provider.getClass())))
        .toList();
  }

  /**
   * Make a dialect that was named.
   *
   * @param id its id
   * @param version absent: its newest
   * @return the dialect
   * @throws dev.tenon.error.TenonException {@code dialect-unknown}, {@code version-…}
   */
  public Dialect create(DialectId id, Optional<ServerVersion> version) {
    DialectProvider provider = providers.get(id);
    if (provider == null) {
      throw ErrorId.DIALECT_UNKNOWN.exception(id, installed());
    }
    return create(provider, version.orElseGet(() -> newest(provider)));
  }

  /**
   * Make the dialect of a provider.
   *
   * @param provider chosen here
   * @param version of the server
   * @return the dialect
   */
  public Dialect create(DialectProvider provider, ServerVersion version) {
    return DialectGuard.call(provider.getClass(), () -> provider.create(version));
  }

  /**
   * List the providers that claim a target, whether or not they specialise each other.
   *
   * @param target server, perhaps storage engine
   * @return by id
   */
  public List<DialectProvider> claimants(Target target) {
    return providers.values().stream()
        .filter(provider -> DialectGuard.call(provider.getClass(), () -> provider.claims(target)))
        .toList();
  }

  /**
   * Choose the provider for a target.
   *
   * @param target server and storage engine
   * @return the one that claims it, and that no other claimant specialises
   * @throws dev.tenon.error.TenonException {@code dialect-none}, {@code dialect-claims}
   */
  public DialectProvider choose(Target target) {
    List<DialectProvider> claimants = claimants(target);
    List<DialectProvider> chosen =
        claimants.stream().filter(provider -> !specialised(provider, claimants)).toList();
    if (chosen.isEmpty()) {
      throw ErrorId.DIALECT_NONE.exception(target, installed());
    }
    if (chosen.size() > 1) {
      throw ErrorId.DIALECT_CLAIMS.exception(target, describe(chosen));
    }
    return chosen.getFirst();
  }

  private static ServerVersion newest(DialectProvider provider) {
    return DialectGuard.call(provider.getClass(), provider::newestVersion);
  }

  private static boolean specialised(DialectProvider provider, List<DialectProvider> claimants) {
    return claimants.stream()
        .map(other -> DialectGuard.call(other.getClass(), other::specialises))
        .anyMatch(id -> id.filter(provider.id()::equals).isPresent());
  }

  private String installed() {
    return providers.isEmpty()
        ? "none"
        : providers.keySet().stream().map(DialectId::text).collect(Collectors.joining(", "));
  }

  private static String describe(List<DialectProvider> claimants) {
    return claimants.stream()
        .map(provider -> provider.id() + " (" + DialectGuard.origin(provider.getClass()) + ")")
        .collect(Collectors.joining(", "));
  }
}
