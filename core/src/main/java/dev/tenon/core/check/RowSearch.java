package dev.tenon.core.check;

import dev.tenon.check.Orphans;
import dev.tenon.check.Question;
import dev.tenon.check.RowLook;
import dev.tenon.error.ServerError;
import dev.tenon.spi.OrphanSql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Look for rows that stand in the way of a key, within limits. The sample comes first: where it is
 * not full the count is known, so that a table without such rows is gone through once.
 *
 * @param connection to read on
 * @param sql of the dialect
 * @param look the limits
 */
record RowSearch(Connection connection, OrphanSql sql, RowLook look) {
  private record Counted(long count, boolean exact) {}

  RowAnswer search(Question question) {
    Deadline deadline = Deadline.in(look.time());
    int wanted = Math.toIntExact(Math.min(look.limit(), Math.max(1, look.sample())));
    try {
      List<Map<String, String>> seen = sample(sql.sample(question, wanted), question, deadline);
      Counted counted =
          seen.size() < wanted
              ? new Counted(seen.size(), true)
              : count(question, seen.size(), deadline);
      List<Map<String, String>> shown = seen.subList(0, Math.min(look.sample(), seen.size()));
      return new RowAnswer.Seen(
          new Orphans(
              counted.count(), counted.exact(), shown, sql.show(question), sql.remove(question)));
    } catch (SQLException failure) {
      return new RowAnswer.Unseen(reason(failure, deadline));
    }
  }

  /** Count on from what was seen; when that fails, what was seen is still there. */
  private Counted count(Question question, long seen, Deadline deadline) {
    if (seen >= look.limit() || deadline.isOver()) {
      return new Counted(seen, false);
    }
    try (Statement statement = statement(deadline);
        ResultSet row = statement.executeQuery(sql.count(question, look.limit()))) {
      row.next();
      long count = row.getLong(1);
      return new Counted(Math.max(count, seen), count < look.limit());
    } catch (SQLException timeUp) {
      return new Counted(seen, false);
    }
  }

  private List<Map<String, String>> sample(String query, Question question, Deadline deadline)
      throws SQLException {
    try (Statement statement = statement(deadline);
        ResultSet rows = statement.executeQuery(query)) {
      return RowText.all(rows, question.key().definition().localColumns());
    }
  }

  private Statement statement(Deadline deadline) throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    statement.setQueryTimeout(deadline.seconds());
    return statement;
  }

  private String reason(SQLException failure, Deadline deadline) {
    if (deadline.isOver()) {
      return "the time of " + look.time().toSeconds() + " s was up";
    }
    ServerError error = ServerError.of(failure);
    String words = error.message().replaceFirst("\\.$", "");
    String code = error.code() == 0 ? error.sqlState() : String.valueOf(error.code());
    return "the search failed with " + code + " " + words;
  }
}
