package dev.tenon.ndb.facts;

import dev.tenon.facts.Facts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tell how a key stands that the server shows and the cluster does not have, or not so. */
public enum Trouble {
  /** The cluster does not have it: nothing holds rows to it. */
  LOST,
  /** The cluster has it under another name. */
  OUT_OF_STEP,
  /** The cluster has only the beginning of its name. */
  CUT;

  /**
   * Find the trouble of a key.
   *
   * @param key as stored
   * @param facts with its table
   * @return absent where there is none, or nobody could look
   */
  public static Optional<Trouble> of(StoredForeignKey key, Facts facts) {
    return Arrays.stream(values())
        .filter(trouble -> facts.relation(trouble.relation()).contains(id(key)))
        .findFirst();
  }

  /** Return all relations with those of the keys in trouble. */
  static Map<String, List<String>> relations(Facts facts, ClusterKeys cluster) {
    Map<String, List<String>> all = new TreeMap<>(facts.relations());
    for (Trouble trouble : values()) {
      List<String> keys =
          facts.keys().stream()
              .filter(key -> ClusterKeys.mine(key, facts))
              .filter(key -> cluster.trouble(key, facts).equals(Optional.of(trouble)))
              .map(Trouble::id)
              .toList();
      if (!keys.isEmpty()) {
        all.put(trouble.relation(), keys);
      }
    }
    return all;
  }

  private String relation() {
    return "ndb-keys-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String id(StoredForeignKey key) {
    TableName source = key.definition().source();
    return source.schema().orElseThrow().text() + "/" + source.name().text() + "/" + key.name();
  }
}
