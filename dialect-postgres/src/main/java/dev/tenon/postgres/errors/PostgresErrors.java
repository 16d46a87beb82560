package dev.tenon.postgres.errors;

import dev.tenon.check.Explanation;
import dev.tenon.spi.ErrorClue;
import dev.tenon.spi.ErrorReader;
import java.util.Optional;

/** Explain the errors of PostgreSQL that have to do with foreign keys. Safe for several threads. */
public final class PostgresErrors implements ErrorReader {
  /** Make one; it holds no state. */
  public PostgresErrors() {}

  @Override
  public Optional<Explanation> explain(ErrorClue clue) {
    return Optional.empty();
  }
}
