package dev.tenon.postgres.plan;

import dev.tenon.name.TableName;
import dev.tenon.spi.Failures;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Know which of PostgreSQL's errors pass by themselves, and who holds locks on tables. */
public final class PostgresFailures implements Failures {
  /** Lock not available, deadlock, serialization failure. */
  private static final Set<String> PASSING = Set.of("55P03", "40P01", "40001");

  private static final String BLOCKERS =
      """
      SELECT DISTINCT a.pid, coalesce(a.usename::text, a.backend_type, 'another user'),
        coalesce(a.state, 'not shown'), coalesce(pg_catalog.date_trunc(
          'second', pg_catalog.clock_timestamp() - a.xact_start)::text, 'a time not shown')
      FROM pg_catalog.pg_locks l
      JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
      JOIN pg_catalog.pg_class c ON c.oid = l.relation
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE l.granted AND a.pid <> pg_catalog.pg_backend_pid()
        AND pg_catalog.format('%I.%I', n.nspname, c.relname) = ANY (
          SELECT pg_catalog.format('%I.%I', t.schema, t.name)
          FROM ROWS FROM (pg_catalog.unnest(?::text[]), pg_catalog.unnest(?::text[])) AS t(schema, name))
      ORDER BY 1""";

  /** Make one; it holds no state. */
  public PostgresFailures() {}

  @Override
  public boolean passes(SQLException failure) {
    return PASSING.contains(Objects.requireNonNullElse(failure.getSQLState(), ""));
  }

  @Override
  public boolean rowsInTheWay(SQLException failure, Connection connection) {
    return "23503".equals(failure.getSQLState());
  }

  @Override
  public boolean spoils(SQLException failure) {
    return false;
  }

  @Override
  public List<String> blockers(Connection connection, List<TableName> tables) throws SQLException {
    Object[] schemas = tables.stream().map(table -> table.schema().orElseThrow().text()).toArray();
    Object[] names = tables.stream().map(table -> table.name().text()).toArray();
    Array schemaArray = connection.createArrayOf("text", schemas);
    Array nameArray = connection.createArrayOf("text", names);
    try (PreparedStatement query = connection.prepareStatement(BLOCKERS)) {
      query.setArray(1, schemaArray);
      query.setArray(2, nameArray);
      List<String> lines = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          lines.add(
              "session %s of %s, %s, in a transaction since %s"
                  .formatted(
                      row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        }
      }
      return lines;
    }
  }
}
