package dev.tenon.postgres.plan;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.DataSources;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.StepOutcome;
import dev.tenon.plan.PlanOutcome.StepOutcome.End;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Two tables of a few rows, and a key between them.
 *
 * @param connection one session reads the catalogue faster, the second time
 */
record FewRows(Connection connection) implements AutoCloseable {
  static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  static final String INDEXES =
      "SELECT indexrelid::regclass::text, indisvalid FROM pg_index"
          + " WHERE indrelid = 'c'::regclass AND NOT indisprimary ORDER BY 1";

  static FewRows of(TestDatabase database) throws SQLException {
    return new FewRows(database.connect());
  }

  Tenon start(TestDatabase database) throws SQLException {
    database.execute(
        "DROP TABLE IF EXISTS c, p, d",
        "DROP VIEW IF EXISTS k_idx",
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (id int PRIMARY KEY, pid int)",
        "INSERT INTO p VALUES (1)",
        "INSERT INTO c VALUES (1, 1), (2, NULL)");
    return Tenon.connect(DataSources.lending(connection));
  }

  static List<End> ends(PlanOutcome outcome) {
    return outcome.steps().stream().map(StepOutcome::end).toList();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
