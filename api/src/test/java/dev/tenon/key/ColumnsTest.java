package dev.tenon.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import dev.tenon.error.Problem;
import dev.tenon.name.Identifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void columnsKeepTheirOrder() {
    assertThat(Columns.of("local", List.of("b", "a", "c")))
        .containsExactly(new Identifier("b"), new Identifier("a"), new Identifier("c"));
  }

  @Test
  void noListAndAnEmptyListAreRefused() {
    assertThat(Refused.id(() -> Columns.of("local", null))).isEqualTo("columns-missing");
    assertThat(Refused.id(() -> Columns.of("local", List.of()))).isEqualTo("columns-missing");
  }

  @Test
  void eachColumnNeedsAName() {
    assertThat(Refused.id(() -> Columns.of("local", Arrays.asList("a", null))))
        .isEqualTo("name-missing");
    assertThat(Refused.id(() -> Columns.of("local", List.of("a", "")))).isEqualTo("name-empty");
    assertThat(Refused.id(() -> Columns.of("local", List.of(" ")))).isEqualTo("name-blank");
    assertThat(Refused.id(() -> Columns.of("local", List.of("a\0")))).isEqualTo("name-nul");
  }

  @Test
  void aColumnListedTwiceIsRefusedWithItsSideAndName() {
    Problem problem = Refused.problem(() -> Columns.of("remote", List.of("x", "y", "x")));
    assertThat(problem.id()).isEqualTo("column-duplicate");
    assertThat(problem.summary()).contains("remote").contains("'x'");
  }

  @Test
  void columnsThatDifferInCaseAreLeftToTheServer() {
    assertThat(Columns.of("local", List.of("a", "A"))).hasSize(2);
  }
}
