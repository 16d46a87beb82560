package dev.tenon.benchmarks;

import dev.tenon.engines.Engine;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.Engines;
import dev.tenon.engines.Product;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measure something on a server.
 *
 * @param <X> what it may throw beside the driver's
 */
@FunctionalInterface
interface Benchmark<X extends Exception> {

  /**
   * Measure, and print what was found.
   *
   * @param product what answers
   * @param url of the server, with a user
   * @param settings by name
   * @throws SQLException what the driver threw
   * @throws X of its own
   */
  void measure(Product product, String url, Map<String, String> settings) throws SQLException, X;

  /** Run one by arguments of the form {@code name=value}: on a given server, or on one started. */
  static <X extends Exception> void run(String[] arguments, Benchmark<X> benchmark)
      throws SQLException, X {
    Map<String, String> settings =
        List.of(arguments).stream()
            .map(argument -> argument.split("=", 2))
            .collect(
                Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> b, TreeMap::new));
    EngineRequest request = EngineRequest.parse(settings.getOrDefault("engine", "mysql:8.0.31"));
    String url = settings.get("url");
    if (url != null) {
      benchmark.measure(request.product(), url, settings);
      return;
    }
    try (Engine engine = Engines.ofThisMachine(System.err::println).start(request)) {
      String user = request.product() == Product.POSTGRESQL ? "?user=" : "&user=";
      benchmark.measure(request.product(), engine.jdbcUrl() + user + engine.user(), settings);
    }
  }
}
