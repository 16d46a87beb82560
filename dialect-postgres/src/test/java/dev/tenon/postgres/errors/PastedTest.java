package dev.tenon.postgres.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.tenon.check.Explanation;
import dev.tenon.core.explain.ErrorText;
import dev.tenon.spi.ErrorClue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people paste is explained; what has nothing to do with keys is not. */
class PastedTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final PostgresErrors reader = new PostgresErrors();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ERROR:  42830: there is no unique constraint matching given keys for referenced table"
            + " \"p\" => 42830",
        "ERROR:  there is no unique constraint matching given keys for referenced table \"p\""
            + " => 42830",
        "42830 => 42830",
        "42P16 => 42P16",
        "SQLSTATE 0A000 => 0A000",
        "foreign_key_violation => 23503",
        "psycopg2.errors.ForeignKeyViolation: insert or update on table \"c\" violates foreign key"
            + " constraint \"f\" DETAIL:  Key (a)=(5) is not present in table \"p\". => 23503",
        "sqlalchemy.exc.ProgrammingError: (psycopg2.errors.InvalidForeignKey) there is no unique"
            + " => 42830",
        "PG::DatatypeMismatch: ERROR:  foreign key constraint \"f\" cannot be implemented => 42804",
        "org.postgresql.util.PSQLException: ERROR: constraint \"f\" for relation \"c\" already"
            + " exists => 42710",
        "SQL Error: 0, SQLState: 23503 => 23503",
        "error: update or delete on table \"p\" violates foreign key constraint code: '23503'"
            + " => 23503",
        "ERROR: cannot truncate a table referenced in a foreign key constraint => 0A000",
        "ERROR:  23001: update or delete on table \"p\" violates RESTRICT setting of foreign key"
            + " constraint \"f\" => 23001",
        "[42804] FEHLER: Fremdschlüssel-Constraint »f« kann nicht implementiert werden => 42804",
        "canceling statement due to lock timeout => 55P03",
        "relation \"users\" does not exist => 42P01",
      })
  void isExplained(String text, String state) {
    assertThat(explain(text).map(Explanation::error).orElse("nothing")).startsWith(state + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "23505",
        "ERROR:  22012: division by zero",
        "ERROR 1215 (HY000): Cannot add foreign key constraint",
        "ERROR 1846 (0A000): ALGORITHM=INPLACE is not supported.",
        "ERROR 1213 (40001): Deadlock found when trying to get lock",
        "Constraint 'zz' does not exist.",
        "21033",
      })
  void isNotExplained(String text) {
    assertThat(explain(text)).isEmpty();
  }

  @Test
  void hugeAndBinaryTextsGiveNothingQuickly() {
    byte[] noise = new byte[4_000_000];
    new Random(7).nextBytes(noise);
    String binary = new String(noise, StandardCharsets.ISO_8859_1);
    String nearly = "insert or update on table violates foreign ".repeat(100_000);
    for (String text : List.of(binary, nearly, " ".repeat(4_000_000))) {
      ErrorClue clue = new ErrorClue(Optional.empty(), Optional.empty(), text);
      assertThat(assertTimeout(SOON, () -> reader.explain(clue))).isEmpty();
    }
  }

  private Optional<Explanation> explain(String text) {
    return reader.explain(ErrorText.clue(text));
  }
}
