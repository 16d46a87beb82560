package dev.tenon.ndb.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Explanation;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.ServerError;
import dev.tenon.spi.ErrorClue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a real cluster refuses is explained: its reason stands in the warnings only. */
@OnEngines("ndb:9.7")
class ProvokedTest {
  private static final NdbErrors READER = new NdbErrors();

  @Test
  void eachIsExplained(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id INT PRIMARY KEY, n INT, u INT, UNIQUE KEY un (u)) ENGINE=NDB",
        "CREATE TABLE c (a INT, Xa INT, v INT AS (a) VIRTUAL, KEY (a)) ENGINE=NDB",
        "CREATE TABLE b (id INT PRIMARY KEY, a INT, t TEXT) ENGINE=NDB",
        "CREATE TABLE d (a INT, u INT, CONSTRAINT fa FOREIGN KEY (a) REFERENCES p (id),"
            + " CONSTRAINT fu FOREIGN KEY (u) REFERENCES p (u)) ENGINE=NDB",
        "CREATE TABLE h (x INT, y INT, UNIQUE KEY (x, y) USING HASH) ENGINE=NDB",
        "INSERT INTO p (id, u) VALUES (1, 1)",
        "INSERT INTO d VALUES (1, 1)",
        "INSERT INTO c (a) VALUES (9)");
    try (Connection connection = db.connect()) {
      provoke(connection, add("c", "(a) REFERENCES p (id)"), "21033", "rows that are missing");
      provoke(
          connection,
          add("c", "(a) REFERENCES p (id), ALGORITHM=COPY"),
          "255",
          "no row of the referent table");
      provoke(
          connection,
          add("c", "(Xa) REFERENCES p (id) ON UPDATE CASCADE"),
          "21000",
          "never changes one in place");
      provoke(
          connection, add("b", "(a) REFERENCES p (id) ON DELETE CASCADE"), "21034", "BLOB parts");
      provoke(
          connection,
          "ALTER TABLE b ADD CONSTRAINT `f/1` FOREIGN KEY (a) REFERENCES p (id)",
          "21090",
          "no '/'");
      for (String number : List.of("4248", "4241")) {
        String name = number.equals("4248") ? "€".repeat(40) : "€".repeat(50);
        provoke(
            connection,
            "ALTER TABLE b ADD CONSTRAINT `" + name + "` FOREIGN KEY (a) REFERENCES p (id)",
            number,
            "an index is too long");
      }
      provoke(connection, add("c", "(xa) REFERENCES p (id)"), "1215", "letter case");
      provoke(connection, add("c", "(v) REFERENCES p (id)"), "1478", "a part of the statement");
      provoke(connection, add("b", "(t) REFERENCES p (id)"), "1073", "can't index");
      provoke(connection, add("b", "(a) REFERENCES p (n)"), "6125", "UNIQUE key by themselves");
      provoke(connection, add("h", "(x) REFERENCES p (id)"), "1821", "source table serves");
      provoke(connection, "INSERT INTO d VALUES (7, NULL)", "255", "no row of the referent");
      provoke(connection, "DELETE FROM p", "256", "refer to the row");
      provoke(connection, "ALTER TABLE d DROP KEY fa", "1553", "needs that index");
      provoke(connection, "ALTER TABLE p RENAME KEY un TO u2", "4243", "renamed or replaced");
      provoke(connection, "DROP TABLE p", "3730", "can't be dropped");
      provoke(connection, "ALTER TABLE d DROP FOREIGN KEY zz", "1091", "not there");
    }
  }

  @Test
  void soIsWhatARefusedBuildLeavesBehind(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE q (id INT PRIMARY KEY) ENGINE=NDB",
        "CREATE TABLE e (a INT) ENGINE=NDB",
        "CREATE TABLE g (a INT) ENGINE=NDB",
        "INSERT INTO e VALUES (9)");
    useUpNumbers(db);
    try (Connection connection = db.connect()) {
      provoke(connection, add("e", "(a) REFERENCES q (id)"), "21033", "rows that are missing");
      provoke(connection, "ALTER TABLE g ADD KEY (a)", "917", "nothing to do with the table");
    }
    useUpNumbers(db);
    db.execute("ALTER TABLE g ADD KEY (a)");
  }

  /** What the explanation says to do. */
  private static void useUpNumbers(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE number1 (n INT) ENGINE=NDB",
        "CREATE TABLE number2 (n INT) ENGINE=NDB",
        "DROP TABLE number1",
        "DROP TABLE number2");
  }

  private static String add(String table, String key) {
    return "ALTER TABLE " + table + " ADD CONSTRAINT f FOREIGN KEY " + key;
  }

  private static void provoke(Connection connection, String sql, String code, String meaning)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      throw new AssertionError("taken: " + sql);
    } catch (SQLException failure) {
      ServerError error = ServerError.of(failure);
      String words =
          error.message() + "\n" + String.join("\n", READER.detail(connection, sql, failure));
      Explanation known =
          READER
              .explain(new ErrorClue(Optional.of(error.code()), Optional.empty(), words))
              .orElseThrow(() -> new AssertionError("not explained: " + words));
      assertThat(known.error()).as(sql + ": " + words).startsWith(code + " ");
      assertThat(known.meaning()).as(sql).contains(meaning);
    }
  }
}
