package dev.tenon.core.json;

import dev.tenon.DialectChoice;
import dev.tenon.Operation;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.DialectId;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold an operation with the target that its data names.
 *
 * @param dialect absent: not said
 * @param version absent: not said
 * @param operation what to do
 */
public record OperationRequest(
    Optional<DialectId> dialect, Optional<ServerVersion> version, Operation operation) {

  /** Check that no part is missing. */
  public OperationRequest {
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(operation, "operation");
  }

  /**
   * Choose what to render for; what the operation says counts before any fallback.
   *
   * @param otherDialect for an operation that names none
   * @param otherVersion for an operation that names none; never taken to a dialect other than
   *     {@code otherDialect}, where that is given
   * @return the choice
   * @throws dev.tenon.error.TenonException {@code json-field-missing} when nobody names a dialect
   */
  public DialectChoice target(
      Optional<DialectId> otherDialect, Optional<ServerVersion> otherVersion) {
    DialectId chosen =
        dialect
            .or(() -> otherDialect)
            .orElseThrow(() -> ErrorId.JSON_FIELD_MISSING.exception("dialect"));
    boolean versionFits = otherDialect.isEmpty() || otherDialect.get().equals(chosen);
    return new DialectChoice(
        chosen, version.or(() -> versionFits ? otherVersion : Optional.empty()));
  }
}
