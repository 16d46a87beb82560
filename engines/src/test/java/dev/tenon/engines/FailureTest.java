package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when a server can't be had or does not start. */
class FailureTest {

  @Test
  void aServerThatDoesNotStartShowsItsLog() {
    EngineRequest request =
        EngineRequest.parse("postgresql:18").withOptions(List.of("max_connections=many"));
    assertThatThrownBy(() -> Engines.ofThisMachine(Progress.silent()).start(request))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining("PostgreSQL 18.6 ended with code")
        .hasMessageContaining("invalid value for parameter \"max_connections\": \"many\"");
  }

  @Test
  void aDataFolderThatCanNotBeMadeShowsTheLogToo() {
    EngineRequest request =
        EngineRequest.parse("mysql:5.7.22").withOptions(List.of("--no-such-option"));
    assertThatThrownBy(() -> Engines.ofThisMachine(Progress.silent()).start(request))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining("no-such-option");
  }

  @Test
  void withoutMavenTheMessageSaysWhatItWasNeededFor(@TempDir Path empty) {
    List<String> lines = new ArrayList<>();
    Host host =
        new Host(
            "Linux",
            "amd64",
            false,
            Map.of("PATH", empty.toString(), "XDG_CACHE_HOME", empty.toString()));
    assertThatThrownBy(
            () -> Engines.of(host, lines::add).start(EngineRequest.parse("postgresql:18")))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage("no Maven (mvn) on the PATH to get PostgreSQL 18.6 with");
    assertThat(lines).containsExactly("getting PostgreSQL 18.6 (15 MB, once)");
  }

  @Test
  void whatMavenCanNotGetIsSaidInItsWords(@TempDir Path empty) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    Host host = new Host("Linux", "amd64", false, environment);
    Distribution unknown =
        new Distribution(Product.MYSQL, "0.1", "dev.tenon:no-such-artifact:0.1", "x", 1);
    assertThatThrownBy(() -> new MavenJar(host).copyTo(empty, unknown))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("dev.tenon:no-such-artifact:jar:0.1");
  }

  @Test
  void anInstallFolderMustHoldTheClustersPrograms(@TempDir Path empty) {
    Host host = new Host("Linux", "amd64", false, Map.of("NDB_HOME", empty.toString()));
    assertThatThrownBy(
            () -> Engines.of(host, Progress.silent()).start(EngineRequest.parse("ndb:9.7")))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage("NDB_HOME is %s, where there is no bin/mysqld".formatted(empty));
  }
}
