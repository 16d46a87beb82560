package dev.tenon.mysql.plan;

import dev.tenon.spi.SessionSettings;
import java.util.regex.Pattern;

/** Write {@code SET SESSION}; names and values are the planner's own, never from outside. */
public final class MysqlSettings implements SessionSettings {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final long SECOND = 1000;

  /** Make one; it holds no state. */
  public MysqlSettings() {}

  @Override
  public String read(String name) {
    return "SELECT @@SESSION." + name;
  }

  @Override
  public String set(String name, String value) {
    return "SET SESSION "
        + name
        + " = "
        + (NUMBER.matcher(value).matches() ? value : "'" + value + "'");
  }

  /** How long a statement waits for the definition of a table, in whole seconds. */
  @Override
  public String lockWait() {
    return "lock_wait_timeout";
  }

  @Override
  public String milliseconds(long milliseconds) {
    return Long.toString(Math.max(1, Math.ceilDiv(milliseconds, SECOND)));
  }
}
