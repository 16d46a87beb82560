package dev.tenon.benchmarks;

import dev.tenon.engines.Product;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measure how long writers of both tables are held up while a key is added to a big table, and how
 * long that takes in all: as Liquibase does it, as one statement, in steps, and the least possible.
 *
 * <p>Arguments: {@code engine=mysql:8.0.31 rows=2000000 index=no ways=liquibase,direct,online,floor
 * runs=1}, each optional; with {@code url=jdbc:…} a server that runs already, in which a schema
 * {@code tenon_live} is made anew.
 */
public final class LiveBenchmark {
  private static final String KEY = "fk_orders_customer";
  private static final long LEAD_MILLIS = 1500;
  private static final int WARM_ROWS = 1000;

  private LiveBenchmark() {}

  /**
   * Run it.
   *
   * @param arguments as above
   * @throws SQLException what the driver threw
   * @throws InterruptedException when it is told to stop
   */
  public static void main(String[] arguments) throws SQLException, InterruptedException {
    Benchmark.run(arguments, LiveBenchmark::measure);
  }

  private static void measure(Product product, String url, Map<String, String> settings)
      throws SQLException, InterruptedException {
    int rows = Integer.parseInt(settings.getOrDefault("rows", "2000000"));
    boolean indexed = settings.getOrDefault("index", "no").equals("yes");
    LiveTables tables = new LiveTables(product, url, rows, indexed);
    List<Way> ways =
        Stream.of(settings.getOrDefault("ways", "liquibase,direct,online,floor").split(","))
            .map(way -> Way.valueOf(way.toUpperCase(Locale.ROOT)))
            .toList();
    warmUp(ways, new LiveTables(product, url, WARM_ROWS, indexed));
    System.err.println("filling " + rows + " rows");
    tables.fill();
    System.out.printf(
        "%s, %d rows, index on the source column beforehand: %s%n",
        settings.getOrDefault("engine", "mysql:8.0.31"), rows, indexed ? "yes" : "no");
    int firstNewId = rows + 1;
    for (int run = 1; run <= Integer.parseInt(settings.getOrDefault("runs", "1")); run++) {
      for (Way way : ways) {
        firstNewId = measure(way, tables, firstNewId);
      }
    }
  }

  /** Classes are loaded once in a process, and no way shall pay for them. */
  private static void warmUp(List<Way> ways, LiveTables small) throws SQLException {
    small.fill();
    for (Way way : ways) {
      way.add(small, KEY);
      small.reset(KEY);
    }
  }

  private static int measure(Way way, LiveTables tables, int firstNewId)
      throws SQLException, InterruptedException {
    Writers writers = new Writers(tables, firstNewId);
    long from;
    long to;
    try (writers) {
      writers.start();
      Thread.sleep(LEAD_MILLIS);
      from = System.nanoTime();
      way.add(tables, KEY);
      to = System.nanoTime();
    }
    tables.reset(KEY);
    System.out.println(line(way, writers, from, to));
    return writers.lastId() + 1;
  }

  private static String line(Way way, Writers writers, long from, long to) {
    long[] nanos =
        writers.between(from, to).stream().mapToLong(Writers.Write::nanos).sorted().toArray();
    double longest = nanos.length == 0 ? 0 : nanos[nanos.length - 1] / 1e6;
    double high = nanos.length == 0 ? 0 : nanos[(int) ((nanos.length - 1) * 0.999)] / 1e6;
    return "%-9s total %8.2f s   longest write %9.1f ms   99.9%% of %6d writes below %9.1f ms%s"
        .formatted(
            way.name().toLowerCase(Locale.ROOT),
            (to - from) / 1e9,
            longest,
            nanos.length,
            high,
            writers.failures().isEmpty()
                ? ""
                : "   " + writers.failures().size() + " failed: " + writers.failures().getFirst());
  }
}
