package dev.tenon.check;

import java.util.Objects;

/**
 * Hold the codes by which a server names an error.
 *
 * @param code the vendor's number; 0 where the product has none (PostgreSQL)
 * @param sqlState the five characters of SQLSTATE
 */
public record ServerCode(int code, String sqlState) {

  /** The code of what Tenon itself finds, where the server has no statement to ask it by. */
  public static final ServerCode NONE = new ServerCode(0, "");

  /** Check that no part is missing. */
  public ServerCode {
    Objects.requireNonNull(sqlState, "sqlState");
  }

  @Override
  public String toString() {
    return code == 0 ? sqlState : code + " (" + sqlState + ")";
  }
}
