package dev.tenon.conformance.differential.postgres;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.ScenarioGenerator.World;
import dev.tenon.conformance.differential.TableSpec;
import dev.tenon.key.Deferrability;
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
import java.util.TreeMap;
import java.util.TreeSet;

/** Be a case in the making; twists change it. */
final class Draft {
  private static final String NOT_VALID = "postgresql_not_valid";
  private static final String NOT_ENFORCED = "postgresql_not_enforced";

  final Features features;
  final Types types;
  final World world;
  final List<Table> others = new ArrayList<>();

  /** What has to be there before rows. */
  final List<String> before = new ArrayList<>();

  /** What comes after rows. */
  final List<String> after = new ArrayList<>();

  /** What is made though no column asks for it. */
  final Set<Made> made = new TreeSet<>();

  Table source;
  Table referent;
  List<String> localColumns = List.of();
  List<String> remoteColumns = List.of();
  Optional<String> name = Optional.empty();
  Optional<OnDelete> onDelete = Optional.empty();
  Optional<ReferentialAction> onUpdate = Optional.empty();
  Optional<Match> match = Optional.empty();
  Optional<Deferrability> deferrability = Optional.empty();
  boolean notValid;
  boolean notEnforced;

  /** The tables as the key names them; what is not said is as they are. */
  final Asked sourceAsked = new Asked();

  final Asked referentAsked = new Asked();
  final Map<String, String> localAsked = new HashMap<>();
  final Map<String, String> remoteAsked = new HashMap<>();
  Placement placement = Placement.ALTER_TABLE;

  /** Whether there are rows at all. */
  boolean rows;

  /** How many of them match nothing. */
  int orphans;

  /** Be what a key says of a table. */
  static final class Asked {
    Optional<String> schema = Optional.empty();
    Optional<String> name = Optional.empty();
    boolean unqualified;

    private boolean asIs() {
      return schema.isEmpty() && name.isEmpty() && !unqualified;
    }

    private TableName of(Table table) {
      Identifier asked = new Identifier(name.orElse(table.name));
      return unqualified
          ? new TableName(Optional.empty(), asked)
          : new TableName(Optional.of(new Identifier(schema.orElse(table.schema))), asked);
    }
  }

  Draft(Features features, Types types, World world, Table source, Table referent) {
    this.features = Objects.requireNonNull(features, "features");
    this.types = Objects.requireNonNull(types, "types");
    this.world = Objects.requireNonNull(world, "world");
    this.source = source;
    this.referent = referent;
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
  Optional<Index> key() {
    return referent.uniqueOn(remoteColumns);
  }

  boolean simple() {
    return !selfReference() && source.simple() && referent.simple();
  }

  /** No twist has said a table's name in a statement, or asked for another. */
  boolean bare() {
    return simple()
        && before.isEmpty()
        && after.isEmpty()
        && others.isEmpty()
        && source.bare()
        && referent.bare()
        && sourceAsked.asIs()
        && referentAsked.asIs();
  }

  /** Give a referencing column another name, also where the key names it. */
  void renameLocal(int place, String fresh) {
    String old = localColumns.get(place);
    source.rename(old, fresh);
    localColumns = renamed(localColumns, old, fresh);
    onDelete =
        onDelete.map(
            clause ->
                new OnDelete(
                    clause.action(),
                    renamed(texts(clause.columns()), old, fresh).stream()
                        .map(Identifier::new)
                        .toList()));
  }

  void renameRemote(int place, String fresh) {
    String old = remoteColumns.get(place);
    referent.rename(old, fresh);
    remoteColumns = renamed(remoteColumns, old, fresh);
  }

  private static List<String> renamed(List<String> all, String old, String fresh) {
    return all.stream().map(name -> name.equals(old) ? fresh : name).toList();
  }

  private static List<String> texts(List<Identifier> all) {
    return all.stream().map(Identifier::text).toList();
  }

  Scenario scenario(Chance chance) {
    List<Table> tables = new ArrayList<>(others);
    if (!selfReference()) {
      tables.add(referent);
    }
    tables.add(source);
    List<TableSpec> specs = new ArrayList<>();
    needed(tables).forEach(each -> specs.add(each.spec(world.main())));
    tables.forEach(table -> specs.add(table.spec(world.main())));
    return new Scenario(specs, statements(tables, chance), operation(), placement);
  }

  private Set<Made> needed(List<Table> tables) {
    Set<Made> all = new TreeSet<>(made);
    tables.forEach(table -> all.addAll(table.needed()));
    return all;
  }

  private List<String> statements(List<Table> tables, Chance chance) {
    List<String> statements = new ArrayList<>();
    for (Table table : tables) {
      if (!within() || table != source) {
        List<String> indexes = table.indexStatements();
        boolean early = chance.percent(50);
        statements.addAll(early ? indexes : List.of());
        statements.addAll(table.partitions);
        statements.addAll(early ? List.of() : indexes);
      }
    }
    statements.addAll(before);
    if (rows) {
      statements.addAll(new Rows(this).all());
    }
    statements.addAll(after);
    return statements;
  }

  private static List<Identifier> asked(List<String> columns, Map<String, String> asked) {
    return columns.stream()
        .map(column -> new Identifier(asked.getOrDefault(column, column)))
        .toList();
  }

  private CreateForeignKey operation() {
    ForeignKey key =
        new ForeignKey(
            sourceAsked.of(source),
            asked(localColumns, localAsked),
            referentAsked.of(referent),
            asked(remoteColumns, remoteAsked),
            onDelete.map(this::asAsked),
            onUpdate,
            deferrability,
            match);
    Map<String, OptionValue> options = new TreeMap<>();
    if (notValid) {
      options.put(NOT_VALID, new OptionValue.Flag(true));
    }
    if (notEnforced) {
      options.put(NOT_ENFORCED, new OptionValue.Flag(true));
    }
    ConstraintName given =
        name.isEmpty()
            ? new ConstraintName.Unnamed()
            : new ConstraintName.Given(new Identifier(name.get()));
    return new CreateForeignKey(given, key, options, Optional.empty(), false, Set.of());
  }

  private OnDelete asAsked(OnDelete clause) {
    return new OnDelete(clause.action(), asked(texts(clause.columns()), localAsked));
  }
}
