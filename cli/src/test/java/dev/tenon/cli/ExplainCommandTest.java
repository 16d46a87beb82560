package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

  @Test
  void whatNobodyKnowsIsExitCodeOne() {
    Shell.Result result = new Shell().run("explain", "--dialect", "mysql", "no", "such", "error");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("tenon: error-unknown: Nobody knows 'no such error' as an error about foreign")
        .contains("asked: mysql.")
        .hasLineCount(1);
  }

  @Test
  void asJsonNothingIsAnEmptyList() {
    Shell.Result result = new Shell().input("9999\n").run("explain", "--json");

    JsonNode answer = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(1);
    assertThat(answer.propertyNames()).containsExactly("asked", "explanations", "checks");
    assertThat(answer.at("/asked/code").intValue()).isEqualTo(9999);
    assertThat(answer.get("explanations")).isEmpty();
    assertThat(result.err()).contains("asked: mysql, ndb, postgresql.");
  }

  @Test
  void aMessageOnStandardInputIsExplained() {
    Shell.Result result =
        new Shell().input("ERROR 1215 (HY000): Cannot add foreign key constraint").run("explain");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("1215").contains("\n  cause: ").contains("\n  fix: ");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void anSqlStateIsExplained() {
    assertThat(new Shell().run("explain", "42830").out()).contains("42830").contains("\n  fix: ");
  }

  @Test
  void anErrorAndAServerBelongToAnOperation() {
    assertThat(new Shell().input("").run("explain").err()).startsWith("tenon: Give an error");
    assertThat(new Shell().run("explain", "1215", "-f", "x").err())
        .startsWith("tenon: To check the operation, give --url");
    assertThat(new Shell().run("explain", "1215", "--url", "jdbc:mysql://h/x").err())
        .startsWith("tenon: Give operations");
  }
}
