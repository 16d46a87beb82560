package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two queries read one key, and two read hundreds. */
@OnEngines({"postgresql:12", "postgresql:18"})
class QueryCountTest {

  @Test
  void aThousandKeysTakeAsManyQueriesAsOne(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c0 (a int CONSTRAINT k REFERENCES p)");
    assertThat(read(db, new Scope.Schema(Optional.empty()))).isEqualTo(List.of(1, 2));
    db.execute(
        "DO $$ BEGIN FOR i IN 1..199 LOOP"
            + " EXECUTE format('CREATE TABLE c%s (a int REFERENCES p, b int REFERENCES p,"
            + " c int REFERENCES p, d int REFERENCES p, e int REFERENCES p)', i);"
            + " END LOOP; END $$");
    assertThat(read(db, new Scope.Schema(Optional.empty()))).isEqualTo(List.of(996, 2));
    assertThat(read(db, new Scope.Table(TableName.of("c199")))).isEqualTo(List.of(5, 2));
  }

  /** Return the number of keys and the number of statements. */
  private static List<Integer> read(TestDatabase db, Scope scope) throws SQLException {
    AtomicInteger statements = new AtomicInteger();
    try (Connection connection = db.connect()) {
      int keys = dialect(db.server()).reader().keys(counting(connection, statements), scope).size();
      return List.of(keys, statements.get());
    }
  }

  private static Connection counting(Connection connection, AtomicInteger statements) {
    Object proxy =
        Proxy.newProxyInstance(
            QueryCountTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) -> {
              if (method.getName().matches("prepareStatement|createStatement|prepareCall")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
    return (Connection) proxy;
  }
}
