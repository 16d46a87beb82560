package dev.tenon.cli;

import dev.tenon.cli.check.Grade;
import dev.tenon.error.ErrorId;
import dev.tenon.error.Problem;
import java.util.Set;

/** Name what the command says to whoever called it. */
public final class ExitCode {

  /** All went well. */
  public static final int FINE = 0;

  /** Some operation was refused, or the server stood in the way. */
  public static final int REFUSED = 1;

  /** The command was called wrongly; nothing was tried. */
  public static final int USAGE = 2;

  /** All operations will be accepted, some with warnings; of {@code check}. */
  public static final int WARNED = 3;

  /** Of some operation it can't be told, and none will be refused; of {@code check}. */
  public static final int UNKNOWN = 4;

  /** Ctrl-C came before the end. */
  public static final int INTERRUPTED = 130;

  private static final Set<String> USAGE_PROBLEMS =
      Set.of(
          ErrorId.VERSION_MALFORMED.id(),
          ErrorId.DIALECT_ID.id(),
          ErrorId.CONVENTION_MALFORMED.id(),
          ErrorId.CONVENTION_TOKEN_UNKNOWN.id(),
          ErrorId.JSON_MALFORMED.id(),
          ErrorId.JSON_TYPE.id(),
          ErrorId.JSON_FIELD_UNKNOWN.id(),
          ErrorId.JSON_FIELD_MISSING.id(),
          ErrorId.JSON_FIELD_TWICE.id(),
          ErrorId.PHRASE_UNKNOWN.id(),
          ErrorId.FILE_UNREADABLE.id(),
          ErrorId.FILE_UNWRITABLE.id(),
          ErrorId.FACTS_FORMAT.id(),
          ErrorId.FACTS_MALFORMED.id(),
          ErrorId.URL_MALFORMED.id(),
          ErrorId.DRIVER_MISSING.id());

  private ExitCode() {}

  static int of(Grade worst) {
    return switch (worst) {
      case CLEAN -> FINE;
      case WARNED -> WARNED;
      case UNKNOWN -> UNKNOWN;
      case REFUSED -> REFUSED;
    };
  }

  static int of(Problem problem) {
    return USAGE_PROBLEMS.contains(problem.id()) ? USAGE : REFUSED;
  }
}
