package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;

/**
 * Tables of which one can be made so big that a change of it takes its time.
 *
 * @param database in which they are
 */
record BigTable(TestDatabase database) {
  private static final int DOUBLED = 13;

  /** Make p and q, and c whose rows refer to them. */
  static BigTable create(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, q",
        "CREATE TABLE p (id INT PRIMARY KEY, n INT NOT NULL)",
        "INSERT INTO p VALUES (1, 0), (2, 0)",
        "CREATE TABLE q (id INT PRIMARY KEY, n INT NOT NULL)",
        "INSERT INTO q VALUES (1, 0), (2, 0)",
        "CREATE TABLE c (id INT AUTO_INCREMENT PRIMARY KEY, pid INT, qid INT, n INT NOT NULL,"
            + " pad CHAR(60) NOT NULL DEFAULT '')",
        "INSERT INTO c (pid, qid, n) VALUES (1, 1, 0), (1, 1, 1), (1, 1, 2), (1, 1, 3)");
    BigTable big = new BigTable(database);
    for (int times = 0; times < DOUBLED; times++) {
      big.grow();
    }
    return big;
  }

  void grow() throws SQLException {
    database.execute("INSERT INTO c (pid, qid, n) SELECT pid, qid, n FROM c");
  }
}
