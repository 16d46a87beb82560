package dev.tenon.cli.terminal;

import dev.tenon.Outcome;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;

/** Describe what was done, in lines. */
public final class OutcomeText {
  private OutcomeText() {}

  /**
   * Describe an outcome.
   *
   * @param outcome what was done
   * @return one line
   */
  public static String line(Outcome outcome) {
    TableName source = outcome.rendered().operation().source();
    String key = outcome.stored().map(Stored::line).orElse("no such key on " + source);
    return switch (outcome.status()) {
      case CREATED -> "created " + key;
      case ALREADY_THERE -> "already there " + key;
      case DROPPED -> "dropped " + key + outcome.leftover().map(OutcomeText::note).orElse("");
      case NOT_THERE -> "nothing to drop: " + key;
      case CHANGED -> "changed: " + key;
    };
  }

  private static String note(LeftoverIndex index) {
    return index.free()
        ? "; its index " + index.name() + " stays, and nothing else needs it"
        : "; its index " + index.name() + " stays, for " + String.join(", ", index.neededBy());
  }
}
