package dev.tenon.conformance.differential;

import java.io.IOException;
import java.nio.file.Path;

/** Approve the words of findings that a dialect's tests saw. */
public final class GoldenWriter {
  private GoldenWriter() {}

  /**
   * Write the file that tests compare with.
   *
   * @param arguments the folder of the dialect's module
   * @throws IOException when it can't be written
   */
  public static void main(String[] arguments) throws IOException {
    GoldenFindings.approve(Path.of(arguments[0]));
  }
}
