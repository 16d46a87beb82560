package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;

/**
 * Tables of which one can be made so big that a change of it takes its time. Few rows are enough,
 * since their texts are long, equal, and of a collation that takes long to compare them.
 *
 * @param database in which they are
 */
record BigTable(TestDatabase database) {
  private static final String TEXT =
      " VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci";
  private static final String REFERENT =
      " (id INT NOT NULL UNIQUE, code" + TEXT + " PRIMARY KEY, n INT NOT NULL)";
  private static final String ROWS = " VALUES (1, REPEAT('x', 500), 0), (2, 'y', 0)";

  /** Make p and q, and c whose rows refer to them. */
  static BigTable create(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, q",
        "CREATE TABLE p" + REFERENT,
        "INSERT INTO p" + ROWS,
        "CREATE TABLE q" + REFERENT,
        "INSERT INTO q" + ROWS,
        "CREATE TABLE c (id INT AUTO_INCREMENT PRIMARY KEY, code%s NULL UNIQUE, pid%s, qid%s, n INT NOT NULL)"
            .formatted(TEXT, TEXT, TEXT),
        "INSERT INTO c (code, pid, qid, n) SELECT code, code, code, 0 FROM p WHERE id = 1",
        "INSERT INTO c (pid, qid, n) SELECT pid, qid, id FROM c, (SELECT 1 UNION SELECT 2 UNION SELECT 3) three");
    return new BigTable(database);
  }

  /** Keep a few rows: to wait at the end of a copy, it need not take long. */
  void shrink() throws SQLException {
    database.execute("DELETE FROM c WHERE id > 4");
  }

  void growTo(int rows) throws SQLException {
    String count = database.query("SELECT COUNT(*) FROM c").getFirst().getFirst();
    for (int now = Integer.parseInt(String.valueOf(count)); now < rows; now *= 2) {
      grow();
    }
  }

  void grow() throws SQLException {
    database.execute("INSERT INTO c (pid, qid, n) SELECT pid, qid, n FROM c");
  }
}
