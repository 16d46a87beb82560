package dev.tenon.mysql.facts;

import dev.tenon.facts.Session;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Ask information_schema about tables.
 *
 * <p>Its columns compare names without case on 5.7 and by lower_case_table_names later, so what
 * comes back is filtered by {@link TableCase} again.
 */
public final class Catalogue {
  /** The variable that decides from 8.4 on whether a referenced key has to be unique. */
  public static final String STANDARD_KEYS = "restrict_fk_on_non_standard_key";

  /** The variable that decides whether rows and referents are looked at. */
  public static final String ROW_CHECKS = "foreign_key_checks";

  private static final List<String> VARIABLES =
      List.of(
          TableCase.VARIABLE,
          STANDARD_KEYS,
          ROW_CHECKS,
          "innodb_native_foreign_keys",
          "sql_mode",
          "default_storage_engine",
          "explicit_defaults_for_timestamp",
          "innodb_page_size",
          "innodb_large_prefix",
          "partial_revokes");

  private Catalogue() {}

  /**
   * Tell why the server would add a key without looking at the rows that are there: with
   * foreign_key_checks off it does (manual, FOREIGN KEY Constraints, Foreign Key Checks).
   *
   * @param session of the connection
   * @return absent when it looks
   */
  public static Optional<String> rowsUncheckedBecause(Session session) {
    return "OFF".equals(session.variables().get(ROW_CHECKS))
        ? Optional.of(ROW_CHECKS + " is off")
        : Optional.empty();
  }

  /**
   * Tell whether a referenced key has to be unique.
   *
   * @param session of the connection
   * @return false before 8.4
   */
  public static boolean demandsUniqueKeys(Session session) {
    return "ON".equals(session.variables().get(STANDARD_KEYS));
  }

  /**
   * Read the current schema and the variables that this dialect looks at.
   *
   * @param connection to read on
   * @return variables that the server does not have are left out
   * @throws SQLException what the driver threw
   */
  public static Session session(Connection connection) throws SQLException {
    Map<String, String> variables =
        new Query(
                "SHOW VARIABLES WHERE Variable_name IN (" + Wanted.marks(VARIABLES) + ")",
                VARIABLES)
            .rows(connection, row -> Map.entry(row.getString(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Optional<Identifier> schema =
        new Query("SELECT DATABASE()", List.of())
            .rows(connection, row -> Optional.ofNullable(row.getString(1)))
            .getFirst()
            .map(Identifier::new);
    return new Session(schema, variables);
  }

  /**
   * Read the storage engine of a table.
   *
   * @param connection to read on
   * @param table without schema: in the current one
   * @return absent when there is no such table, or it is a view
   * @throws SQLException what the driver threw
   */
  public static Optional<String> storageEngine(Connection connection, TableName table)
      throws SQLException {
    Session session = session(connection);
    Optional<TableName> stored = stored(table, session);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    return forTable(
            "SELECT TABLE_NAME, ENGINE FROM information_schema.TABLES"
                + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND TABLE_TYPE = 'BASE TABLE'",
            stored.get())
        .rows(connection, row -> new String[] {row.getString(1), row.getString(2)})
        .stream()
        .filter(row -> is(stored.get(), session).test(new Identifier(row[0])))
        .flatMap(row -> Optional.ofNullable(row[1]).stream())
        .findFirst();
  }

  /**
   * Read the names of a table's foreign keys.
   *
   * @param connection to read on
   * @param table without schema: in the current one
   * @return as stored; empty when there is no such table
   * @throws SQLException what the driver threw
   */
  public static Set<Identifier> keyNames(Connection connection, TableName table)
      throws SQLException {
    Session session = session(connection);
    Optional<TableName> stored = stored(table, session);
    if (stored.isEmpty()) {
      return Set.of();
    }
    return forTable(
            "SELECT TABLE_NAME, CONSTRAINT_NAME FROM information_schema.REFERENTIAL_CONSTRAINTS"
                + " WHERE CONSTRAINT_SCHEMA = ? AND TABLE_NAME = ?",
            stored.get())
        .rows(connection, row -> List.of(row.getString(1), row.getString(2)))
        .stream()
        .filter(row -> is(stored.get(), session).test(new Identifier(row.get(0))))
        .map(row -> new Identifier(row.get(1)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Bring a table's name into the form that the server stores.
   *
   * @return absent without any schema, and where a character is beyond U+FFFF: no table is called
   *     so, and the server refuses even to compare (1267)
   */
  static Optional<TableName> stored(TableName table, Session session) {
    TableCase tableCase = TableCase.of(session);
    TableName qualified = table.orSchema(session.currentSchema());
    if (beyondBasicPlane(qualified.name())) {
      return Optional.empty();
    }
    return qualified
        .schema()
        .filter(schema -> !beyondBasicPlane(schema))
        .map(
            schema ->
                new TableName(
                    Optional.of(tableCase.stored(schema)), tableCase.stored(qualified.name())));
  }

  static boolean hasSchema(Connection connection, Place place) throws SQLException {
    TableCase tableCase = TableCase.of(place.session());
    Identifier wanted = tableCase.comparable(place.schema());
    return new Query(
            "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = ?",
            List.of(place.schema().text()))
        .rows(connection, row -> new Identifier(row.getString(1))).stream()
            .anyMatch(name -> tableCase.comparable(name).equals(wanted));
  }

  static boolean beyondBasicPlane(Identifier name) {
    return name.text().chars().anyMatch(unit -> Character.isSurrogate((char) unit));
  }

  static Query forTable(String sql, TableName stored) {
    return new Query(sql, List.of(stored.schema().orElseThrow().text(), stored.name().text()));
  }

  /** Tell whether a name that was read is the table's; the comparison in SQL may be looser. */
  static Predicate<Identifier> is(TableName stored, Session session) {
    TableCase tableCase = TableCase.of(session);
    Identifier wanted = tableCase.comparable(stored.name());
    return name -> tableCase.comparable(name).equals(wanted);
  }
}
