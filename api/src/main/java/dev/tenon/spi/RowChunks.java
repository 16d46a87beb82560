package dev.tenon.spi;

import dev.tenon.check.Question;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * Write the queries that walk through the source table in the order of some columns and find
 * orphans piece by piece. Pure. A piece lies above one row's values, up to and with another's;
 * values of both are bound as texts, as the boundary query gave them.
 */
public interface RowChunks {

  /**
   * Return the columns that pieces are cut by: such that no row without a match can move from a
   * piece that was not searched to one that was, while the key is there.
   *
   * @param question about one key
   * @return empty where there are none to walk by, and the whole table is one piece
   */
  List<Identifier> by(Question question);

  /**
   * Write the query for the end of a piece.
   *
   * @param question about one key
   * @param first whether the piece is the first; else the values above which it lies are bound
   * @param rows how many it shall hold
   * @return one statement with at most one row: the values of {@link #by}; no row: the rest is
   *     smaller
   */
  String boundary(Question question, boolean first, int rows);

  /**
   * Write the query for orphans of a piece.
   *
   * @param question about one key
   * @param above whether values above which it lies are bound, first
   * @param upTo whether values up to which it goes are bound, then
   * @param limit at most so many rows
   * @return one statement whose columns are the key's local ones in order
   */
  String orphans(Question question, boolean above, boolean upTo, int limit);

  /**
   * Write the query for a value that changes whenever the definition of the source table does, keys
   * and all, and from server to server: by that a search that was broken off, in this run or in an
   * earlier one, knows that its key was there all the while.
   *
   * @param question about one key
   * @return one statement with one row and one column; absent where there is no such value, and a
   *     search that was broken off begins anew
   */
  default Optional<String> standing(Question question) {
    return Optional.empty();
  }

  /**
   * Search the whole table in one piece, for dialects whose server does the search itself.
   *
   * @param sql writes the query
   * @return cuts by nothing
   */
  static RowChunks whole(OrphanSql sql) {
    return new RowChunks() {
      @Override
      public List<Identifier> by(Question question) {
        return List.of();
      }

      @Override
      public String boundary(Question question, boolean first, int rows) {
        throw new IllegalStateException("a table in one piece has no boundary");
      }

      @Override
      public String orphans(Question question, boolean above, boolean upTo, int limit) {
        return sql.sample(question, limit);
      }
    };
  }
}
