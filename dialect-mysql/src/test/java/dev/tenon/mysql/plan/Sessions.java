package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Hold sessions open beside a plan. */
final class Sessions {
  private Sessions() {}

  /** Hand out one connection again and again, which closes nothing. */
  static DataSource always(Connection connection) {
    Connection kept =
        proxy(
            Connection.class,
            (self, method, arguments) ->
                method.getName().equals("close") ? null : call(connection, method, arguments));
    return proxy(
        DataSource.class,
        (self, method, arguments) ->
            method.getName().equals("getConnection") ? kept : call(connection, method, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Sessions.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** Begin a transaction with a statement, and leave it open. */
  static Connection open(TestDatabase database, String sql) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    run(connection, sql);
    return connection;
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
