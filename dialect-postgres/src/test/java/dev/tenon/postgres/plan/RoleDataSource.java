package dev.tenon.postgres.plan;

import dev.tenon.conformance.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;

/** Open connections in a role. */
final class RoleDataSource {
  private RoleDataSource() {}

  static DataSource of(TestDatabase database, String role) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              Connection connection = database.connect();
              try (Statement statement = connection.createStatement()) {
                statement.execute("SET ROLE " + role);
              }
              return connection;
            });
  }
}
