package dev.tenon.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spi.ErrorClue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients print, as people paste it. */
class ErrorTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      commentCharacter = '%',
      textBlock =
          """
          3780                                                                  | 3780  |
          150                                                                   | 150   |
          42830                                                                 | 42830 | 42830
          0A000                                                                 |       | 0A000
          0a000                                                                 |       | 0A000
          ER_FK_INCOMPATIBLE_COLUMNS                                            |       |
          errno 150                                                             |       |
          ERROR 1005 (HY000): Can't create table 'x' (errno: 150 "badly formed") | 1005  | HY000
          ERROR 1452 (23000) at line 3: Cannot add or update a child row        | 1452  | 23000
          Error 1452: Cannot add or update a child row                          | 1452  |
          Error 1215 (HY000): Cannot add foreign key constraint                 | 1215  | HY000
          Error Code: 1822. Failed to add the foreign key constraint.           | 1822  |
          SQL Error [1452] [23000]: Cannot add or update a child row            | 1452  | 23000
          SQL Error (1005): Can't create table                                  | 1005  |
          SQLSTATE[HY000]: General error: 1215 Cannot add foreign key           | 1215  | HY000
          SQLSTATE[23000]: Integrity constraint violation: 1452 Cannot add      | 1452  | 23000
          SQLSTATE[HY000] [1215] Cannot add foreign key                         | 1215  | HY000
          (1824, "Failed to open the referenced table 'p'")                     | 1824  |
          #1005 - Can't create table                                            | 1005  |
          [23000][1452] Cannot add or update a child row                        | 1452  | 23000
          code: 'ER_DUP_KEY', errno: 1022, sqlState: '23000'                    | 1022  | 23000
          Duplicate foreign key constraint name 'fk', error code 1826, SQLState HY000 | 1826 | HY000
          MY-003780                                                             | 3780  |
          Got error 21026 'Create foreign key failed' from NDBCLUSTER           | 21026 |
          ERROR:  42830: there is no unique constraint matching given keys      | 42830 | 42830
          ERROR: there is no unique constraint SQL state: 42830                 |       | 42830
          [42P16] ERROR: cannot alter inherited constraint                      |       | 42P16
          ERROR: insert violates a key (SQLSTATE 23503)                         |       | 23503
          error: insert violates a key, code: '23503'                           | 23503 | 23503
          ERROR: insert or update on table "t" violates foreign key "fk"        |       |
          """)
  void numberAndStateAreFound(String text, Integer number, String state) {
    ErrorClue clue = ErrorText.clue(text);

    assertThat(clue.code()).isEqualTo(Optional.ofNullable(number));
    assertThat(clue.sqlState()).isEqualTo(Optional.ofNullable(state));
    assertThat(clue.message()).isEqualTo(text);
  }

  @Test
  void theErrorOfATableOfWarningsCounts() {
    ErrorClue clue =
        ErrorText.clue(
            """
            | Warning | 1296 | Got error 21033 'BLOB' from NDB        |
            | Error   | 1215 | Cannot add foreign key constraint      |
            """);

    assertThat(clue.code()).hasValue(1215);
  }

  @Test
  void longTextIsReadInNoTime() {
    String text = "a(".repeat(200_000) + "ERROR 1452 (23000)";

    assertThat(ErrorText.clue(text).code()).hasValue(1452);
  }
}
