package dev.tenon.key;

/** Tell which statement a key stands in. */
public enum Placement {
  /** {@code ALTER TABLE … ADD}. */
  ALTER_TABLE,
  /** A table constraint within {@code CREATE TABLE}. */
  CREATE_TABLE
}
