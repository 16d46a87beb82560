package dev.tenon.core.check;

import dev.tenon.Operation;
import dev.tenon.check.CheckListener;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.OrphanSql;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Foretell what a server answers. Facts are read for many operations at once, and let go before
 * those of the next ones are read: memory does not grow with the operations.
 */
public final class Checker {
  private static final int AT_ONCE = 1000;

  private final ServerDoor door;
  private final DialectRegistry registry;
  private final KeyResolver resolver;
  private final ConstraintNamer namer;

  @Inject
  Checker(ServerDoor door, DialectRegistry registry, KeyResolver resolver, ConstraintNamer namer) {
    this.door = door;
    this.registry = registry;
    this.resolver = resolver;
    this.namer = namer;
  }

  /**
   * Read facts.
   *
   * @param operations whose tables to read
   * @return facts for all of them
   */
  public Facts facts(List<? extends Operation> operations) {
    return door.borrow(connection -> facts(connection, operations));
  }

  /**
   * Foretell the answers.
   *
   * @param operations what would be done
   * @param look how far to look at rows
   * @param listener told of facts, of each search for rows, and of each report
   * @return in their order
   */
  public List<Report> check(
      List<? extends Operation> operations, RowLook look, CheckListener listener) {
    return door.borrow(
        connection -> {
          Forecast forecast = forecast();
          List<Report> reports = new ArrayList<>();
          while (reports.size() < operations.size()) {
            int end = Math.min(reports.size() + AT_ONCE, operations.size());
            Facts facts = facts(connection, operations.subList(reports.size(), end));
            listener.factsRead(facts, end - reports.size());
            for (int number = reports.size(); number < end; number++) {
              Forecast.Rows rows = rows(connection, look, number, listener);
              Report report =
                  forecast.report(operations.get(number), Placement.ALTER_TABLE, facts, rows);
              listener.reported(number, report);
              reports.add(report);
            }
          }
          return List.copyOf(reports);
        });
  }

  /**
   * Foretell from facts alone.
   *
   * @param operation what would be done
   * @param placement the statement that a new key would stand in
   * @param facts with the operation's tables
   * @return the report
   */
  public Report check(Operation operation, Placement placement, Facts facts) {
    return forecast().report(operation, placement, facts, Checker::unseen);
  }

  private Forecast forecast() {
    return new Forecast(new Dialects(registry), resolver, namer);
  }

  private static RowAnswer unseen(Question question, OrphanSql sql) {
    return new RowAnswer.Unseen("saved facts hold none");
  }

  private Facts facts(Connection connection, List<? extends Operation> operations)
      throws SQLException {
    Server server = ServerDoor.server(connection);
    Dialect dialect = door.dialect(connection);
    Foresight foresight =
        dialect
            .foresight()
            .orElseThrow(() -> ErrorId.FORESIGHT_MISSING.exception(dialect.displayName()));
    List<ForeignKey> asked = operations.stream().map(WantedKey::of).toList();
    Facts facts = foresight.facts().read(connection, server, asked);
    Forecast forecast = forecast();
    List<ForeignKey> whole = forecast.present(operations, facts);
    if (!whole.isEmpty()) {
      List<ForeignKey> all = Stream.concat(asked.stream(), whole.stream()).toList();
      facts = foresight.facts().read(connection, server, all);
    }
    for (Foresight ofTables : forecast.foresights(operations, facts)) {
      facts = ofTables.facts().more(connection, facts);
    }
    return facts;
  }

  private static Forecast.Rows rows(
      Connection connection, RowLook look, int number, CheckListener listener) {
    if (!look.looks()) {
      return (question, sql) -> new RowAnswer.Unseen("that was not asked for");
    }
    return (question, sql) -> {
      listener.rowSearchBegins(number, question.key());
      try {
        return new RowSearch(connection, sql, look).search(question);
      } finally {
        listener.rowSearchEnds(number);
      }
    };
  }
}
