package dev.tenon;

import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.Objects;
import java.util.Optional;

/**
 * Choose what to render for, without a server at hand.
 *
 * @param dialect its id
 * @param version absent: the newest that the dialect knows
 */
public record DialectChoice(DialectId dialect, Optional<ServerVersion> version) {

  /** Check that no part is missing. */
  public DialectChoice {
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(version, "version");
  }

  /**
   * Choose a dialect at its newest version.
   *
   * @param dialect such as {@code postgresql}
   * @return the choice
   */
  public static DialectChoice of(String dialect) {
    return new DialectChoice(new DialectId(dialect), Optional.empty());
  }

  /**
   * Choose a dialect and a version.
   *
   * @param dialect such as {@code mysql}
   * @param version such as {@code 8.0.31}
   * @return the choice
   */
  public static DialectChoice of(String dialect, String version) {
    return new DialectChoice(new DialectId(dialect), Optional.of(ServerVersion.parse(version)));
  }
}
