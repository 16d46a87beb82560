package dev.tenon.postgres.facts;

import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Make a stored key of a row. The catalogue keeps what a key does, not what was said: no action and
 * NO ACTION are one letter, and so for MATCH SIMPLE and NOT DEFERRABLE. All are told as values.
 */
final class KeyRow {
  private KeyRow() {}

  static StoredForeignKey read(ResultSet row) throws SQLException {
    return new StoredForeignKey(
        new Identifier(row.getString("name")),
        definition(row),
        row.getBoolean("validated"),
        row.getBoolean("enforced"),
        Optional.ofNullable(row.getString("referenced_key")).map(Identifier::new),
        Optional.ofNullable(row.getString("supporting_index")).map(Identifier::new),
        row.getBoolean("period") ? List.of("PERIOD") : List.of());
  }

  private static ForeignKey definition(ResultSet row) throws SQLException {
    return new ForeignKey(
        TableName.stored(row.getString("source_schema"), row.getString("source_table")),
        columns(row, "local_columns"),
        TableName.stored(row.getString("referent_schema"), row.getString("referent_table")),
        columns(row, "remote_columns"),
        Optional.of(new OnDelete(action(row, "on_delete"), columns(row, "set_columns"))),
        Optional.of(action(row, "on_update")),
        Optional.of(deferrability(row.getBoolean("deferrable"), row.getBoolean("deferred"))),
        Optional.of(match(row)));
  }

  private static List<Identifier> columns(ResultSet row, String label) throws SQLException {
    Array array = row.getArray(label);
    return Arrays.stream((String[]) array.getArray()).map(Identifier::new).toList();
  }

  private static ReferentialAction action(ResultSet row, String label) throws SQLException {
    String letter = row.getString(label);
    return switch (letter) {
      case "a" -> ReferentialAction.NO_ACTION;
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> throw new SQLException("pg_constraint: unknown action '" + letter + "'");
    };
  }

  private static Match match(ResultSet row) throws SQLException {
    String letter = row.getString("match");
    return switch (letter) {
      case "s" -> Match.SIMPLE;
      case "f" -> Match.FULL;
      case "p" -> Match.PARTIAL;
      default -> throw new SQLException("pg_constraint: unknown match type '" + letter + "'");
    };
  }

  private static Deferrability deferrability(boolean deferrable, boolean deferred) {
    if (!deferrable) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return deferred ? Deferrability.DEFERRABLE_INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
  }
}
