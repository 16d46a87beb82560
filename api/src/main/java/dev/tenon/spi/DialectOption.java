package dev.tenon.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * Declare an option that a dialect takes on a foreign key.
 *
 * @param name the full name, {@code <dialect>_<option>}
 * @param type what its value is
 * @param capability needed when it is given and not off
 * @param inlineCapability needed instead within CREATE TABLE, where that differs
 */
public record DialectOption(
    String name, Type type, Capability capability, Optional<Capability> inlineCapability) {

  /** Tell what a value is. */
  public enum Type {
    FLAG,
    /** A name of an index; checked as an identifier of the dialect. */
    INDEX_NAME
  }

  /** Check that no part is missing. */
  public DialectOption {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(capability, "capability");
    Objects.requireNonNull(inlineCapability, "inlineCapability");
  }
}
