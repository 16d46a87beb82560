package dev.tenon.spi;

import dev.tenon.check.Question;

/**
 * Write the queries about rows that a key would not allow: by the server's own comparison and match
 * type, so that what they find is what the server would refuse. Pure.
 *
 * <p>Asked only where the rules found nothing in the way. Every identifier is quoted.
 */
public interface OrphanSql {

  /**
   * Write a query that counts such rows and stops at a limit.
   *
   * @param question about one key
   * @param limit at most so many are counted
   * @return one statement, with one row and one column
   */
  String count(Question question, long limit);

  /**
   * Write a query for some of the rows.
   *
   * @param question about one key
   * @param rows at most
   * @return one statement, whose columns are the key's local ones in order
   */
  String sample(Question question, int rows);

  /**
   * Write the query that shows people all such rows.
   *
   * @param question about one key
   * @return one statement, whole rows of the source table
   */
  String show(Question question);

  /**
   * Write the statement that would remove the rows.
   *
   * @param question about one key
   * @return one statement
   */
  String remove(Question question);
}
