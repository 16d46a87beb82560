package dev.tenon.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading takes as many queries for twenty keys as for one. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class QueryCountTest {

  @Test
  void theNumberOfQueriesDoesNotGrow(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY)");
    addTable(db, 0);
    ForeignKeyReader reader = Fixtures.dialect(db.server()).reader();
    Scope schema = new Scope.Schema(Optional.empty());
    try (Connection connection = db.connect()) {
      long one = queriesOf(connection, () -> reader.keys(connection, schema).size(), 2);
      for (int number = 1; number < 10; number++) {
        addTable(db, number);
      }
      long many = queriesOf(connection, () -> reader.keys(connection, schema).size(), 20);
      assertThat(many).isEqualTo(one).isLessThanOrEqualTo(6);
      Scope table = new Scope.Table(TableName.of("c3"));
      assertThat(queriesOf(connection, () -> reader.keys(connection, table).size(), 2))
          .isEqualTo(one);
    }
  }

  private static void addTable(TestDatabase db, int number) throws SQLException {
    db.execute(
        "CREATE TABLE c"
            + number
            + " (a int, b int, FOREIGN KEY (a) REFERENCES p (id), FOREIGN KEY (b) REFERENCES p (id))");
  }

  private interface Call {
    int run() throws SQLException;
  }

  private static long queriesOf(Connection connection, Call call, int expected)
      throws SQLException {
    long before = questions(connection);
    assertThat(call.run()).isEqualTo(expected);
    return questions(connection) - before - 1;
  }

  private static long questions(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW SESSION STATUS LIKE 'Questions'")) {
      row.next();
      return row.getLong(2);
    }
  }
}
