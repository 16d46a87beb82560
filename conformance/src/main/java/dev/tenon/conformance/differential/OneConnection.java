package dev.tenon.conformance.differential;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lend one and the same connection again and again, so that its settings hold. */
final class OneConnection {
  private OneConnection() {}

  static DataSource lend(Connection connection) {
    Connection lent = proxy(Connection.class, connection);
    return proxy(DataSource.class, new Lender(lent));
  }

  /** What a proxy of a data source passes its calls to; of its methods one is called. */
  record Lender(Connection connection) {
    public Connection getConnection() {
      return connection;
    }
  }

  private static <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            OneConnection.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return target instanceof Lender lender
                    ? lender.getConnection()
                    : method.invoke(target, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof SQLException e ? e : thrown;
              }
            }));
  }
}
