package dev.tenon.benchmarks;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.engines.Product;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import liquibase.change.core.AddForeignKeyConstraintChange;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/** Be a way to add the key. */
enum Way {
  /** What Liquibase generates, sent as it is. */
  LIQUIBASE {
    @Override
    void add(LiveTables tables, String key) throws SQLException {
      try (Connection connection = tables.connect();
          Statement statement = connection.createStatement()) {
        for (String sql : liquibase(connection, tables.product(), key)) {
          statement.execute(sql);
        }
      }
    }
  },
  DIRECT {
    @Override
    void add(LiveTables tables, String key) throws SQLException {
      tenon(tables, key, Strategy.DIRECT);
    }
  },
  ONLINE {
    @Override
    void add(LiveTables tables, String key) throws SQLException {
      tenon(tables, key, Strategy.ONLINE);
    }
  },
  /** The least that any way has to do: build the index where it is missing, and one anti-join. */
  FLOOR {
    @Override
    void add(LiveTables tables, String key) throws SQLException {
      try (Connection connection = tables.connect();
          Statement statement = connection.createStatement()) {
        if (!tables.indexed()) {
          statement.execute(index(tables.product(), key));
        }
        statement.execute(
            "SELECT COUNT(*) FROM %s s LEFT JOIN %s r ON r.id = s.customer_id"
                    .formatted(LiveTables.SOURCE, LiveTables.REFERENT)
                + " WHERE s.customer_id IS NOT NULL AND r.id IS NULL");
      }
    }
  };

  abstract void add(LiveTables tables, String key) throws SQLException;

  private static String index(Product product, String key) {
    return switch (product) {
      case MYSQL, NDB -> "CREATE INDEX %s ON %s (customer_id)".formatted(key, LiveTables.SOURCE);
      case POSTGRESQL ->
          "CREATE INDEX CONCURRENTLY %s_idx ON %s (customer_id)".formatted(key, LiveTables.SOURCE);
    };
  }

  private static void tenon(LiveTables tables, String key, Strategy strategy) {
    Tenon tenon = Tenon.connect(new CountingSource(tables.url()).source());
    CreateForeignKey operation =
        CreateForeignKey.from("orders", "customer_id")
            .sourceSchema("tenon_live")
            .to("customer", "id")
            .referentSchema("tenon_live")
            .named(key)
            .build();
    Plan plan = tenon.plan(operation, strategy);
    PlanOutcome outcome = tenon.apply(plan);
    if (outcome.state() != PlanOutcome.State.PROVEN) {
      throw new IllegalStateException("not proven: " + outcome);
    }
  }

  private static List<String> liquibase(Connection connection, Product product, String key) {
    AddForeignKeyConstraintChange change = new AddForeignKeyConstraintChange();
    change.setConstraintName(key);
    change.setBaseTableSchemaName("tenon_live");
    change.setBaseTableName("orders");
    change.setBaseColumnNames("customer_id");
    change.setReferencedTableSchemaName("tenon_live");
    change.setReferencedTableName("customer");
    change.setReferencedColumnNames("id");
    if (product != Product.POSTGRESQL) {
      change.setBaseTableCatalogName("tenon_live");
      change.setReferencedTableCatalogName("tenon_live");
    }
    try {
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      Sql[] sql =
          SqlGeneratorFactory.getInstance()
              .generateSql(change.generateStatements(database), database);
      return List.of(sql).stream().map(Sql::toSql).toList();
    } catch (DatabaseException e) {
      throw new IllegalStateException(e);
    }
  }
}
