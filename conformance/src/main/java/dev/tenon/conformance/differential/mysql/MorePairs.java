package dev.tenon.conformance.differential.mysql;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.Scenario;
import dev.tenon.conformance.differential.TableSpec;
import dev.tenon.conformance.differential.mysql.Index.Kind;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Give the tables of a draft further pairs of columns, and make further keys of them: mostly of the
 * two columns of a pair, at times of any.
 *
 * @param chance which
 */
record MorePairs(Chance chance) {
  private static final int PAIRS = 4;
  private static final String LOCAL = "g";
  private static final String REMOTE = "h";

  MorePairs {
    Objects.requireNonNull(chance, "chance");
  }

  void add(Draft draft) {
    if (draft.within()) {
      return;
    }
    for (int i = 0; i < PAIRS; i++) {
      Type type = draft.types.key(chance);
      Type local = chance.percent(25) ? draft.types.near(type, chance) : type;
      draft.source.add(LOCAL + i, local, chance.percent(20));
      draft.referent.add(REMOTE + i, type, chance.percent(40));
      if (chance.percent(75)) {
        Index key = Index.of(Kind.UNIQUE_KEY, "u" + i, List.of(REMOTE + i));
        draft.referent.indexes.add(chance.percent(25) ? key.withTail(Index.HASH) : key);
      }
      if (chance.percent(30)) {
        draft.source.indexes.add(sourceIndex(i));
      }
    }
  }

  private Index sourceIndex(int i) {
    List<String> columns = new ArrayList<>(List.of(LOCAL + i));
    if (i > 0 && chance.percent(50)) {
      columns.add(chance.below(2), LOCAL + (i - 1));
    }
    boolean hash = chance.percent(30);
    Index index = Index.of(hash ? Kind.UNIQUE_KEY : Kind.KEY, "s" + i, columns);
    return hash ? index.withTail(Index.HASH) : index;
  }

  /** Make a key on tables that are there. */
  static CreateForeignKey key(Scenario scenario, Chance chance) {
    CreateForeignKey first = scenario.operation();
    ForeignKey old = first.definition();
    List<Identifier> local = old.localColumns();
    List<Identifier> remote = old.remoteColumns();
    if (chance.percent(80)) {
      int pair = chance.below(PAIRS);
      local = List.of(column(scenario, old.source(), LOCAL + pair, chance));
      remote = List.of(column(scenario, old.referent(), REMOTE + pair, chance));
    }
    ForeignKey key =
        new ForeignKey(
            old.source(),
            local,
            old.referent(),
            remote,
            action(chance).map(OnDelete::of),
            chance.percent(60) ? Optional.empty() : action(chance),
            Optional.empty(),
            chance.percent(8) ? Optional.of(chance.of(Match.values())) : Optional.empty());
    CreateForeignKey with =
        new CreateForeignKey(
            first.name(), key, first.options(), first.convention(), false, first.allowed());
    return with.toBuilder().name(name(first, chance)).build();
  }

  private static Identifier column(
      Scenario scenario, TableName table, String usual, Chance chance) {
    List<String> columns = columns(scenario, table);
    return new Identifier(columns.isEmpty() || chance.percent(80) ? usual : chance.of(columns));
  }

  /** Read the columns off the clauses that begin with a name. */
  private static List<String> columns(Scenario scenario, TableName table) {
    String name =
        Names.qualified(table.schema().map(Identifier::text).orElse(""), table.name().text());
    return scenario.tables().stream()
        .filter(spec -> spec.name().equals(name))
        .map(TableSpec::clauses)
        .flatMap(List::stream)
        .filter(clause -> clause.startsWith("`"))
        .map(clause -> clause.substring(1, clause.indexOf('`', 1)))
        .toList();
  }

  private static Optional<ReferentialAction> action(Chance chance) {
    return chance.percent(50)
        ? Optional.empty()
        : Optional.of(chance.of(ReferentialAction.values()));
  }

  private static ConstraintName name(CreateForeignKey first, Chance chance) {
    return switch (chance.below(10)) {
      case 0 -> first.name();
      case 1 -> new ConstraintName.Given(new Identifier(chance.of("s1", "S1", "u1", "fk_taken")));
      case 2, 3, 4 -> new ConstraintName.Unnamed();
      default -> new ConstraintName.Given(new Identifier("m" + chance.below(1_000)));
    };
  }
}
