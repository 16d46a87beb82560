package dev.tenon.mysql.rules;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Find the index of a referent that InnoDB lets a key refer to.
 *
 * <p>A secondary index holds the columns of the primary key behind its own; whether they count as
 * referenced columns changed twice: on 5.7 and since 8.0.16 they do, unless a part of the primary
 * key is a prefix (seen on 5.7.22, 8.0.12, 8.0.15 and 8.0.31).
 */
final class InnodbKeys {
  private InnodbKeys() {}

  static Optional<TableIndex> referenced(Situation situation) {
    List<Identifier> columns = situation.key().remoteColumns();
    List<IndexFacts> candidates = candidates(situation);
    if (KeyChecks.restricted(situation)) {
      return candidates.stream()
          .map(TableIndex::of)
          .filter(index -> exactlyUnique(index, columns))
          .findFirst();
    }
    Optional<IndexFacts> primary = hidden(situation);
    return candidates.stream()
        .filter(index -> leads(index, primary, columns))
        .min(Comparator.comparing(index -> !index.unique()))
        .map(TableIndex::of);
  }

  /** The index that may be referred to only with the columns that it has of the primary key. */
  static Optional<TableIndex> borrowed(Situation situation) {
    List<Identifier> columns = situation.key().remoteColumns();
    boolean whole =
        referentIndexes(situation).anyMatch(index -> leads(index, Optional.empty(), columns));
    return referenced(situation).filter(index -> !whole);
  }

  private static List<IndexFacts> candidates(Situation situation) {
    Optional<Identifier> own = serving(situation);
    return referentIndexes(situation)
        .filter(index -> !own.equals(Optional.of(index.name())))
        .toList();
  }

  private static Stream<IndexFacts> referentIndexes(Situation situation) {
    return situation.referentAsTable().stream()
        .flatMap(table -> table.indexes().stream())
        .filter(InnodbKeys::ofValues);
  }

  /** The index that serves the source columns of a self-reference: it can't be both. */
  private static Optional<Identifier> serving(Situation situation) {
    return situation.selfReference()
        ? ordered(situation)
            .filter(
                index ->
                    TableIndex.of(index).leading(situation.key().localColumns())
                        == situation.pairs())
            .map(IndexFacts::name)
            .findFirst()
        : Optional.empty();
  }

  private static Stream<IndexFacts> ordered(Situation situation) {
    return situation.sourceTable().stream()
        .flatMap(
            table -> table.indexes().stream().filter(InnodbKeys::ofValues).sorted(order(table)));
  }

  /** The server's order: the primary key, unique ones without NULL, other unique ones, the rest. */
  static Comparator<IndexFacts> order(TableFacts table) {
    return Comparator.comparingInt(index -> rank(index, table));
  }

  /** Another engine's hash counts too, where the server sees a table of another engine. */
  static boolean ofValues(IndexFacts index) {
    return index.method().equals("BTREE") || index.method().equals("HASH");
  }

  private static int rank(IndexFacts index, TableFacts table) {
    if (index.primary()) {
      return 0;
    }
    if (!index.unique()) {
      return 3;
    }
    return nullable(index, table) ? 2 : 1;
  }

  private static boolean nullable(IndexFacts index, TableFacts table) {
    return index.parts().stream()
        .anyMatch(
            part ->
                part.column()
                    .flatMap(name -> KeyTables.column(table, name))
                    .map(ColumnFacts::nullable)
                    .orElse(true));
  }

  static boolean exactlyUnique(TableIndex index, List<Identifier> columns) {
    return index.ordered()
        && index.unique()
        && index.parts().size() == columns.size()
        && leadsInAnyDirection(index, columns);
  }

  private static boolean leadsInAnyDirection(TableIndex index, List<Identifier> columns) {
    return index.parts().stream().allMatch(TableIndex.Part::whole)
        && leading(index.parts().stream().map(TableIndex.Part::column).toList(), columns)
            == columns.size();
  }

  private static boolean leads(
      IndexFacts index, Optional<IndexFacts> primary, List<Identifier> columns) {
    List<Optional<Identifier>> parts = new ArrayList<>(whole(index));
    if (!index.primary() && parts.size() == index.parts().size()) {
      primary.ifPresent(key -> parts.addAll(added(key, index)));
    }
    return leading(parts, columns) == columns.size();
  }

  static int leading(List<Optional<Identifier>> parts, List<Identifier> columns) {
    int matched = 0;
    while (matched < Math.min(parts.size(), columns.size())
        && matches(parts.get(matched), columns.get(matched))) {
      matched++;
    }
    return matched;
  }

  private static boolean matches(Optional<Identifier> part, Identifier column) {
    return part.filter(name -> KeyTables.sameColumn(name, column)).isPresent();
  }

  /** The parts up to the first that is not a whole column; the direction does not matter. */
  private static List<Optional<Identifier>> whole(IndexFacts index) {
    return index.parts().stream()
        .takeWhile(part -> part.prefix().isEmpty() && part.column().isPresent())
        .map(IndexFacts.Part::column)
        .toList();
  }

  private static List<Optional<Identifier>> added(IndexFacts primary, IndexFacts index) {
    return primary.parts().stream()
        .map(IndexFacts.Part::column)
        .filter(column -> index.parts().stream().noneMatch(part -> part.column().equals(column)))
        .toList();
  }

  /**
   * Tell whether InnoDB itself finds an index of the source for the key, before the server has made
   * one: the direction does not matter to it, and it counts the columns of the primary key (seen on
   * 5.7.22 and 8.0.12). Not in a table with partitions, which is copied.
   */
  static boolean served(Situation situation) {
    return MistakenIndexes.column(situation, 0).isPresent() || rightlyServed(situation);
  }

  private static boolean rightlyServed(Situation situation) {
    List<TableIndex> gone = IndexPlan.of(situation).replaced();
    Optional<IndexFacts> primary = situation.sourceTable().flatMap(InnodbKeys::wholly);
    return situation.sourceTable().stream()
        .filter(table -> !table.partitioned())
        .flatMap(table -> table.indexes().stream())
        .filter(InnodbKeys::ofValues)
        .filter(index -> !gone.contains(TableIndex.of(index)))
        .anyMatch(index -> leads(index, primary, situation.key().localColumns()));
  }

  /** The primary key, where its columns count as part of the other indexes. */
  private static Optional<IndexFacts> hidden(Situation situation) {
    boolean counts =
        !situation.has(MysqlChange.DATA_DICTIONARY) || situation.has(MysqlChange.HIDDEN_COLUMNS);
    return situation.referentAsTable().filter(table -> counts).flatMap(InnodbKeys::wholly);
  }

  private static Optional<IndexFacts> wholly(TableFacts table) {
    return clustered(table).filter(index -> whole(index).size() == index.parts().size());
  }

  /** The primary key, or the first unique key that takes no NULL, which stands in for it. */
  private static Optional<IndexFacts> clustered(TableFacts table) {
    return table.indexes().stream()
        .filter(index -> index.unique() && !nullable(index, table))
        .min(Comparator.comparing(index -> !index.primary()));
  }

  /** Tell whether a self-reference fails only because one index would have to serve both sides. */
  static boolean oneIndexForBoth(Situation situation) {
    Optional<IndexFacts> primary = hidden(situation);
    return referentIndexes(situation)
        .anyMatch(index -> leads(index, primary, situation.key().remoteColumns()));
  }
}
