package dev.tenon.mysql.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Have the server record who locks what. */
abstract class RecordedLocks {
  private static final String INSTRUMENT = "wait/lock/metadata/sql/mdl";
  private static final String RECORDED =
      "SELECT ENABLED FROM performance_schema.setup_instruments WHERE NAME = '%s'"
          .formatted(INSTRUMENT);
  private String recorded = "";

  /** Not done by 5.7 unless it is asked to. */
  @BeforeEach
  void recordLocks(TestDatabase database) throws SQLException {
    recorded = String.valueOf(database.query(RECORDED).getFirst().getFirst());
    record(database, "YES");
  }

  @AfterEach
  void recordLocksAsBefore(TestDatabase database) throws SQLException {
    record(database, recorded);
  }

  private static void record(TestDatabase database, String enabled) throws SQLException {
    database.execute(
        "UPDATE performance_schema.setup_instruments SET ENABLED = '%s' WHERE NAME = '%s'"
            .formatted(enabled, INSTRUMENT));
  }
}
