package dev.tenon.mysql.errors;

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

  private final MysqlErrors reader = new MysqlErrors();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ERROR 1215 (HY000) at line 3: Cannot add foreign key constraint => 1215",
        "ERROR 1005 (HY000): Can't create table 'db.c' (errno: 150) => 1005",
        "ERROR 1005 (HY000): Can't create table `db`.`c` (errno: 121 \"Duplicate key\") => 1005",
        "errno 150 => 1005",
        "errno: 121 => 1005",
        "150 => 1005",
        "1025 => 1025",
        "Error on rename of './d/#sql-1_2' to './d/t' (errno: 150) => 1025",
        "ER_FK_DUP_NAME => 1826",
        "er_fk_no_index_parent => 1822",
        "Error: ER_NO_REFERENCED_ROW_2: Cannot add or update a child row => 1452",
        "SQLSTATE[23000]: Integrity constraint violation: 1451 Cannot delete or update a parent"
            + " row: a foreign key constraint fails (`d`.`c`, CONSTRAINT `f` FOREIGN KEY) => 1451",
        "(1826, \"Duplicate foreign key constraint name 'f'\") => 1826",
        "(mysql.connector) 3780 (HY000): Referencing column 'a' and referenced column 'b'"
            + " in foreign key constraint 'f' are incompatible. => 3780",
        "Cannot delete or update a parent row: a foreign key constraint fails => 1217",
        "Cannot delete or update a parent row: a foreign key constraint fails (`d`.`c`) => 1451",
        "Cannot drop column 'a': needed in a foreign key constraint 'f' => 1828",
        "Cannot drop column 'a': needed in a foreign key constraint 'f' of table 'c' => 1829",
        "Cannot drop index '<unknown key name>': needed in a foreign key constraint => 1553",
        "java.sql.SQLException: Failed to open the referenced table 'p' => 1824",
        "REFERENCES command denied to user 'u'@'h' for table 'd.p' => 1142",
        "ERROR 3978 (HY000): Foreign key creation is not allowed with CREATE TABLE as SELECT and"
            + " CREATE TABLE ... START TRANSACTION statement. => 3978",
        "Lock wait timeout exceeded; try restarting transaction => 1205",
        "| Warning | 150 | Create table 'd/c' with foreign key constraint failed. There is no index"
            + " in the referenced table where the referenced columns appear as the first columns."
            + " => 150",
      })
  void isExplained(String text, String code) {
    assertThat(explain(text).map(Explanation::error).orElse("nothing")).startsWith(code + " ");
  }

  @Test
  void theFrozenReferentIsToldFromAnIndexInUse() {
    assertThat(explain("1553").orElseThrow().meaning()).contains("no other one serves");
    assertThat(
            explain("ERROR 1553 (HY000): Cannot drop index '<unknown key name>': needed in a")
                .orElseThrow()
                .meaning())
        .contains("every ALTER");
  }

  @Test
  void theReasonBesideAnErrorThatDoesNotSayWhyIsFound() {
    String text =
        """
        +---------+------+-----------------------------------------------------------------+
        | Level   | Code | Message                                                         |
        +---------+------+-----------------------------------------------------------------+
        | Warning |  150 | Create table 'd/#sql-f46_35d' with foreign key constraint failed. \
        Cannot add foreign key constraint placed on the base column of stored column. |
        | Error   | 1215 | Cannot add foreign key constraint                               |
        +---------+------+-----------------------------------------------------------------+
        """;
    assertThat(explain(text).orElseThrow().meaning()).contains("stored generated column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "ERROR 1146 (42S02): Table 'd.t' doesn't exist",
        "1062",
        "23503",
        "ERROR:  42830: there is no unique constraint matching given keys for referenced table \"p\"",
        "ORA-02291: integrity constraint violated - parent key not found",
        "constraint \"k\" of relation \"c\" does not exist",
      })
  void isNotExplained(String text) {
    assertThat(explain(text)).isEmpty();
  }

  @Test
  void hugeAndBinaryTextsGiveNothingQuickly() {
    byte[] noise = new byte[4_000_000];
    new Random(7).nextBytes(noise);
    String binary = new String(noise, StandardCharsets.ISO_8859_1);
    String nearly = "cannot drop column 'a': needed in a foreign ".repeat(100_000);
    for (String text : List.of(binary, nearly, " ".repeat(4_000_000))) {
      ErrorClue clue = new ErrorClue(Optional.empty(), Optional.empty(), text);
      assertThat(assertTimeout(SOON, () -> reader.explain(clue))).isEmpty();
    }
  }

  private Optional<Explanation> explain(String text) {
    return reader.explain(ErrorText.clue(text));
  }
}
