package dev.tenon.core.check;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.Orphans;
import dev.tenon.check.Question;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.key.Placement;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Foresight;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Foretell what a server answers: facts are read once, for all operations of a call. */
public final class Checker {
  private final ServerDoor door;
  private final Forecast forecast;

  @Inject
  Checker(ServerDoor door, Forecast forecast) {
    this.door = door;
    this.forecast = forecast;
  }

  /**
   * Read facts.
   *
   * @param operations whose tables to read
   * @return facts for all of them
   */
  public Facts facts(List<CreateForeignKey> operations) {
    return door.borrow(connection -> facts(connection, operations));
  }

  /**
   * Foretell the answers.
   *
   * @param operations what would be done
   * @param look how far to look at rows
   * @return in their order
   */
  public List<Report> check(List<CreateForeignKey> operations, RowLook look) {
    return door.borrow(
        connection -> {
          Facts facts = facts(connection, operations);
          Forecast.Rows rows = (question, foresight) -> rows(connection, question, foresight, look);
          List<Report> reports = new ArrayList<>();
          for (CreateForeignKey operation : operations) {
            reports.add(forecast.report(operation, Placement.ALTER_TABLE, facts, rows));
          }
          return List.copyOf(reports);
        });
  }

  /**
   * Foretell from facts alone.
   *
   * @param operation what would be done
   * @param placement the statement that the key would stand in
   * @param facts with the operation's tables
   * @return the report
   */
  public Report check(CreateForeignKey operation, Placement placement, Facts facts) {
    try {
      return forecast.report(operation, placement, facts, Forecast.Rows.UNSEEN);
    } catch (SQLException impossible) {
      throw new IllegalStateException("no query was sent", impossible);
    }
  }

  private Facts facts(Connection connection, List<CreateForeignKey> operations)
      throws SQLException {
    Server server = ServerDoor.server(connection);
    Dialect dialect = door.dialect(connection);
    Foresight foresight =
        dialect
            .foresight()
            .orElseThrow(() -> ErrorId.FORESIGHT_MISSING.exception(dialect.displayName()));
    return foresight
        .facts()
        .read(connection, server, operations.stream().map(CreateForeignKey::definition).toList());
  }

  private static Optional<Orphans> rows(
      Connection connection, Question question, Foresight foresight, RowLook look)
      throws SQLException {
    return look.looks()
        ? new RowSearch(connection, foresight.orphans(), look).search(question)
        : Optional.empty();
  }
}
