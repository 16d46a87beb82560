package dev.tenon.mysql.facts;

import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hold the tables that a number of keys name, and ask for all of them at once: by a list of schemas
 * and a list of tables. What that finds too much is sorted out by {@link #asked}.
 *
 * @param session of the connection
 * @param tables asked for, qualified, by what two names of one table have in common
 * @param schemas as stored
 * @param names as stored
 */
record Wanted(
    Session session, Map<TableName, TableName> tables, Set<String> schemas, Set<String> names) {

  static Wanted of(List<ForeignKey> keys, Session session) {
    TableCase tableCase = TableCase.of(session);
    Map<TableName, TableName> tables = new LinkedHashMap<>();
    Set<String> schemas = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    keys.stream()
        .flatMap(key -> both(key, session))
        .flatMap(table -> Catalogue.stored(table, session).stream())
        .forEach(
            stored -> {
              tables.put(tableCase.comparable(stored), stored);
              schemas.add(stored.schema().orElseThrow().text());
              names.add(stored.name().text());
            });
    return new Wanted(session, tables, schemas, names);
  }

  /** Qualify both tables: a referent without schema is in that of the source. */
  static Stream<TableName> both(ForeignKey key, Session session) {
    TableName source = key.source().orSchema(session.currentSchema());
    return Stream.of(source, key.referent().orSchema(source.schema()));
  }

  boolean empty() {
    return tables.isEmpty();
  }

  /** Tell whether a table that was read was asked for. */
  boolean asked(TableName read) {
    return tables.containsKey(TableCase.of(session).comparable(read));
  }

  /** Ask about the tables. */
  Query query(String select, String schemaColumn, String tableColumn, String rest) {
    List<String> parameters = new ArrayList<>(schemas);
    parameters.addAll(names);
    String where = " WHERE " + in(schemaColumn, schemas) + " AND " + in(tableColumn, names) + rest;
    return new Query(select + where, parameters);
  }

  /** Ask about rows with one of the values in a column. */
  static Query in(String select, String column, Collection<String> values) {
    return new Query(select + " WHERE " + in(column, values), List.copyOf(values));
  }

  static String in(String column, Collection<String> values) {
    return column + " IN (" + marks(values) + ")";
  }

  static String marks(Collection<String> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }

  /** Say where names lead that were not asked for as they are stored. */
  Map<TableName, TableName> found(List<ForeignKey> keys, Collection<TableName> stored) {
    TableCase tableCase = TableCase.of(session);
    Map<TableName, TableName> byMeaning =
        stored.stream().collect(Collectors.toMap(tableCase::comparable, table -> table));
    Map<TableName, TableName> found = new LinkedHashMap<>();
    Optional<Identifier> current = session.currentSchema();
    Stream.concat(
            keys.stream().map(ForeignKey::source), keys.stream().flatMap(key -> both(key, session)))
        .forEach(
            name -> {
              TableName qualified = name.orSchema(current);
              TableName there = byMeaning.get(tableCase.comparable(qualified));
              if (there != null && !there.equals(qualified)) {
                found.put(name, there);
              }
            });
    return found;
  }
}
