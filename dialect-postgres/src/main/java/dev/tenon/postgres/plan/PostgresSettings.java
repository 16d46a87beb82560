package dev.tenon.postgres.plan;

import dev.tenon.spi.SessionSettings;

/** Write {@code SET}; names and values are the planner's own, never from outside. */
public final class PostgresSettings implements SessionSettings {
  /** Make one; it holds no state. */
  public PostgresSettings() {}

  @Override
  public String read(String name) {
    return "SELECT pg_catalog.current_setting('" + name + "')";
  }

  @Override
  public String set(String name, String value) {
    return "SET SESSION " + name + " = '" + value.replace("'", "''") + "'";
  }

  /** How long a statement waits for each lock. */
  @Override
  public String lockWait() {
    return "lock_timeout";
  }

  @Override
  public String milliseconds(long milliseconds) {
    return Math.max(1, milliseconds) + "ms";
  }
}
