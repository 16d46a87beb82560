package dev.tenon.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Open connections that count the statements they run. */
final class CountingSource {
  private final String url;
  private final AtomicInteger statements = new AtomicInteger();

  CountingSource(String url) {
    this.url = url;
  }

  int statements() {
    return statements.get();
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          if (method.getName().equals("getConnection")) {
            return counting(Connection.class, DriverManager.getConnection(url));
          }
          throw new SQLException("this source only opens connections");
        });
  }

  private <T> T counting(Class<T> type, T target) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
          }
          return wrap(invoke(target, method, arguments));
        });
  }

  private @Nullable Object wrap(@Nullable Object result) {
    return switch (result) {
      case PreparedStatement statement -> counting(PreparedStatement.class, statement);
      case Statement statement -> counting(Statement.class, statement);
      case null -> null;
      default -> result;
    };
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
