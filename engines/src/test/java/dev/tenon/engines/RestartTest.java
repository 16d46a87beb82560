package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that crashed comes back where it was. */
class RestartTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgresql:18", "mysql:5.7.22"})
  void onTheSamePort(String name) {
    try (Engine engine =
        Engines.ofThisMachine(Progress.silent()).start(EngineRequest.parse(name))) {
      int port = engine.port();

      engine.crash();
      assertThat(Ports.answers(port)).isFalse();

      engine.restart();
      assertThat(engine.port()).isEqualTo(port);
      assertThat(Ports.answers(port)).isTrue();
      assertThat(engine.processIds()).hasSize(1);
    }
  }
}
