package dev.tenon.core.apply;

import dev.tenon.check.Explanation;
import dev.tenon.error.Problem;
import dev.tenon.error.ServerError;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.ErrorClue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Say what a server's refusal means, with what it keeps for the session that it refused. */
public final class Refusals {
  private final Dialect dialect;
  private final Connection connection;

  /**
   * Ask a dialect.
   *
   * @param dialect of the table
   * @param connection on which the statement was sent; nothing else was since
   */
  public Refusals(Dialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  /**
   * Add to a problem what is known of the refusal. Never fails: a connection that is broken gives
   * no detail, an error that nobody knows no explanation.
   *
   * @param problem about the statement
   * @param sql the statement
   * @param failure what the driver threw
   * @return the problem with the server's error, and an explanation where there is one
   */
  public Problem explained(Problem problem, String sql, SQLException failure) {
    ServerError error = ServerError.of(failure).with(detail(sql, failure));
    Problem answered = problem.with(error);
    return explain(error).map(known -> answered.explained(lines(known))).orElse(answered);
  }

  private List<String> detail(String sql, SQLException failure) {
    try {
      return dialect.errors().detail(connection, sql, failure);
    } catch (SQLException | RuntimeException lost) {
      return List.of();
    }
  }

  private Optional<Explanation> explain(ServerError error) {
    List<String> words = new ArrayList<>();
    words.add(error.message());
    words.addAll(error.detail());
    ErrorClue clue =
        new ErrorClue(
            Optional.of(error.code()).filter(code -> code != 0),
            Optional.of(error.sqlState()).filter(state -> !state.isEmpty()),
            String.join("\n", words));
    try {
      return dialect.errors().explain(clue);
    } catch (RuntimeException defect) {
      return Optional.empty();
    }
  }

  private static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(explanation.error() + ": " + explanation.meaning());
    explanation.causes().forEach(cause -> lines.add("Cause: " + cause));
    lines.add("Fix: " + explanation.fix());
    explanation.rules().forEach(rule -> lines.add("Rule: docs/rules.md#" + rule));
    return lines;
  }
}
