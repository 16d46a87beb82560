package dev.tenon.postgres.plan;

import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;

/** Make of a sound index what a killed build leaves. */
final class Broken {
  private Broken() {}

  static void mark(TestDatabase database, String index) throws SQLException {
    database.execute(
        "UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = '\""
            + index
            + "\"'::pg_catalog.regclass");
  }
}
