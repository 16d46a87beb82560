package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Be a table of a draft; twists change it. */
final class Table {
  String schema;
  String name;
  String create = "CREATE TABLE";
  final List<Column> columns = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();
  final List<String> constraints = new ArrayList<>();
  String engine;
  String partition = "";

  Table(String schema, String name, String engine) {
    this.schema = Objects.requireNonNull(schema, "schema");
    this.name = Objects.requireNonNull(name, "name");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  Column add(String column, Type type, boolean notNull) {
    Column added = new Column(column, type, notNull);
    columns.add(added);
    return added;
  }

  Column column(String wanted) {
    return columns.stream()
        .filter(column -> column.name.equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(wanted + " is no column of " + name));
  }

  boolean has(String wanted) {
    return columns.stream().anyMatch(column -> column.name.equalsIgnoreCase(wanted));
  }

  void remove(String column) {
    columns.removeIf(each -> each.name.equals(column));
    indexes.removeIf(index -> index.columns().contains(column));
  }

  Optional<Index> primary() {
    return indexes.stream().filter(Index::primary).findFirst();
  }

  String freeIndexName() {
    return "k" + (indexes.size() + 1);
  }

  void replace(Index old, Index fresh) {
    indexes.set(indexes.indexOf(old), fresh);
  }

  String quoted() {
    return Names.qualified(schema, name);
  }

  boolean ndb() {
    return engine.equals("NDB");
  }

  /** Partitioned tables and those of lesser engines lack much. */
  boolean takesAll() {
    return partition.isEmpty() && (engine.equals("InnoDB") || ndb());
  }

  boolean temporary() {
    return create.contains("TEMPORARY");
  }

  TableSpec spec() {
    List<String> clauses = new ArrayList<>();
    List<String> primary = primary().map(Index::columns).orElse(List.of());
    columns.forEach(column -> clauses.add(column.sql(primary.contains(column.name))));
    indexes.forEach(index -> index.sql(this).ifPresent(clauses::add));
    clauses.addAll(constraints);
    String options = engine.isEmpty() ? partition : ("ENGINE=" + engine + " " + partition).strip();
    return new TableSpec(create, quoted(), clauses, options);
  }
}
