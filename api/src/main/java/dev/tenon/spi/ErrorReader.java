package dev.tenon.spi;

import dev.tenon.check.Explanation;
import java.util.Optional;

/** Explain a server's errors about foreign keys. Pure. */
@FunctionalInterface
public interface ErrorReader {

  /**
   * Explain an error.
   *
   * @param clue what is known of it
   * @return absent where the dialect does not know it as one about foreign keys
   */
  Optional<Explanation> explain(ErrorClue clue);
}
