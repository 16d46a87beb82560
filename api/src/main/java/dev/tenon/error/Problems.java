package dev.tenon.error;

import java.util.Locale;
import java.util.Optional;

/** Make the problems whose id depends on a capability. */
public final class Problems {
  private Problems() {}

  /**
   * Say that a target can't do something.
   *
   * @param capability the capability's id
   * @param target product and version
   * @param reason why, one clause
   * @param instead what to do, one sentence
   * @return a problem with the id {@code unsupported-<capability>}
   */
  public static Problem unsupported(
      String capability, String target, String reason, String instead) {
    return capability(ProblemKind.UNSUPPORTED, "can't do", capability, target, reason, instead);
  }

  /**
   * Say that a target takes something and does not honour it.
   *
   * @param capability the capability's id
   * @param target product and version
   * @param reason what it does instead, one clause
   * @param instead what to do, one sentence
   * @return a problem with the id {@code not-honoured-<capability>}
   */
  public static Problem notHonoured(
      String capability, String target, String reason, String instead) {
    String allow = " To send it all the same, allow '" + capability + "'.";
    return capability(
        ProblemKind.NOT_HONOURED,
        "takes but does not honour",
        capability,
        target,
        reason,
        instead + allow);
  }

  private static Problem capability(
      ProblemKind kind, String verb, String capability, String target, String reason, String fix) {
    String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + capability;
    String summary = target + " " + verb + " '" + capability + "': " + reason + ".";
    return new Problem(id, kind, summary, fix, Optional.empty());
  }
}
