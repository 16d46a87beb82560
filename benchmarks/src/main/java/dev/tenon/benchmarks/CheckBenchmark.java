package dev.tenon.benchmarks;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measure a check of many operations against a big schema: statements sent, and seconds.
 *
 * <p>Arguments: {@code engine=mysql:8.0.31 tables=10000 operations=1000 runs=3}, each optional;
 * with {@code url=jdbc:…} a server that runs already, in which a schema {@value BigSchema#NAME} is
 * made and kept. With {@code schemas=5000} the operations are each in a schema of its own instead,
 * of which that many are made, and dropped at the end.
 */
public final class CheckBenchmark {
  private CheckBenchmark() {}

  /**
   * Run it.
   *
   * @param arguments as above
   * @throws SQLException what the driver threw
   */
  public static void main(String[] arguments) throws SQLException {
    Benchmark.run(arguments, CheckBenchmark::measure);
  }

  private static void measure(Product product, String url, Map<String, String> settings)
      throws SQLException {
    int schemas = number(settings, "schemas", 0);
    int tables = schemas == 0 ? number(settings, "tables", 10_000) : 3 * schemas;
    ManySchemas many = new ManySchemas(product, schemas);
    int count = number(settings, "operations", schemas == 0 ? 1_000 : schemas);
    try (Connection connection = DriverManager.getConnection(url)) {
      if (schemas == 0) {
        new BigSchema(product, tables).fill(connection);
      } else {
        many.fill(connection);
      }
    }
    measure(
        url,
        schemas == 0 ? operations(count, tables) : many.operations(count),
        tables,
        number(settings, "runs", 3));
    try (Connection connection = DriverManager.getConnection(url)) {
      many.clear(connection);
    }
  }

  private static void measure(String url, List<CreateForeignKey> operations, int tables, int runs) {
    for (int run = 1; run <= runs; run++) {
      CountingSource source = new CountingSource(url);
      Tenon tenon = Tenon.connect(source.source());
      long start = System.nanoTime();
      List<Report> reports = tenon.check(operations, RowLook.NONE);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "run %d: %d operations, %d tables: %d statements, %.2f s, %d MB in use; %s%n",
          run,
          operations.size(),
          tables,
          source.statements(),
          seconds,
          usedMegabytes(),
          verdicts(reports));
    }
  }

  /** What is still in use once what could go is gone: the reports. */
  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20);
  }

  private static int number(Map<String, String> settings, String name, int fallback) {
    return Integer.parseInt(settings.getOrDefault(name, Integer.toString(fallback)));
  }

  private static List<CreateForeignKey> operations(int count, int tables) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                CreateForeignKey.from("t" + (number * 7 + 3) % tables, "c")
                    .to("t" + (number * 13 + 1) % tables, "id")
                    .sourceSchema(BigSchema.NAME)
                    .referentSchema(BigSchema.NAME)
                    .build())
        .toList();
  }

  private static Map<String, Long> verdicts(List<Report> reports) {
    return reports.stream()
        .collect(
            Collectors.groupingBy(
                report -> report.verdict().word(), TreeMap::new, Collectors.counting()));
  }
}
