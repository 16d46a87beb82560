package dev.tenon.mysql.facts;

import dev.tenon.facts.Facts.Unread;
import dev.tenon.facts.Session;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hold what the current user was granted, by active roles too.
 *
 * @param lines that speak of tables
 */
record Grants(List<Grant> lines) {

  static Grants read(Connection connection, Session session) throws SQLException {
    return new Grants(
        new Query("SHOW GRANTS", List.of())
            .rows(connection, row -> Grant.parse(row.getString(1), session)).stream()
                .flatMap(Optional::stream)
                .toList());
  }

  /** Tell what may be done with each of the tables, there or not. */
  Map<TableName, Set<String>> on(Wanted wanted) {
    Map<TableName, Set<String>> all = new HashMap<>();
    wanted.tables().values().forEach(table -> all.put(table, on(table)));
    return all;
  }

  private Set<String> on(TableName table) {
    Set<String> may = onSchemaOf(table);
    lines.stream().filter(grant -> grant.names(table)).forEach(grant -> grant.applyTo(may));
    return may;
  }

  private Set<String> onSchemaOf(TableName table) {
    Set<String> may = everywhere();
    schemaLines(table).forEach(grant -> grant.applyTo(may));
    return may;
  }

  private Set<String> everywhere() {
    Set<String> may = new HashSet<>();
    lines.stream().filter(Grant::everywhere).forEach(grant -> grant.applyTo(may));
    return may;
  }

  /** The server takes the line that names a schema exactly, else one whose pattern fits. */
  private List<Grant> schemaLines(TableName table) {
    List<Grant> exact = lines.stream().filter(grant -> grant.namesSchemaOf(table)).toList();
    return exact.isEmpty()
        ? lines.stream().filter(grant -> grant.fitsSchemaOf(table)).toList()
        : exact;
  }

  /** Tell what hides behind missing privileges. */
  List<Unread> unread(Wanted wanted) {
    Stream<Unread> names =
        wanted.tables().values().stream()
            .filter(table -> !shows(onSchemaOf(table)))
            .map(table -> table.schema().orElseThrow())
            .map(schema -> unread(Detail.keyNames(schema), "on the whole schema " + schema))
            .distinct();
    Stream<Unread> columns =
        wanted.tables().values().stream()
            .filter(table -> !shows(on(table)))
            .map(table -> unread(Detail.columns(table), "on the whole table " + table));
    Stream<Unread> elsewhere =
        Stream.of(unread(Detail.KEYS_ELSEWHERE, "everywhere")).filter(all -> !seesAll());
    return Stream.of(names, columns, elsewhere).flatMap(all -> all).toList();
  }

  /** Tell whether no schema is hidden: nothing that was granted for all was taken back for one. */
  private boolean seesAll() {
    return shows(everywhere()) && lines.stream().noneMatch(Grant::taken);
  }

  private static boolean shows(Set<String> may) {
    return may.stream().anyMatch(Privilege.SHOWING::contains);
  }

  private static Unread unread(String what, String where) {
    return new Unread(what, "the user has none of SELECT, INSERT, UPDATE and REFERENCES " + where);
  }
}
