package dev.tenon.key;

import java.util.Objects;

/** Hold the value of a dialect option. */
public sealed interface OptionValue {

  /**
   * Switch something on or off.
   *
   * @param on whether it is on
   */
  record Flag(boolean on) implements OptionValue {}

  /**
   * Give a text, such as a name.
   *
   * @param text never {@code null}
   */
  record Text(String text) implements OptionValue {
    /** Check that the text is there. */
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }
}
