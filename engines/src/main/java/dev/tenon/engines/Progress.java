package dev.tenon.engines;

/** Hears what takes long, such as a download: one line of text each, without a line end. */
@FunctionalInterface
public interface Progress {

  /** Takes one line; called on the thread that starts the engine. */
  void line(String text);

  /** Returns a listener that says nothing. */
  static Progress silent() {
    return text -> {};
  }
}
