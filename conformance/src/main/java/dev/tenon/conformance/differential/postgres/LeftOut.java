package dev.tenon.conformance.differential.postgres;

import java.util.List;

/** Say what is never made, and why. */
final class LeftOut {
  static final List<String> ALL =
      List.of(
          "ON COMMIT DELETE ROWS and ON COMMIT DROP: only the session knows of them, no catalogue"
              + " does",
          "temporary tables of other sessions: a case has one connection",
          "PERIOD: the operation has no word for it",
          "read-only sessions: no table could be made in them",
          "a DateStyle other than ISO: the driver gives up",
          "the type xml: not every build reads it",
          "databases that are not in UTF-8: a run has one database");

  private LeftOut() {}
}
