package dev.tenon.mysql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.mysql.version.MysqlChange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Rows that a server from 9.6 on overlooks, where an index has more columns than the key. */
@OnEngines({"mysql:8.0.31", "mysql:9.7"})
class HiddenRowsTest {
  private static final String SOURCE = "mysql-longer-index-hides-rows";
  private static final String REFERENT = "mysql-longer-index-frees-referent";
  private static final String P = "CREATE TABLE p (id INT PRIMARY KEY)";
  private static final String LONGER = "CREATE TABLE c (a INT, b INT, KEY x (a, b))";

  @Test
  void ofTheSource(TestDatabase db) {
    Cases cases = new Cases();
    since(cases.warned(SOURCE)).source(LONGER);
    cases.fine(SOURCE).source(LONGER).before(MysqlChange.STANDARD_REFERENCED_KEYS);
    since(cases.warned(SOURCE)).source("CREATE TABLE c (a INT, b INT, UNIQUE x (a, b), KEY y (a))");
    since(cases.warned(SOURCE)).source("CREATE TABLE c (a INT, b INT, KEY x (a, (b + 1)))");
    since(cases.warned(SOURCE)).source("CREATE TABLE c (a INT, b INT, KEY x (a), KEY y (a, b))");
    cases.fine(SOURCE).source("CREATE TABLE c (a INT, b INT NOT NULL, KEY x (a, b))");
    cases.fine(SOURCE).source("CREATE TABLE c (a INT, b INT, UNIQUE x (a), KEY y (a, b))");
    cases.fine(SOURCE).source("CREATE TABLE c (a INT, b INT, KEY x (b, a))");
    since(cases.unknown(SOURCE)).tables(P, LONGER, "INSERT INTO c VALUES (7, NULL)");
    since(cases.unknown(SOURCE)).tables(P, LONGER, "INSERT INTO c VALUES (7, 1)");
    cases.run(db);
  }

  @Test
  void ofTheReferent(TestDatabase db) {
    Cases cases = new Cases();
    String longer = "CREATE TABLE p (id INT, b INT, UNIQUE x (id, b)%s)";
    since(cases.warned(REFERENT)).referent(longer.formatted(", UNIQUE y (id)"));
    since(cases.warned(REFERENT)).referent(longer.formatted("")).loose();
    cases.fine(REFERENT).referent(longer.formatted(", PRIMARY KEY (id)"));
    cases.fine(REFERENT).referent("CREATE TABLE p (id INT, b INT, UNIQUE x (id), KEY y (id, b))");
    cases.run(db);
  }

  private static Cases.Case since(Cases.Case one) {
    return one.since(MysqlChange.STANDARD_REFERENCED_KEYS);
  }

  @Test
  void theServerOverlooksThem(TestDatabase db) throws SQLException {
    try (Connection connection = db.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE TABLE p (x INT, y INT, UNIQUE k (x, y), UNIQUE only (x))");
      sql.execute("CREATE TABLE c (a INT, b INT, KEY k (a, b), FOREIGN KEY (a) REFERENCES p (x))");
      sql.execute("INSERT INTO p VALUES (1, NULL), (2, 2)");
      sql.execute("INSERT INTO c VALUES (1, 1)");
      boolean overlooks = overlooks(sql);
      assertThat(taken(sql, "INSERT INTO c VALUES (7, NULL)")).isEqualTo(overlooks);
      assertThat(taken(sql, "INSERT INTO c VALUES (7, 7)")).isFalse();
      assertThat(taken(sql, "DELETE FROM p WHERE x = 1")).isEqualTo(overlooks);
    }
  }

  private static boolean overlooks(Statement sql) throws SQLException {
    try (ResultSet rows = sql.executeQuery("SHOW VARIABLES LIKE 'innodb_native_foreign_keys'")) {
      return rows.next() && rows.getString(2).equals("OFF");
    }
  }

  private static boolean taken(Statement sql, String statement) throws SQLException {
    try {
      sql.execute(statement);
      return true;
    } catch (SQLException refused) {
      assertThat(refused.getErrorCode()).isIn(1451, 1452);
      return false;
    }
  }
}
