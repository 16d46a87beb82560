package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.ServerCode;
import dev.tenon.conformance.DataSources;
import dev.tenon.engines.Product;
import dev.tenon.error.ServerError;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Hold one connection, on which the schema is made, the prediction read and the statement run.
 *
 * @param product of the server
 * @param connection that all use
 * @param tenon that foretells on it
 */
record Ground(Product product, Connection connection, Tenon tenon) {
  private static final int MOST_AGAIN = 3;

  static Ground of(Product product, Connection connection) {
    return new Ground(
        product, connection, Tenon.builder().dataSource(DataSources.lending(connection)).build());
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  void executeAll(List<String> statements) throws SQLException {
    for (String sql : statements) {
      execute(sql);
    }
  }

  long update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      return statement.executeUpdate(sql);
    }
  }

  /** Run a statement and hold what the server said of it; a lost connection is no answer. */
  Answer attempt(String sql) throws SQLException {
    Answer answer = once(sql);
    for (int again = 0; again < MOST_AGAIN && Noise.in(product, answer); again++) {
      executeAll(Noise.remedy());
      answer = once(sql);
    }
    return answer;
  }

  private Answer once(String sql) throws SQLException {
    try {
      execute(sql);
      return new Answer.Accepted();
    } catch (SQLException e) {
      ServerError error = ServerError.of(e);
      if (error.sqlState().startsWith("08")) {
        throw new SQLException("the server is gone after: " + sql, e);
      }
      return new Answer.Refused(
          new ServerCode(error.code(), error.sqlState()), error.message(), warnings());
    }
  }

  private List<String> warnings() throws SQLException {
    List<String> all = new ArrayList<>();
    if (product != Product.POSTGRESQL) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SHOW WARNINGS")) {
        while (rows.next()) {
          all.add(rows.getString(2) + " " + rows.getString(3));
        }
      }
    }
    return all;
  }

  /** Choose the dialect as Tenon does: by server, and by the storage engine of the source table. */
  Chosen dialect(CreateForeignKey operation, Facts facts) {
    Optional<String> engine =
        facts.table(facts.resolve(operation.source())).flatMap(TableFacts::storageEngine);
    Target target = new Target(facts.server(), engine);
    List<DialectProvider> claimants =
        ServiceLoader.load(DialectProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.claims(target))
            .toList();
    DialectProvider chosen =
        claimants.stream()
            .filter(
                provider ->
                    claimants.stream()
                        .noneMatch(
                            other -> other.specialises().filter(provider.id()::equals).isPresent()))
            .findFirst()
            .orElseThrow();
    return new Chosen(chosen.id(), chosen.create(facts.server().version()));
  }

  /**
   * Hold a dialect with its id.
   *
   * @param id by which Tenon knows it
   * @param dialect made for the server's version
   */
  record Chosen(DialectId id, Dialect dialect) {}
}
