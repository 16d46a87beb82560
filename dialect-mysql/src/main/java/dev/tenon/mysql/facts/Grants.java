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
    Set<String> may = new HashSet<>();
    lines.stream().filter(grant -> grant.everywhere()).forEach(grant -> grant.applyTo(may));
    schemaLines(table).forEach(grant -> grant.applyTo(may));
    lines.stream().filter(grant -> grant.names(table)).forEach(grant -> grant.applyTo(may));
    return may;
  }

  /** The server takes the line that names a schema exactly, else one whose pattern fits. */
  private List<Grant> schemaLines(TableName table) {
    List<Grant> exact = lines.stream().filter(grant -> grant.namesSchemaOf(table)).toList();
    return exact.isEmpty()
        ? lines.stream().filter(grant -> grant.fitsSchemaOf(table)).toList()
        : exact;
  }

  /** Tell what hides behind missing privileges: keys of tables that the user may not see. */
  List<Unread> unread(Wanted wanted) {
    return List.of();
  }
}
