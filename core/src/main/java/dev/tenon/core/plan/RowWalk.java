package dev.tenon.core.plan;

import dev.tenon.check.Question;
import dev.tenon.name.Identifier;
import dev.tenon.plan.Patience;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.SearchPosition;
import dev.tenon.spi.OrphanSql;
import dev.tenon.spi.RowChunks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walk through the source table piece by piece and stop at the first that holds orphans.
 *
 * @param connection in a session that has its checks on, outside any transaction
 * @param chunks of the dialect
 * @param patience size of a piece, and rest between two
 * @param listener told after each piece
 */
record RowWalk(Connection connection, RowChunks chunks, Patience patience, PlanListener listener) {

  private static final int SAMPLE = 5;

  /**
   * Return values of some orphans; none: there are none. Interrupted, it stops after a piece.
   *
   * @param question about the key
   * @param estimate of all rows
   * @param progress where to begin; told after each piece
   */
  List<List<String>> orphans(Question question, long estimate, Progress progress)
      throws SQLException, InterruptedException {
    List<Identifier> by = chunks.by(question);
    int width = by.size();
    String standing = standing(question);
    Optional<SearchPosition> from = from(by, standing, progress);
    List<String> above = from.map(SearchPosition::upTo).orElse(List.of());
    long seen = from.map(SearchPosition::rows).orElse(0L);
    long start = System.nanoTime() - from.map(SearchPosition::time).orElse(Duration.ZERO).toNanos();
    while (true) {
      long began = System.nanoTime();
      List<String> upTo = width == 0 ? List.of() : boundary(question, above, width);
      List<List<String>> found = piece(question, above, upTo);
      if (!found.isEmpty()) {
        return found;
      }
      seen = upTo.isEmpty() ? Math.max(seen, estimate) : seen + patience.chunk();
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      listener.rows(seen, estimate, time);
      if (upTo.isEmpty()) {
        return List.of();
      }
      above = upTo;
      progress.looked(new SearchPosition(by, upTo, standing, seen, time));
      rest(System.nanoTime() - began);
    }
  }

  private Optional<SearchPosition> from(List<Identifier> by, String standing, Progress progress) {
    boolean begun = progress.begun();
    Optional<SearchPosition> from = progress.from(by, standing);
    if (begun) {
      listener.resumes(from.map(SearchPosition::rows).orElse(0L));
    }
    return from;
  }

  /** Return values of some orphans, wherever they are. */
  List<List<String>> sample(Question question, OrphanSql sql) throws SQLException {
    return query(
        sql.sample(question, SAMPLE), List.of(), question.key().definition().localColumns().size());
  }

  /** Empty: it can't be told whether the key was there all the while. */
  private String standing(Question question) throws SQLException {
    Optional<String> sql = chunks.standing(question);
    return sql.isEmpty() ? "" : query(sql.get(), List.of(), 1).getFirst().getFirst();
  }

  private List<String> boundary(Question question, List<String> above, int width)
      throws SQLException {
    List<List<String>> rows =
        query(chunks.boundary(question, above.isEmpty(), patience.chunk()), above, width);
    return rows.isEmpty() ? List.of() : rows.getFirst();
  }

  private List<List<String>> piece(Question question, List<String> above, List<String> upTo)
      throws SQLException {
    List<String> bound = new ArrayList<>(above);
    bound.addAll(upTo);
    return query(
        chunks.orphans(question, !above.isEmpty(), !upTo.isEmpty(), SAMPLE),
        bound,
        question.key().definition().localColumns().size());
  }

  private List<List<String>> query(String sql, List<String> bound, int width) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < bound.size(); index++) {
        statement.setString(index + 1, bound.get(index));
      }
      List<List<String>> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          List<String> values = new ArrayList<>();
          for (int column = 1; column <= width; column++) {
            values.add(String.valueOf(row.getString(column)));
          }
          rows.add(values);
        }
      }
      return rows;
    }
  }

  private void rest(long nanos) throws InterruptedException {
    Thread.sleep(Duration.ofNanos((long) (nanos * patience.rest())));
  }
}
