package dev.tenon.ndb.facts;

import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.version.MysqlProduct;
import dev.tenon.name.TableName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Know the hidden tables that stand in for missing referents. The cluster calls one {@code
 * NDB$FKM_<number of the source table>_<count of its keys>_<name of the referent>}, and leaves it
 * that name when the source table is copied, which gives it another number, or loses keys: so the
 * name may be taken when the next is to be made.
 */
public final class StandIns {
  private static final String PREFIX = "NDB$FKM_";
  private static final String NAMES = "ndb-stand-ins";
  private static final String TABLES = "ndb-numbered-tables";
  private static final String UNUSED = "ndb-unused-numbers";

  /** Tables and indexes are numbered together. */
  private static final String NUMBERS =
      """
      SELECT id, type, CAST(CONVERT(fq_name USING latin1) AS BINARY)
      FROM ndbinfo.dict_obj_info
      WHERE type BETWEEN 1 AND 6""";

  private static final int USER_TABLE = 2;

  private StandIns() {}

  /**
   * Find the stand-in whose name a further one would get, of a source table that keeps its number.
   *
   * @param facts of the tables
   * @param source whose key it would be for
   * @param referent that is missing
   * @return its hidden name; absent where it is free, or nobody could look
   */
  public static Optional<String> inTheWay(Facts facts, TableName source, TableName referent) {
    String path = ClusterKeys.path(source);
    return facts.relation(TABLES).stream()
        .map(Numbered::of)
        .filter(each -> each.path().equals(path))
        .map(each -> name(each.number() + "_" + each.keys(), referent))
        .filter(name -> facts.relation(NAMES).contains(schema(referent) + name))
        .findFirst();
  }

  /**
   * Find a stand-in whose name a further one may get, of a source table that gets a new number: it
   * can't be seen which, as not all that are not in use are free.
   *
   * @param facts of the tables
   * @param referent that is missing
   * @return its hidden name; absent where there is none of a number not in use, or nobody could
   *     look
   */
  public static Optional<String> perhapsInTheWay(Facts facts, TableName referent) {
    return facts.relation(UNUSED).stream()
        .map(number -> name(number + "_0", referent))
        .filter(name -> facts.relation(NAMES).contains(schema(referent) + name))
        .findFirst();
  }

  private static String name(String numbers, TableName referent) {
    return PREFIX + numbers + "_" + referent.name().text();
  }

  private static String schema(TableName table) {
    String path = ClusterKeys.path(table);
    return path.substring(0, path.length() - table.name().text().length());
  }

  /**
   * Be a table of the cluster.
   *
   * @param number that it has there
   * @param keys how many begin or end at it
   * @param path its name there
   */
  private record Numbered(int number, long keys, String path) {

    static Numbered of(String line) {
      String[] parts = line.split(" ", 3);
      return new Numbered(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }

    String line() {
      return number + " " + keys + " " + path;
    }
  }

  /** Read what decides, where there are stand-ins at all: one query. */
  static Map<String, List<String>> relations(
      Connection connection, Facts facts, ClusterKeys cluster) {
    List<String> names =
        cluster.referents().stream().filter(name -> name.contains("/" + PREFIX)).sorted().toList();
    if (names.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> tables = new HashMap<>();
    Set<Integer> numbers = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(NUMBERS)) {
      while (row.next()) {
        numbers.add(row.getInt(1));
        if (row.getInt(2) == USER_TABLE) {
          tables.put(new String(row.getBytes(3), StandardCharsets.UTF_8), row.getInt(1));
        }
      }
    } catch (SQLException unreadable) {
      return Map.of();
    }
    Map<String, List<String>> all = new TreeMap<>();
    all.put(NAMES, names);
    all.put(UNUSED, unused(names, numbers));
    all.put(TABLES, numbered(facts, cluster, tables));
    return all;
  }

  /** Of the numbers that stand-ins were called after, those that nothing has now. */
  private static List<String> unused(List<String> names, Set<Integer> numbers) {
    return names.stream()
        .map(name -> name.substring(name.indexOf("/" + PREFIX) + PREFIX.length() + 1))
        .map(rest -> rest.substring(0, rest.indexOf('_')))
        .filter(number -> !numbers.contains(Integer.valueOf(number)))
        .distinct()
        .toList();
  }

  private static List<String> numbered(
      Facts facts, ClusterKeys cluster, Map<String, Integer> numbers) {
    return facts.tables().values().stream()
        .filter(table -> table.storageEngine().filter(MysqlProduct::isNdb).isPresent())
        .map(TableFacts::name)
        .flatMap(
            name ->
                Optional.ofNullable(numbers.get(ClusterKeys.path(name)))
                    .map(number -> new Numbered(number, cluster.keys(name), ClusterKeys.path(name)))
                    .stream())
        .map(Numbered::line)
        .toList();
  }
}
