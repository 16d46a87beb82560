package dev.tenon.spi;

import dev.tenon.check.Explanation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Explain a server's errors about foreign keys. */
@FunctionalInterface
public interface ErrorReader {

  /**
   * Explain an error. Pure, and quick whatever the clue holds.
   *
   * @param clue what is known of it
   * @return absent where the dialect does not know it as one about foreign keys
   */
  Optional<Explanation> explain(ErrorClue clue);

  /**
   * Read what more the server says of a statement that it has just refused. Core calls it before
   * anything else is sent on the connection, and does without it when it fails.
   *
   * @param connection on which the statement was sent; it may be broken
   * @param sql the statement
   * @param failure what the driver threw
   * @return a line or more each, in words for people; nothing that the exception's message has
   * @throws SQLException what the driver threw this time
   */
  default List<String> detail(Connection connection, String sql, SQLException failure)
      throws SQLException {
    return List.of();
  }
}
