package dev.tenon.mysql.errors;

import dev.tenon.check.Explanation;
import dev.tenon.spi.ErrorClue;
import dev.tenon.spi.ErrorReader;
import java.util.Optional;

/** Explain the errors of MySQL that have to do with foreign keys. Safe for several threads. */
public final class MysqlErrors implements ErrorReader {
  /** Make one; it holds no state. */
  public MysqlErrors() {}

  @Override
  public Optional<Explanation> explain(ErrorClue clue) {
    return Optional.empty();
  }
}
