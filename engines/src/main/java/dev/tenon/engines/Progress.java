package dev.tenon.engines;

/** Hear what takes long, such as a download: one line of text each, without a line end. */
@FunctionalInterface
public interface Progress {

  /** Take one line; called on the thread that starts the engine. */
  void line(String text);

  /** Return a listener that says nothing. */
  static Progress silent() {
    return text -> {};
  }
}
