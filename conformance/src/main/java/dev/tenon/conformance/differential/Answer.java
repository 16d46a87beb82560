package dev.tenon.conformance.differential;

import dev.tenon.check.ServerCode;
import java.util.List;
import java.util.Objects;

/** Be what a real server said to a statement. */
public sealed interface Answer {

  /** Say that it took it. */
  record Accepted() implements Answer {
    @Override
    public String toString() {
      return "accepted";
    }
  }

  /**
   * Say that it did not.
   *
   * @param code by which it names the error
   * @param message its own words
   * @param warnings what it told beside
   */
  record Refused(ServerCode code, String message, List<String> warnings) implements Answer {
    /** Check that no part is missing. */
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
      warnings = List.copyOf(warnings);
    }

    @Override
    public String toString() {
      return "refused with " + code;
    }

    /**
     * Tell all that it said.
     *
     * @return message and warnings, one line each
     */
    public String words() {
      return message + (warnings.isEmpty() ? "" : "\n  " + String.join("\n  ", warnings));
    }
  }
}
