package dev.tenon.core.apply;

import java.sql.Connection;
import javax.sql.DataSource;

/** Say where connections come from. */
public sealed interface Origin {

  /**
   * Open one per call.
   *
   * @param source asked for connections
   */
  record Opened(DataSource source) implements Origin {}

  /**
   * Use one of the caller's.
   *
   * @param connection never closed here
   */
  record Handed(Connection connection) implements Origin {}
}
