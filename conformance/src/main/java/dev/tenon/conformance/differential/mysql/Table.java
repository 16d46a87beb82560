package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.TableSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/** Be a table of a draft; twists change it. */
final class Table {
  static final String FILLED = "full";

  String schema;
  String name;
  String create = "CREATE TABLE";
  final List<Column> columns = new ArrayList<>();
  final List<Index> indexes = new ArrayList<>();
  final List<String> constraints = new ArrayList<>();
  String engine;
  boolean partitioned;

  /** As many indexes as are made at least, on a column that is there for that. */
  int indexesWanted;

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

  /** Give columns the types that those have come to which they are like. */
  void settleTypes() {
    columns.forEach(column -> column.twin.ifPresent(twin -> column.type = twin.type));
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
    return !partitioned && !lesser();
  }

  boolean lesser() {
    return !engine.equals("InnoDB") && !ndb();
  }

  boolean temporary() {
    return create.contains("TEMPORARY");
  }

  /** Tell whether a column is NOT NULL, as those of a primary key are unsaid. */
  boolean full(Column column) {
    return column.notNull
        || primary().filter(index -> index.columns().contains(column.name)).isPresent();
  }

  /** Each unique index has to have the columns of the partition: only the first stays unique. */
  private List<Index> possible() {
    Optional<Index> first = firstUnique();
    return indexes.stream()
        .map(
            index ->
                partitioned && index.unique() && !first.equals(Optional.of(index))
                    ? common(index)
                    : index)
        .toList();
  }

  /** The cluster hashes unique indexes only. */
  private Index common(Index unique) {
    Index index = unique.with(Index.Kind.KEY);
    return ndb() && index.tail().equals(Index.HASH) ? index.withTail("") : index;
  }

  private Optional<Index> firstUnique() {
    return indexes.stream()
        .filter(Index::unique)
        .filter(index -> index.whole(this))
        .min(Comparator.comparing(index -> !index.primary()));
  }

  private String partition() {
    if (!partitioned || (ndb() && primary().isEmpty())) {
      return "";
    }
    String by =
        firstUnique().map(Index::columns).map(List::getFirst).orElse(columns.getFirst().name);
    return "PARTITION BY KEY (" + Names.quote(by) + ") PARTITIONS 2";
  }

  /** A key makes an index, too. */
  private List<String> fillers(int made) {
    long keys = constraints.stream().filter(clause -> clause.contains("FOREIGN KEY")).count();
    return LongStream.range(made + keys, indexesWanted)
        .mapToObj(number -> "KEY `full_" + number + "` (" + Names.quote(FILLED) + ")")
        .toList();
  }

  TableSpec spec() {
    List<String> clauses = new ArrayList<>();
    String partition = partition();
    columns.forEach(column -> clauses.add(column.sql(full(column))));
    List<String> made =
        possible().stream().map(index -> index.sql(this)).flatMap(Optional::stream).toList();
    clauses.addAll(made);
    columns.forEach(column -> column.check().ifPresent(clauses::add));
    clauses.addAll(constraints);
    clauses.addAll(fillers(made.size()));
    String options = engine.isEmpty() ? partition : ("ENGINE=" + engine + " " + partition).strip();
    return new TableSpec(create, quoted(), clauses, options);
  }
}
