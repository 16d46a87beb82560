package dev.tenon.cli.demo;

import dev.tenon.cli.connect.DriverSource;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.engines.Product;
import dev.tenon.name.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A schema of its own on a server, that goes when it is closed. */
final class Playground implements AutoCloseable {
  private final Place place;
  private final Ddl ddl;
  private final Identifier schema;

  Playground(Place place) throws SQLException {
    this.place = place;
    this.ddl =
        new Ddl(place.product() == Product.POSTGRESQL ? SQLDialect.POSTGRES : SQLDialect.MYSQL);
    this.schema = new Identifier(name(place));
    execute(place.server().getConnection(), DSL.createSchema(Ddl.name(schema)));
  }

  /** A server that others use too may have a schema of any plain name. */
  private static String name(Place place) {
    return place.engine().isPresent()
        ? "demo"
        : "tenon_demo_" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Return connections that look into the schema first. */
  DriverSource connections() {
    return place.server().in(schema);
  }

  void create(List<String> statements) throws SQLException {
    try (Connection connection = connections().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    QueryPart drop =
        switch (place.product()) {
          case POSTGRESQL -> DSL.dropSchema(Ddl.name(schema)).cascade();
          case MYSQL, NDB -> DSL.dropSchema(Ddl.name(schema));
        };
    execute(place.server().getConnection(), drop);
  }

  private void execute(Connection opened, QueryPart part) throws SQLException {
    try (Connection connection = opened;
        Statement statement = connection.createStatement()) {
      statement.execute(ddl.text(part));
    }
  }
}
