package dev.tenon.ndb.facts;

import dev.tenon.facts.Facts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.version.MysqlProduct;
import dev.tenon.name.TableName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compare the keys that the server shows with those that the cluster has. The cluster calls a key
 * {@code <id>/<id>/<name>}, of which it keeps 127 bytes.
 *
 * @param byTable those that the cluster has, by {@code <schema>/def/<table>}
 */
record ClusterKeys(Map<String, List<Native>> byTable) {
  private static final int KEPT_BYTES = 127;

  /** The view shows names as if their bytes were latin1. */
  private static final String QUERY =
      """
      SELECT CAST(CONVERT(child_table USING latin1) AS BINARY),
        CAST(CONVERT(name USING latin1) AS BINARY),
        CAST(CONVERT(parent_table USING latin1) AS BINARY)
      FROM ndbinfo.foreign_keys""";

  ClusterKeys {
    byTable = Map.copyOf(byTable);
  }

  /**
   * Be a key that the cluster has.
   *
   * @param name bytes of its name, perhaps not all
   * @param cut whether it may be only the beginning
   * @param referent as the cluster names it
   */
  record Native(String name, boolean cut, String referent) {

    static Native of(byte[] full, String referent) {
      int start = 0;
      for (int slashes = 0; slashes < 2 && start < full.length; start++) {
        slashes += full[start] == '/' ? 1 : 0;
      }
      return new Native(
          bytes(Arrays.copyOfRange(full, start, full.length)), full.length >= KEPT_BYTES, referent);
    }

    boolean is(String other) {
      return name.equals(other) || (cut && other.startsWith(name));
    }
  }

  /** Read all; absent where this user may not, or the server has no such view. */
  static Optional<ClusterKeys> read(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      Map<String, List<Native>> all = new HashMap<>();
      while (row.next()) {
        String table = text(row, 1);
        all.computeIfAbsent(table, any -> new ArrayList<>())
            .add(Native.of(row.getBytes(2), text(row, 3)));
      }
      return Optional.of(new ClusterKeys(all));
    } catch (SQLException unreadable) {
      return Optional.empty();
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return new String(row.getBytes(column), StandardCharsets.UTF_8);
  }

  /** List the referents of all keys, as the cluster names them, one for each key. */
  List<String> referents() {
    return byTable.values().stream().flatMap(List::stream).map(Native::referent).toList();
  }

  /** Count the keys from a table or to it; one to itself once. */
  long keys(TableName table) {
    String path = path(table);
    return byTable.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .filter(each -> entry.getKey().equals(path) || each.referent().equals(path)))
        .count();
  }

  /** Tell how a key stands that the server shows; absent where both agree. */
  Optional<Trouble> trouble(StoredForeignKey key, Facts facts) {
    TableName source = key.definition().source();
    List<Native> there = byTable.getOrDefault(path(source), List.of());
    String name = bytes(key);
    List<Native> same = there.stream().filter(each -> each.is(name)).toList();
    if (same.stream().anyMatch(each -> each.name().equals(name))) {
      return Optional.empty();
    }
    if (!same.isEmpty()) {
      return Optional.of(Trouble.CUT);
    }
    boolean strangers =
        there.stream()
            .anyMatch(
                each -> facts.keysOf(source).stream().noneMatch(other -> each.is(bytes(other))));
    return Optional.of(strangers ? Trouble.OUT_OF_STEP : Trouble.LOST);
  }

  static boolean mine(StoredForeignKey key, Facts facts) {
    return facts
        .table(key.definition().source())
        .flatMap(table -> table.storageEngine())
        .filter(MysqlProduct::isNdb)
        .isPresent();
  }

  /** Name a table as the cluster does. */
  static String path(TableName table) {
    return table.schema().orElseThrow().text() + "/def/" + table.name().text();
  }

  private static String bytes(StoredForeignKey key) {
    return bytes(key.name().text().getBytes(StandardCharsets.UTF_8));
  }

  /** One character a byte: names may be cut within a character. */
  private static String bytes(byte[] name) {
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
