package dev.tenon.core.gate;

/** Tell which statement a key stands in. */
public enum Placement {
  ALTER_TABLE,
  CREATE_TABLE
}
