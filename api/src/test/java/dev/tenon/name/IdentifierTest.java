package dev.tenon.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import dev.tenon.error.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "A.b", " a ", "a`\"b", "100%", "tab\there", "new\nline", "😀", "select"})
  void aNameIsKeptExactlyAsGiven(String text) {
    assertThat(new Identifier(text).text()).isEqualTo(text);
    assertThat(Identifier.of("table", text)).isEqualTo(new Identifier(text)).hasToString(text);
  }

  @Test
  void namesThatDifferInCaseAreTwo() {
    assertThat(new Identifier("Ab")).isNotEqualTo(new Identifier("ab"));
  }

  @Test
  void noNameIsRefusedWithThePartThatLacksIt() {
    Problem problem = Refused.problem(() -> Identifier.of("referent table", null));
    assertThat(problem.id()).isEqualTo("name-missing");
    assertThat(problem.summary()).contains("referent table");
  }

  @Test
  void anEmptyNameIsRefused() {
    assertThat(Refused.id(() -> Identifier.of("table", ""))).isEqualTo("name-empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\n \r", "\u2003"})
  void aBlankNameIsRefused(String text) {
    assertThat(Refused.id(() -> Identifier.of("table", text))).isEqualTo("name-blank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aNameThatAServerHoldsMayBeEmptyOrBlank(String text) {
    assertThat(new Identifier(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "ab\0"})
  void aNameWithNulIsRefused(String text) {
    assertThat(Refused.id(() -> new Identifier(text))).isEqualTo("name-nul");
  }
}
