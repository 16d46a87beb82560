package dev.tenon;

import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.Objects;

/**
 * Describe an installed dialect.
 *
 * @param id how operations name it
 * @param newestVersion the version it renders for when none is said
 * @param origin the jar or folder it came from
 */
public record DialectInfo(DialectId id, ServerVersion newestVersion, String origin) {

  /** Check that no part is missing. */
  public DialectInfo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(newestVersion, "newestVersion");
    Objects.requireNonNull(origin, "origin");
  }
}
