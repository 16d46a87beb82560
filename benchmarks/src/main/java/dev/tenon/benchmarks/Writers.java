package dev.tenon.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Keep writing to both tables, each kind of statement on a connection and a thread of its own. */
final class Writers implements AutoCloseable {
  private static final long PAUSE_MILLIS = 5;

  /**
   * Hold one write.
   *
   * @param begun on the clock of {@link System#nanoTime}
   * @param nanos until it was committed
   */
  record Write(long begun, long nanos) {}

  private final LiveTables tables;
  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicInteger next;
  private final ConcurrentLinkedQueue<Write> writes = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();

  Writers(LiveTables tables, int firstNewId) {
    this.tables = tables;
    this.next = new AtomicInteger(firstNewId);
  }

  void start() {
    write(
        "INSERT INTO " + LiveTables.SOURCE + " VALUES (?, ?, 'new', 0)",
        id -> new int[] {id, tables.referenced(id)});
    write(
        "UPDATE " + LiveTables.SOURCE + " SET n = n + 1 WHERE id = ?",
        id -> new int[] {1 + id % tables.rows()});
    write(
        "UPDATE " + LiveTables.REFERENT + " SET n = n + 1 WHERE id = ?",
        id -> new int[] {1 + id % (tables.rows() / 10)});
    write("INSERT INTO " + LiveTables.REFERENT + " VALUES (?, 'new', 0)", id -> new int[] {id});
  }

  /** Make the values of one statement. */
  private interface Values {
    int[] of(int id);
  }

  private void write(String sql, Values values) {
    threads.add(
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try (Connection connection = tables.connect();
                      PreparedStatement statement = connection.prepareStatement(sql)) {
                    while (!stop.get()) {
                      once(statement, values.of(next.incrementAndGet()));
                      Thread.sleep(PAUSE_MILLIS);
                    }
                  } catch (SQLException | InterruptedException ended) {
                    failures.add(sql + ": " + ended.getMessage());
                  }
                }));
  }

  private void once(PreparedStatement statement, int[] values) throws SQLException {
    for (int place = 0; place < values.length; place++) {
      statement.setInt(place + 1, values[place]);
    }
    long begun = System.nanoTime();
    try {
      statement.execute();
    } catch (SQLException refused) {
      failures.add(refused.getMessage());
    }
    writes.add(new Write(begun, System.nanoTime() - begun));
  }

  /** Return the writes that were under way at some moment between two. */
  List<Write> between(long from, long to) {
    return writes.stream()
        .filter(write -> write.begun() < to && write.begun() + write.nanos() > from)
        .toList();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  int lastId() {
    return next.get();
  }

  @Override
  public void close() {
    stop.set(true);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
