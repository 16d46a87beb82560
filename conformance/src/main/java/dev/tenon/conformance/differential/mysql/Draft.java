package dev.tenon.conformance.differential.mysql;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.ScenarioGenerator.World;
import dev.tenon.conformance.differential.TableSpec;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.OptionValue;
import dev.tenon.key.Placement;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Be a case in the making; twists change it. */
final class Draft {
  private static final String INDEX_NAME = "mysql_index_name";

  final Features features;
  final Types types;
  final World world;
  final List<Table> others = new ArrayList<>();
  final List<String> statements = new ArrayList<>();
  Table source;
  Table referent;
  List<String> localColumns;
  List<String> remoteColumns;
  Optional<String> name = Optional.empty();
  Optional<String> indexName = Optional.empty();
  Optional<ReferentialAction> onDelete = Optional.empty();
  Optional<ReferentialAction> onUpdate = Optional.empty();
  Optional<Match> match = Optional.empty();
  Optional<String> sourceNameAsked = Optional.empty();
  Optional<String> sourceSchemaAsked = Optional.empty();
  Optional<String> referentNameAsked = Optional.empty();
  Optional<String> referentSchemaAsked = Optional.empty();
  final Map<String, String> localAsked = new HashMap<>();
  final Map<String, String> remoteAsked = new HashMap<>();
  boolean referentUnqualified;
  Placement placement = Placement.ALTER_TABLE;

  /** How many rows match nothing; none at all where negative. */
  int orphans = -1;

  Draft(Features features, Types types, World world, Table source, Table referent) {
    this.features = Objects.requireNonNull(features, "features");
    this.types = Objects.requireNonNull(types, "types");
    this.world = Objects.requireNonNull(world, "world");
    this.source = source;
    this.referent = referent;
    this.localColumns = List.of();
    this.remoteColumns = List.of();
  }

  boolean innodb() {
    return !features.ndb();
  }

  /** InnoDB of the versions that know descending indexes. */
  boolean innodb8() {
    return innodb() && features.eight();
  }

  boolean selfReference() {
    return source == referent;
  }

  boolean within() {
    return placement == Placement.CREATE_TABLE;
  }

  Column local(int position) {
    return source.column(localColumns.get(position));
  }

  Column remote(int position) {
    return referent.column(remoteColumns.get(position));
  }

  int width() {
    return localColumns.size();
  }

  /** Return the index of the referent that the key rests on. */
  Optional<Index> referencedIndex() {
    return referent.indexes.stream()
        .filter(index -> index.columns().containsAll(remoteColumns))
        .findFirst();
  }

  Scenario scenario(Chance chance) {
    referent.settleTypes();
    source.settleTypes();
    List<TableSpec> tables = new ArrayList<>();
    others.forEach(table -> tables.add(table.spec()));
    if (!selfReference()) {
      tables.add(referent.spec());
    }
    tables.add(source.spec());
    List<String> all = new ArrayList<>(statements);
    if (orphans >= 0) {
      all.addAll(new Rows(chance).of(this));
    }
    return new Scenario(tables, all, operation(), placement);
  }

  private static List<Identifier> asked(List<String> columns, Map<String, String> asked) {
    return columns.stream()
        .map(column -> new Identifier(asked.getOrDefault(column, column)))
        .toList();
  }

  private CreateForeignKey operation() {
    Optional<Identifier> schema =
        referentUnqualified
            ? Optional.empty()
            : Optional.of(new Identifier(referentSchemaAsked.orElse(referent.schema)));
    ForeignKey key =
        new ForeignKey(
            TableName.stored(
                sourceSchemaAsked.orElse(source.schema), sourceNameAsked.orElse(source.name)),
            asked(localColumns, localAsked),
            new TableName(schema, new Identifier(referentNameAsked.orElse(referent.name))),
            asked(remoteColumns, remoteAsked),
            onDelete.map(OnDelete::of),
            onUpdate,
            Optional.empty(),
            match.filter(said -> features.eight() || !within()));
    Map<String, OptionValue> options =
        indexName.isEmpty() ? Map.of() : Map.of(INDEX_NAME, new OptionValue.Text(indexName.get()));
    ConstraintName given =
        name.isEmpty()
            ? new ConstraintName.Unnamed()
            : new ConstraintName.Given(new Identifier(name.get()));
    return new CreateForeignKey(given, key, options, Optional.empty(), false, Set.of());
  }
}
