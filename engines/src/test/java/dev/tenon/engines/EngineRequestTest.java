package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines are named product:version. */
class EngineRequestTest {

  @Test
  void productAndVersionAreRead() {
    EngineRequest request = EngineRequest.parse("mysql:8.0.31");
    assertThat(request.product()).isEqualTo(Product.MYSQL);
    assertThat(request.version()).isEqualTo("8.0.31");
    assertThat(request).hasToString("mysql:8.0.31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "oracle:23", "mysql:", "mysql:8.0-log", "mysql:../8"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> EngineRequest.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVersionIsAcceptedAtDotsOnly() {
    EngineRequest request = EngineRequest.parse("mysql:9.7");
    assertThat(request.accepts("9.7.4")).isTrue();
    assertThat(request.accepts("9.7")).isTrue();
    assertThat(request.accepts("9.70")).isFalse();
  }
}
