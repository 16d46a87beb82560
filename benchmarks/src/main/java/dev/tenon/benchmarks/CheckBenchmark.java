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
 * made and kept.
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
    int tables = number(settings, "tables", 10_000);
    int operations = number(settings, "operations", 1_000);
    try (Connection connection = DriverManager.getConnection(url)) {
      new BigSchema(product, tables).fill(connection);
    }
    for (int run = 1; run <= number(settings, "runs", 3); run++) {
      CountingSource source = new CountingSource(url);
      Tenon tenon = Tenon.connect(source.source());
      long start = System.nanoTime();
      List<Report> reports = tenon.check(operations(operations, tables), RowLook.NONE);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "run %d: %d operations, %d tables: %d statements, %.2f s; %s%n",
          run, operations, tables, source.statements(), seconds, verdicts(reports));
    }
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
