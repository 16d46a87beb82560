package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Be a table of a draft; twists change it. */
final class Table {
  static final String PERMANENT = "CREATE TABLE";
  static final String UNLOGGED = "CREATE UNLOGGED TABLE";
  static final String TEMPORARY = "CREATE TEMPORARY TABLE";
  static final String TEMPORARY_SCHEMA = "pg_temp";

  String schema;
  String name;
  String create = PERMANENT;
  final List<Column> columns = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();
  final List<String> constraints = new ArrayList<>();
  String options = "";

  /** Statements that make its partitions. */
  final List<String> partitions = new ArrayList<>();

  /** Its rows are elsewhere, or it has none. */
  boolean empty;

  Table(String schema, String name) {
    this.schema = Objects.requireNonNull(schema, "schema");
    this.name = Objects.requireNonNull(name, "name");
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
    return columns.stream().anyMatch(column -> column.name.equals(wanted));
  }

  void rename(String old, String fresh) {
    column(old).name = fresh;
    indexes.replaceAll(
        index ->
            index.on(
                index.columns().stream()
                    .map(column -> column.equals(old) ? fresh : column)
                    .toList()));
  }

  /**
   * Move it to where others have tables, so that it needs a name of its own, and its indexes too.
   */
  void moveTo(String otherSchema, String otherName) {
    schema = otherSchema;
    name = otherName;
    indexes.replaceAll(index -> index.named(""));
  }

  /** Tell whether an index puts a column to use. */
  boolean isIndexed(String column) {
    return indexes.stream()
        .anyMatch(index -> index.columns().contains(column) || index.include().contains(column));
  }

  Optional<Index> primary() {
    return indexes.stream().filter(Index::primary).findFirst();
  }

  Optional<Index> uniqueOn(List<String> wanted) {
    return indexes.stream()
        .filter(index -> index.unique() && Set.copyOf(index.columns()).equals(Set.copyOf(wanted)))
        .findFirst();
  }

  void replace(Index old, Index fresh) {
    indexes.set(indexes.indexOf(old), fresh);
  }

  boolean temporary() {
    return create.equals(TEMPORARY);
  }

  boolean partitioned() {
    return options.contains("PARTITION BY");
  }

  /** No twist has made anything special of it. */
  boolean simple() {
    return create.equals(PERMANENT)
        && options.isEmpty()
        && columns.stream().allMatch(Column::plain)
        && indexes.stream().allMatch(Table::simple);
  }

  boolean bare() {
    return partitions.isEmpty() && constraints.isEmpty() && !empty && !shared();
  }

  /** It is in a schema together with tables of other cases. */
  boolean shared() {
    return schema.equals(TEMPORARY_SCHEMA) || schema.equals(PostgresScenarios.PATH);
  }

  private static boolean simple(Index index) {
    return index.form() != Index.Form.EXCLUDE
        && index.first().isEmpty()
        && index.method().isEmpty()
        && index.tail().isEmpty();
  }

  String quoted() {
    return Names.qualified(schema, name);
  }

  String qualified(String other) {
    return Names.qualified(schema, other);
  }

  List<Made> needed() {
    return columns.stream().flatMap(column -> column.needed().stream()).toList();
  }

  TableSpec spec(String madeIn) {
    List<String> clauses = new ArrayList<>();
    columns.forEach(column -> clauses.add(column.sql(madeIn)));
    indexes.stream().filter(Index::constraint).map(Index::clause).forEach(clauses::add);
    clauses.addAll(constraints);
    return new TableSpec(create, quoted(), clauses, options);
  }

  List<String> indexStatements() {
    return indexes.stream()
        .filter(index -> !index.constraint())
        .map(index -> index.statement(quoted()))
        .toList();
  }
}
