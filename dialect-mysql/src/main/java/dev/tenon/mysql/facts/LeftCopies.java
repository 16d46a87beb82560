package dev.tenon.mysql.facts;

import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Know the copies that a server before 8.0 leaves when it dies while an ALTER copies a table. No
 * statement shows such a copy, but InnoDB holds its keys, and their names are taken (seen on
 * 5.7.22). Their actions are not read.
 */
public final class LeftCopies {
  private static final String BEGINNING = "#sql";
  private static final int DENIED = 1227;

  /** What makes a key of a copy mean something else than any that can be asked for. */
  static final String IN_USE = "(an ALTER TABLE may be at work)";

  static final String EXCHANGED = "(the server died between two renames)";

  private static final String KEYS =
      """
      SELECT f.ID, f.FOR_NAME, f.REF_NAME, c.FOR_COL_NAME, c.REF_COL_NAME
      FROM information_schema.INNODB_SYS_FOREIGN f
      JOIN information_schema.INNODB_SYS_FOREIGN_COLS c ON c.ID = f.ID
      WHERE f.FOR_NAME LIKE '%/#sql%' ORDER BY f.ID, c.POS\
      """;

  private LeftCopies() {}

  /**
   * Tell whether a table is such a copy.
   *
   * @param table of a key that was read
   * @return by its name; while an ALTER is at work, one that is needed has such a name too
   */
  public static boolean is(TableName table) {
    return table.name().text().startsWith(BEGINNING);
  }

  /**
   * Tell whether a key is one of a copy that nobody needs.
   *
   * @param key that was read
   * @return whether its table may be dropped
   */
  public static boolean isDead(StoredForeignKey key) {
    return is(key.definition().source()) && key.extras().isEmpty();
  }

  /**
   * Tell whether a key is one of a copy that was about to take its table's place.
   *
   * @param key that was read
   * @return whether the copy may have rows that no other table has
   */
  public static boolean mayHaveTheRows(StoredForeignKey key) {
    return key.extras().contains(EXCHANGED);
  }

  /** Read their keys; none where the user may not see them (PROCESS). */
  static List<StoredForeignKey> keys(Connection connection, Wanted wanted, ServerVersion version)
      throws SQLException {
    if (wanted.empty() || MysqlChange.DATA_DICTIONARY.in(version)) {
      return List.of();
    }
    try {
      List<KeyColumns> keys =
          KeyColumns.of(new Query(KEYS, List.of()).rows(connection, LeftCopies::row)).stream()
              .filter(key -> wanted.schemas().contains(key.source().schema().orElseThrow().text()))
              .toList();
      return keys.isEmpty() ? List.of() : stored(keys, LiveCopies.read(connection));
    } catch (SQLException refused) {
      if (refused.getErrorCode() == DENIED) {
        return List.of();
      }
      throw refused;
    }
  }

  private static KeyColumns.Row row(ResultSet row) throws SQLException {
    String id = row.getString(1);
    return new KeyColumns.Row(
        new KeyColumns.Id(
            InnodbNames.table(row.getString(2)), new Identifier(id.substring(id.indexOf('/') + 1))),
        new Identifier(row.getString(4)),
        InnodbNames.table(row.getString(3)),
        new Identifier(row.getString(5)));
  }

  private static List<StoredForeignKey> stored(List<KeyColumns> keys, LiveCopies live) {
    return keys.stream().map(key -> stored(key, live.use(key.source()).stream().toList())).toList();
  }

  private static StoredForeignKey stored(KeyColumns key, List<String> extras) {
    KeyRules unread =
        new KeyRules(
            key.id(),
            ReferentialAction.RESTRICT,
            ReferentialAction.RESTRICT,
            Optional.empty(),
            Optional.empty());
    return key.stored(unread, Optional.empty(), extras);
  }
}
