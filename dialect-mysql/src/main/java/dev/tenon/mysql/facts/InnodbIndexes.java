package dev.tenon.mysql.facts;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Know InnoDB's rules: an index serves a key when the key's columns lead it, in order, whole and
 * ascending, unique or not, visible or not. Any other such index can take over.
 */
public final class InnodbIndexes implements IndexRules {

  /** Make the rules. */
  public InnodbIndexes() {}

  @Override
  public Optional<TableIndex> supporting(
      Identifier key, List<Identifier> localColumns, List<TableIndex> indexes) {
    return indexes.stream().filter(index -> serves(index, localColumns)).min(likeliest(key));
  }

  /**
   * Order indexes that would all do: the one named like the key, then the shortest, then by name.
   *
   * @param key the key's name
   * @return likeliest first
   */
  public static Comparator<TableIndex> likeliest(Identifier key) {
    return Comparator.comparing((TableIndex index) -> !index.name().equals(key))
        .thenComparingInt(index -> index.parts().size())
        .thenComparing(index -> index.name().text());
  }

  @Override
  public boolean neededBySource(
      TableIndex index, List<Identifier> localColumns, List<TableIndex> indexes) {
    return serves(index, localColumns)
        && indexes.stream()
            .filter(other -> !other.equals(index))
            .noneMatch(other -> serves(other, localColumns));
  }

  @Override
  public boolean neededByReferent(
      TableIndex index, List<Identifier> remoteColumns, List<TableIndex> indexes, Session session) {
    boolean standard = Catalogue.demandsUniqueKeys(session);
    return serves(index, remoteColumns)
        && indexes.stream()
            .filter(other -> !other.equals(index))
            .filter(other -> !standard || standard(other, remoteColumns))
            .noneMatch(other -> serves(other, remoteColumns));
  }

  private static boolean serves(TableIndex index, List<Identifier> columns) {
    return index.ordered() && index.leading(columns) == columns.size();
  }

  private static boolean standard(TableIndex index, List<Identifier> remoteColumns) {
    return index.unique() && index.parts().size() == remoteColumns.size();
  }
}
