package dev.tenon.postgres.facts;

import dev.tenon.facts.TableFacts;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Put relations, columns, indexes and constraints together. */
final class Tables {
  private final Map<Long, TableQuery.Relation> relations;
  private final PartitionQuery partitions;
  private final Map<Long, List<ColumnQuery.Column>> columns;
  private final Map<Long, List<IndexQuery.Index>> indexes;
  private final TakenQuery taken;

  Tables(
      List<TableQuery.Relation> relations,
      PartitionQuery partitions,
      List<ColumnQuery.Column> columns,
      List<IndexQuery.Index> indexes,
      TakenQuery taken) {
    this.relations =
        relations.stream().collect(Collectors.toMap(TableQuery.Relation::oid, each -> each));
    this.partitions = partitions;
    this.columns = columns.stream().collect(Collectors.groupingBy(ColumnQuery.Column::table));
    this.indexes = indexes.stream().collect(Collectors.groupingBy(IndexQuery.Index::table));
    this.taken = taken;
  }

  Optional<TableQuery.Relation> relation(long oid) {
    return Optional.ofNullable(relations.get(oid));
  }

  Map<TableName, TableFacts> facts() {
    Map<Long, List<TableFacts.ConstraintFacts>> ofTable = new HashMap<>();
    for (TakenQuery.Constraint constraint : taken.constraints()) {
      if (relations.containsKey(constraint.table())) {
        ofTable
            .computeIfAbsent(constraint.table(), oid -> new ArrayList<>())
            .add(constraint.facts());
      }
    }
    return relations.values().stream()
        .map(relation -> table(relation, ofTable.getOrDefault(relation.oid(), List.of())))
        .collect(Collectors.toMap(TableFacts::name, table -> table));
  }

  private TableFacts table(TableQuery.Relation relation, List<TableFacts.ConstraintFacts> ofTable) {
    long oid = relation.oid();
    return new TableFacts(
        relation.name(),
        relation.kind(),
        Optional.empty(),
        "t".equals(relation.details().get(Details.PERSISTENCE)),
        relation.estimatedRows(),
        columns.getOrDefault(oid, List.of()).stream().map(ColumnQuery.Column::facts).toList(),
        indexes.getOrDefault(oid, List.of()).stream().map(IndexQuery.Index::facts).toList(),
        ofTable,
        details(relation));
  }

  private Map<String, String> details(TableQuery.Relation relation) {
    String names =
        partitions.pairs().stream()
            .filter(pair -> pair.root() == relation.oid())
            .flatMap(pair -> relation(pair.partition()).stream())
            .map(partition -> partition.name().toString())
            .sorted()
            .collect(Collectors.joining(", "));
    Map<String, String> details = new HashMap<>(relation.details());
    if (!names.isEmpty()) {
      details.put(TableFacts.PARTITIONS, names);
    }
    return details;
  }

  Map<Identifier, Set<Identifier>> constraintNames() {
    Map<Long, Identifier> schemas = new HashMap<>();
    relations
        .values()
        .forEach(each -> schemas.put(each.schema(), each.name().schema().orElseThrow()));
    return taken.constraints().stream()
        .collect(
            Collectors.groupingBy(
                each -> schemas.get(each.schema()),
                Collectors.mapping(TakenQuery.Constraint::name, Collectors.toSet())));
  }

  Map<String, List<String>> indexNames() {
    return taken.indexNames();
  }

  Set<Long> schemas() {
    return relations.values().stream().map(TableQuery.Relation::schema).collect(Collectors.toSet());
  }

  /** The types of all columns, and those that indexes compare. */
  Set<Long> types() {
    return Stream.concat(
            columns.values().stream().flatMap(List::stream).map(ColumnQuery.Column::type),
            parts().map(PgIndex.Part::input))
        .collect(Collectors.toSet());
  }

  Set<Long> families() {
    return parts().map(PgIndex.Part::family).collect(Collectors.toSet());
  }

  private Stream<PgIndex.Part> parts() {
    return indexes.values().stream()
        .flatMap(List::stream)
        .flatMap(index -> new PgIndex(index.facts()).parts().stream());
  }
}
