package dev.tenon.cli.demo;

import dev.tenon.cli.connect.DriverSource;
import dev.tenon.cli.connect.JdbcUrl;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.engines.Engine;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.EngineUnavailableException;
import dev.tenon.engines.Engines;
import dev.tenon.engines.Product;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Find a server: given by URL, else started from published binaries. */
final class Places {
  private static final String NDB_HOME = "NDB_HOME";

  private final Terminal terminal;
  private final Engines engines;

  Places(Terminal terminal) {
    this.terminal = terminal;
    this.engines = Engines.ofThisMachine(terminal::say);
  }

  /**
   * Find a server.
   *
   * @throws EngineUnavailableException when this machine can't have it; the message says what to do
   */
  Place open(EngineRequest request) {
    Optional<String> url = variable("URL", request);
    if (url.isPresent()) {
      return given(request, url.get());
    }
    if (request.product() == Product.NDB && !terminal.environment().containsKey(NDB_HOME)) {
      throw new EngineUnavailableException(
          "no cluster is configured; set NDB_HOME to an install folder of MySQL NDB Cluster, or "
              + name("URL", request)
              + " to a cluster's MySQL server");
    }
    terminal.say("starting " + request.product().title() + " " + request.version() + " ...");
    Engine engine = engines.start(request);
    String title = request.product().title() + " " + engine.version();
    return new Place(request.product(), title, source(engine), Optional.of(engine));
  }

  private Place given(EngineRequest request, String url) {
    Properties login = new Properties();
    variable("USER", request).ifPresent(user -> login.setProperty("user", user));
    variable("PASSWORD", request).ifPresent(text -> login.setProperty("password", text));
    String title = request.product().title() + " " + request.version();
    return new Place(
        request.product(), title, new DriverSource(new JdbcUrl(url), login), Optional.empty());
  }

  private static DriverSource source(Engine engine) {
    Properties login = new Properties();
    login.setProperty("user", engine.user());
    login.setProperty("password", engine.password());
    return new DriverSource(new JdbcUrl(engine.jdbcUrl()), login);
  }

  private Optional<String> variable(String what, EngineRequest request) {
    return Optional.ofNullable(terminal.environment().get(name(what, request)))
        .filter(text -> !text.isBlank());
  }

  private static String name(String what, EngineRequest request) {
    String engine = request.product().id() + "_" + request.version().replace('.', '_');
    return "TENON_" + what + "_" + engine.toUpperCase(Locale.ROOT);
  }
}
