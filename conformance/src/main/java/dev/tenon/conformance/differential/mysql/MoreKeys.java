package dev.tenon.conformance.differential.mysql;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.TableSpec;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Make further keys on tables that are there: mostly of the two columns of a pair, at times of
 * others, the other way round, or with a column that is misspelled.
 *
 * @param scenario whose tables
 * @param chance which
 */
record MoreKeys(Scenario scenario, Chance chance) {
  MoreKeys {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(chance, "chance");
  }

  /**
   * Say what a key joins.
   *
   * @param source its table
   * @param local its columns
   * @param referent the table that it leads to
   * @param remote as many columns
   */
  private record Join(
      TableName source, List<String> local, TableName referent, List<String> remote) {

    Join between(TableName from, TableName to) {
      return new Join(from, local, to, remote);
    }

    Join leading(TableName other) {
      return new Join(source, local, other, remote);
    }

    Join of(List<String> locals, List<String> remotes) {
      return new Join(source, locals, referent, remotes);
    }
  }

  CreateForeignKey key() {
    CreateForeignKey first = scenario.operation();
    Join join = spelled(led(join(first.definition())));
    ForeignKey key =
        new ForeignKey(
            join.source(),
            identifiers(join.local()),
            join.referent(),
            identifiers(join.remote()),
            action().map(OnDelete::of),
            chance.percent(15) ? Optional.of(ReferentialAction.CASCADE) : action(),
            Optional.empty(),
            chance.percent(8) ? Optional.of(chance.of(Match.values())) : Optional.empty());
    CreateForeignKey with =
        new CreateForeignKey(
            first.name(), key, first.options(), first.convention(), false, first.allowed());
    return with.toBuilder().name(name(first)).build();
  }

  private static List<Identifier> identifiers(List<String> names) {
    return names.stream().map(Identifier::new).toList();
  }

  private static List<String> texts(List<Identifier> names) {
    return names.stream().map(Identifier::text).toList();
  }

  /** Mostly between the tables that are there, even where the first key led elsewhere. */
  private Join join(ForeignKey old) {
    Join first =
        new Join(
            old.source(), texts(old.localColumns()), old.referent(), texts(old.remoteColumns()));
    List<TableName> made = scenario.tables().stream().map(MoreKeys::tableName).toList();
    boolean between = !made.isEmpty() && chance.percent(92);
    Join join = between ? first.between(made.getLast(), referent(made, old)) : first;
    return switch (chance.below(15)) {
      case 0 -> join;
      case 1 -> toPrimary(join);
      case 2, 3 -> odd(join);
      case 4 -> wide(join);
      case 5 -> between ? back(join) : join;
      default -> pair(join);
    };
  }

  /** The source is made last, after its referent. */
  private static TableName referent(List<TableName> made, ForeignKey old) {
    TableName last = made.getLast();
    boolean self = old.referent().name().equals(old.source().name()) || made.size() == 1;
    return self ? last : made.get(made.size() - 2);
  }

  private static TableName tableName(TableSpec table) {
    String[] parts = table.name().split("`", 5);
    return TableName.stored(parts[1], parts[3]);
  }

  private Join pair(Join join) {
    int pair = chance.below(MorePairs.PAIRS);
    return join.of(
        List.of(column(join.source(), MorePairs.LOCAL + pair)),
        List.of(column(join.referent(), MorePairs.REMOTE + pair)));
  }

  private Join toPrimary(Join join) {
    Optional<String> primary = primary(join.referent());
    return primary.isPresent() && columns(join.source()).contains(MorePairs.TO_PRIMARY)
        ? join.of(List.of(MorePairs.TO_PRIMARY), List.of(primary.get()))
        : pair(join);
  }

  /** Of a column that no index takes; where there is no referent, nothing else matters. */
  private Join odd(Join join) {
    int odd = chance.below(MorePairs.ODDS);
    List<String> there = columns(join.source());
    if (there.contains(MorePairs.MADE) && chance.percent(30)) {
      return join.of(List.of(MorePairs.MADE), List.of(MorePairs.REMOTE + odd));
    }
    if (!there.contains(MorePairs.ODD + odd)) {
      return pair(join);
    }
    if (chance.percent(25)) {
      return join.of(List.of(MorePairs.LOCAL + odd), List.of(MorePairs.REMOTE_ODD + odd));
    }
    Join key = join.of(List.of(MorePairs.ODD + odd), List.of(MorePairs.REMOTE_ODD + odd));
    boolean bit =
        clauses(join.source()).stream()
            .anyMatch(clause -> clause.startsWith(Names.quote(MorePairs.ODD + odd) + " BIT"));
    return bit || chance.percent(30) ? nowhere(key) : key;
  }

  private Join wide(Join join) {
    List<Integer> pairs = chance.shuffled(List.of(0, 1));
    return join.of(
        pairs.stream().map(pair -> MorePairs.LOCAL + pair).toList(),
        pairs.stream().map(pair -> MorePairs.REMOTE + pair).toList());
  }

  /** From the referent to the source. */
  private Join back(Join join) {
    int pair = chance.below(MorePairs.PAIRS);
    return join.between(join.referent(), join.source())
        .of(
            List.of(MorePairs.REMOTE + pair),
            List.of(chance.percent(50) ? MorePairs.LOCAL + pair : column(join.source(), Plain.ID)));
  }

  private Join led(Join join) {
    return switch (chance.below(60)) {
      case 0, 1 -> nowhere(join);
      case 2 -> join.leading(TableName.stored("mysql", chance.of("tables", "columns")));
      default -> join;
    };
  }

  private Join nowhere(Join join) {
    return join.leading(new TableName(join.source().schema(), new Identifier("nowhere")));
  }

  private Join spelled(Join join) {
    return switch (chance.below(30)) {
      case 0 -> join.of(misspelled(join.local()), join.remote());
      case 1 -> join.of(join.local(), misspelled(join.remote()));
      default -> join;
    };
  }

  private List<String> misspelled(List<String> columns) {
    List<String> changed = new ArrayList<>(columns);
    String name = changed.getLast();
    changed.set(
        changed.size() - 1, chance.of(name.toUpperCase(Locale.ROOT), "no_" + name, name + " "));
    return changed;
  }

  private String column(TableName table, String usual) {
    List<String> columns = columns(table);
    return columns.isEmpty() || chance.percent(96) ? usual : chance.of(columns);
  }

  /** Read the columns off the clauses that begin with a name. */
  private List<String> columns(TableName table) {
    return clauses(table).stream()
        .filter(clause -> clause.startsWith("`"))
        .map(MoreKeys::firstName)
        .toList();
  }

  private Optional<String> primary(TableName table) {
    return clauses(table).stream()
        .filter(clause -> clause.startsWith("PRIMARY KEY (`") && !clause.contains(","))
        .map(MoreKeys::firstName)
        .findFirst();
  }

  private static String firstName(String clause) {
    int start = clause.indexOf('`') + 1;
    return clause.substring(start, clause.indexOf('`', start));
  }

  private List<String> clauses(TableName table) {
    String schema =
        table.orSchema(scenario.operation().source().schema()).schema().orElseThrow().text();
    String name = Names.qualified(schema, table.name().text());
    return scenario.tables().stream()
        .filter(spec -> spec.name().equals(name))
        .map(TableSpec::clauses)
        .flatMap(List::stream)
        .toList();
  }

  private Optional<ReferentialAction> action() {
    return chance.percent(50)
        ? Optional.empty()
        : Optional.of(chance.of(ReferentialAction.values()));
  }

  private ConstraintName name(CreateForeignKey first) {
    return switch (chance.below(20)) {
      case 0 -> first.name();
      case 1, 2 -> named(chance.of("s1", "S1", "u1", "fk_taken"));
      case 3 -> named(odd(first.source().name().text()));
      case 4, 5, 6, 7, 8, 9 -> new ConstraintName.Unnamed();
      default -> named("m" + chance.below(1_000));
    };
  }

  private String odd(String source) {
    return chance.of(
        source + "_fk_x",
        source + "_fk_" + chance.below(20),
        "a/b",
        "a.b",
        Names.ofLength("fk", 65),
        Names.ofLength("fk", 64),
        "é".repeat(64),
        "é".repeat(59),
        "é".repeat(56) + "x",
        "é".repeat(40) + chance.below(1_000));
  }

  private static ConstraintName named(String name) {
    return new ConstraintName.Given(new Identifier(name));
  }
}
