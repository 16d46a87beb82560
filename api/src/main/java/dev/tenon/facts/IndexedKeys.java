package dev.tenon.facts;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.TableName;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Be an unmodifiable list of keys that finds those of a table without a walk through all. */
final class IndexedKeys extends AbstractList<StoredForeignKey> {
  private final List<StoredForeignKey> keys;
  private final Map<TableName, List<StoredForeignKey>> bySource;
  private final Map<TableName, List<StoredForeignKey>> byReferent;

  private IndexedKeys(List<StoredForeignKey> keys) {
    this.keys = List.copyOf(keys);
    this.bySource = by(key -> key.definition().source());
    this.byReferent = by(key -> key.definition().referent());
  }

  static IndexedKeys copyOf(List<StoredForeignKey> keys) {
    return keys instanceof IndexedKeys indexed ? indexed : new IndexedKeys(keys);
  }

  private Map<TableName, List<StoredForeignKey>> by(Function<StoredForeignKey, TableName> table) {
    return Collections.unmodifiableMap(keys.stream().collect(Collectors.groupingBy(table)));
  }

  List<StoredForeignKey> of(TableName source) {
    return bySource.getOrDefault(source, List.of());
  }

  List<StoredForeignKey> to(TableName referent) {
    return byReferent.getOrDefault(referent, List.of());
  }

  @Override
  public StoredForeignKey get(int index) {
    return keys.get(index);
  }

  @Override
  public int size() {
    return keys.size();
  }
}
