package dev.tenon.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import dev.tenon.error.Problem;
import dev.tenon.spi.Capability;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  @ParameterizedTest
  @EnumSource
  void anActionIsReadInAnyCase(ReferentialAction action) {
    assertThat(ReferentialAction.parse("ON DELETE", action.sql())).isEqualTo(action);
    assertThat(ReferentialAction.parse("ON DELETE", action.sql().toLowerCase(Locale.ROOT)))
        .isEqualTo(action);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " CASCADE", "CASCADE\n", "SET  NULL", "SET_NULL", "DELETE", "set nul"})
  void anotherActionIsRefusedWithAllThatAreKnown(String phrase) {
    Problem problem = Refused.problem(() -> ReferentialAction.parse("ON UPDATE", phrase));
    assertThat(problem.id()).isEqualTo("phrase-unknown");
    assertThat(problem.summary()).startsWith("ON UPDATE");
    assertThat(problem.fix()).contains("NO ACTION, RESTRICT, CASCADE, SET NULL, SET DEFAULT");
  }

  @Test
  void aMatchTypeIsReadInAnyCaseAndNoTextPasses() {
    assertThat(Match.parse("Full")).isEqualTo(Match.FULL);
    assertThat(Refused.id(() -> Match.parse("FULL ON DELETE CASCADE"))).isEqualTo("phrase-unknown");
  }

  @ParameterizedTest
  @EnumSource
  void aCapabilityIsFoundByItsIdAndByItsName(Capability capability) {
    assertThat(Capability.parse(capability.id())).isEqualTo(capability);
    assertThat(Capability.parse(capability.name())).isEqualTo(capability);
  }

  @Test
  void anUnknownCapabilityIsRefusedWithAllThatAreKnown() {
    Problem problem = Refused.problem(() -> Capability.parse("everything"));
    assertThat(problem.id()).isEqualTo("phrase-unknown");
    assertThat(problem.fix()).contains("on-delete-set-default").contains("match-partial");
  }
}
