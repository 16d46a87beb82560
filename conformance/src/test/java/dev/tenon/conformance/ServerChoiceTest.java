package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.conformance.ServerSource.Found;
import dev.tenon.conformance.ServerSource.NotHere;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.Product;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A server given by URL comes first; settings are read from the environment and from system
 * properties.
 */
class ServerChoiceTest {

  private static final EngineRequest REQUEST = EngineRequest.parse("postgresql:18");

  @OnEngines("postgresql:18")
  void aServerGivenByUrlIsTakenBeforeAnyOther(TestServer running) {
    Settings settings =
        new Settings(
            Map.of("TENON_URL_POSTGRESQL_18", "jdbc:postgresql://127.0.0.1:1/wrong"),
            Map.of(
                "tenon.url.postgresql.18", running.jdbcUrl(),
                "tenon.user.postgresql.18", running.user(),
                "tenon.password.postgresql.18", running.password()));
    ServerSource never =
        request -> {
          throw new AssertionError("asked although a URL was given");
        };
    TestServer server =
        new TestEngines(settings, List.of(new UrlSource(settings), never)).server(REQUEST);
    assertThat(server.origin()).isEqualTo("given by URL");
    assertThat(server.jdbcUrl()).isEqualTo(running.jdbcUrl());
    assertThat(server.version()).isEqualTo(running.version());
  }

  @Test
  void theNextSourceIsAskedWhenOneHasNothing() {
    Settings settings = new Settings(Map.of(), Map.of());
    assertThat(new UrlSource(settings).find(REQUEST))
        .isEqualTo(new NotHere("TENON_URL_POSTGRESQL_18 is not set"));
  }

  @Test
  void aServerWithOptionsOfItsOwnIsNeverOneGivenByUrl() {
    Settings settings =
        new Settings(
            Map.of("TENON_URL_POSTGRESQL_18", "jdbc:postgresql://127.0.0.1:1/x"), Map.of());
    assertThat(new UrlSource(settings).find(REQUEST.withOptions(List.of("fsync=on"))))
        .isInstanceOf(NotHere.class)
        .isNotInstanceOf(Found.class);
  }

  @Test
  void theDatabaseOfAUrlIsReplacedAndItsParametersStay() {
    ServerAccess access = new ServerAccess(Product.MYSQL, "jdbc:mysql://h:3306/a?x=1&y=/2", "", "");
    assertThat(access.withDatabase("b").url()).isEqualTo("jdbc:mysql://h:3306/b?x=1&y=/2");
    ServerAccess bare = new ServerAccess(Product.MYSQL, "jdbc:mysql://h:3306", "", "");
    assertThat(bare.withDatabase("b").url()).isEqualTo("jdbc:mysql://h:3306/b");
  }

  @Test
  void aUrlOfAnotherProductIsRefused() {
    assertThatThrownBy(() -> new ServerAccess(Product.MYSQL, "jdbc:oracle:thin:@h", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:oracle:thin:@h");
  }

  @Test
  void dockerIsNotLookedForWithoutSocketOrHost() {
    assertThat(DockerImages.dockerConfigured(Map.of("DOCKER_HOST", "tcp://127.0.0.1:2375")))
        .isTrue();
    Settings settings = new Settings(Map.of("TENON_CONTAINERS", "off"), Map.of());
    assertThat(settings.containers()).isEqualTo(Settings.Containers.OFF);
    assertThat(new Settings(Map.of(), Map.of()).containers()).isEqualTo(Settings.Containers.AUTO);
  }

  @Test
  void smokeKeepsContainersForTheirOwnTests() {
    Settings settings = new Settings(Map.of("TENON_CONTAINERS", "smoke"), Map.of());

    assertThat(settings.fromContainers()).isFalse();
    assertThat(settings.containers()).isNotEqualTo(Settings.Containers.OFF);
  }
}
