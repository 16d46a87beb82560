package dev.tenon.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import dev.tenon.error.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A template is checked when it is read, not when a key is named. */
class NamingConventionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fk_%                  | 4  | lone percent",
        "100%_%(table_name)s   | 4  | lone percent",
        "%s                    | 1  | lone percent",
        "fk_%(table_name       | 4  | no end",
        "%(table_name)         | 13 | )s",
        "%(table_name).3s      | 13 | )s",
        "%(table_name)d        | 13 | )s"
      })
  void aMalformedTemplateIsRefusedWithThePlace(String template, int position, String what) {
    Problem problem = Refused.problem(() -> NamingConvention.of(template));
    assertThat(problem.id()).isEqualTo("convention-malformed");
    assertThat(problem.summary()).contains("at character " + position + ":").contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fk",
        "TABLE_NAME",
        "table_name ",
        "",
        "column_name",
        "column_1N_name",
        "column_1_N_name",
        "column_0_type",
        "column_x_name",
        "column_-1_name",
        "column_99999_name",
        "referred_table",
        "referred_constraint_name"
      })
  void anUnknownTokenIsRefusedWithAllThatAreKnown(String token) {
    Problem problem = Refused.problem(() -> NamingConvention.of("fk_%(" + token + ")s"));
    assertThat(problem.id()).isEqualTo("convention-token-unknown");
    assertThat(problem.summary()).contains("unknown token '" + token + "'");
    assertThat(problem.fix())
        .contains("table_name")
        .contains("referred_table_name")
        .contains("constraint_name")
        .contains("column_0_N_name");
  }

  @Test
  void aCustomTokenMakesAnUnknownOneKnown() {
    NamingConvention convention = NamingConvention.of("%(fk)s", Map.of("fk", key -> "x"));
    assertThat(convention.parts()).hasSize(1).first().isInstanceOf(NamePart.Custom.class);
  }

  @Test
  void onlyTheTokenConstraintNameDecorates() {
    assertThat(NamingConvention.of("%(constraint_name)s").decoratesGivenNames()).isTrue();
    assertThat(NamingConvention.of("constraint_name").decoratesGivenNames()).isFalse();
    assertThat(NamingConvention.of("%%(constraint_name)s").decoratesGivenNames()).isFalse();
    assertThat(
            NamingConvention.of("%(constraint_name)s", Map.of("constraint_name", key -> "x"))
                .decoratesGivenNames())
        .isFalse();
  }

  @Test
  void aBuiltInConventionIsChosenByName() {
    assertThat(NamingConvention.named("default")).isSameAs(NamingConvention.DEFAULT);
    Problem problem = Refused.problem(() -> NamingConvention.named("rails"));
    assertThat(problem.id()).isEqualTo("convention-unknown");
    assertThat(problem.fix()).contains("default");
  }

  @Test
  void theTemplateIsKeptAsGiven() {
    assertThat(NamingConvention.of("a%%b")).hasToString("a%%b");
    assertThat(NamingConvention.of("").parts()).isEmpty();
  }
}
