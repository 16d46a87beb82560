package dev.tenon.conformance;

import dev.tenon.engines.Product;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Make sources of connections, which pool nothing. */
public final class DataSources {
  private DataSources() {}

  /**
   * Make one for a URL.
   *
   * @param product what answers there
   * @param url a JDBC URL
   * @param user the user; empty when the URL says it
   * @param password the password; empty when there is none
   * @return opens a new connection each time
   */
  public static DataSource of(Product product, String url, String user, String password) {
    return new PlainDataSource(new ServerAccess(product, url, user, password));
  }

  /**
   * Lend one connection again and again, so that its settings hold and can be looked at.
   *
   * @param connection to lend; a borrower's close leaves it open
   * @return gives the same connection each time, and knows nothing else
   */
  public static DataSource lending(Connection connection) {
    Connection lent =
        proxy(
            Connection.class,
            (self, method, arguments) ->
                method.getName().equals("close") ? null : call(connection, method, arguments));
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return lent;
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(DataSources.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw Objects.requireNonNullElse(thrown.getCause(), thrown);
    }
  }
}
