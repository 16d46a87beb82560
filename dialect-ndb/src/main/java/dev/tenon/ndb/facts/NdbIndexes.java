package dev.tenon.ndb.facts;

import dev.tenon.facts.Session;
import dev.tenon.mysql.facts.IndexRules;
import dev.tenon.mysql.facts.InnodbIndexes;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.name.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Know NDB's rules: a unique index with exactly the key's columns in any order serves it, hashed or
 * not; else the ordered index that shares the longest beginning with it.
 *
 * <p>The cluster ties a key to one index; another that would do as well does not help when that one
 * is to go (1553, NDB error 21082).
 */
public final class NdbIndexes implements IndexRules {

  @Override
  public Optional<TableIndex> supporting(
      Identifier key, List<Identifier> localColumns, List<TableIndex> indexes) {
    return indexes.stream()
        .filter(index -> serves(index, localColumns))
        .min(
            Comparator.comparing((TableIndex index) -> !exact(index, localColumns))
                .thenComparingInt(index -> -index.leading(localColumns))
                .thenComparing(InnodbIndexes.likeliest(key)));
  }

  @Override
  public boolean neededBySource(
      TableIndex index, List<Identifier> localColumns, List<TableIndex> indexes) {
    return serves(index, localColumns);
  }

  @Override
  public boolean neededByReferent(
      TableIndex index, List<Identifier> remoteColumns, List<TableIndex> indexes, Session session) {
    return exact(index, remoteColumns);
  }

  private static boolean serves(TableIndex index, List<Identifier> columns) {
    return exact(index, columns) || (index.ordered() && index.leading(columns) > 0);
  }

  private static boolean exact(TableIndex index, List<Identifier> columns) {
    return index.unique() && index.covers(columns);
  }
}
