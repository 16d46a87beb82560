package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server never outlives the JVM that started it, nor does its folder. */
class EndOfJvmTest {

  /**
   * Start an engine, say its process id and folder, and wait for a line before it exits without
   * closing.
   */
  static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) throws IOException {
      Engine engine =
          Engines.ofThisMachine(Progress.silent()).start(EngineRequest.parse(arguments[0]));
      System.out.println(engine.processIds().getLast());
      System.out.println(engine.folder());
      int answer = System.in.read();
      System.exit(answer < 0 ? 1 : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql:18", "mysql:5.7.22"})
  void aKilledJvmTakesItsServerAlong(String engine) throws Exception {
    Process jvm = start(engine);
    try (BufferedReader output = jvm.inputReader()) {
      long server = Long.parseLong(output.readLine());
      Path folder = Path.of(output.readLine());
      assertThat(ProcessHandle.of(server)).isPresent();
      jvm.destroyForcibly();
      awaitEnd(server, folder);
    }
  }

  @Test
  void aJvmThatExitsWithoutClosingTakesItsServerAlong() throws Exception {
    Process jvm = start("postgresql:18");
    try (BufferedReader output = jvm.inputReader()) {
      long server = Long.parseLong(output.readLine());
      Path folder = Path.of(output.readLine());
      jvm.outputWriter().close();
      assertThat(jvm.waitFor(20, TimeUnit.SECONDS)).isTrue();
      awaitEnd(server, folder);
    }
  }

  @Test
  void closingEndsTheServerAndDeletesItsFolder() throws Exception {
    Engine engine =
        Engines.ofThisMachine(Progress.silent()).start(EngineRequest.parse("postgresql:18"));
    long server = engine.processIds().getLast();
    assertThat(ProcessHandle.of(server)).isPresent();
    engine.close();
    engine.close();
    awaitEnd(server, engine.folder());
  }

  @Test
  void killingLeavesTheFolderUntilClose() {
    try (Engine engine =
        Engines.ofThisMachine(Progress.silent()).start(EngineRequest.parse("postgresql:18"))) {
      long server = engine.processIds().getLast();
      engine.kill();
      assertThat(ProcessHandle.of(server)).isEmpty();
      assertThat(engine.processIds()).isEmpty();
      assertThat(Ports.answers(engine.port())).isFalse();
      assertThat(engine.folder()).exists();
      engine.restart();
      assertThat(Ports.answers(engine.port())).isTrue();
    }
  }

  private static Process start(String engine) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                engine))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void awaitEnd(long server, Path folder) throws InterruptedException {
    for (int i = 0; i < 100 && (alive(server) || Files.exists(folder)); i++) {
      Thread.sleep(100);
    }
    assertThat(alive(server)).isFalse();
    assertThat(folder).doesNotExist();
  }

  private static boolean alive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
