package dev.tenon.mysql.rules;

import dev.tenon.core.mark.InterimName;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Say what the server does about an index for a key, before any storage engine is asked.
 *
 * <p>It makes one of its own, unless the key's columns lead an index that is there. An index that
 * it once made itself counts less: one with the same columns is replaced by the new one, a shorter
 * one goes (seen on 5.7.22, 8.0.31 and 9.7.4). Which indexes it made itself can't be seen; here
 * that is guessed of an index with exactly the columns of a key and a name that it would have got.
 *
 * @param reused leads with the key's columns
 * @param created name of the index that is made; absent where one is reused
 * @param replaced goes in the same statement, if the guess is right
 * @param doubtful shorter ones, which go if the server made them
 */
public record IndexPlan(
    Optional<TableIndex> reused,
    Optional<Identifier> created,
    List<TableIndex> replaced,
    List<TableIndex> doubtful) {
  private static final Pattern OF_A_KEY = Pattern.compile("(.*_)?(ib)?fk(_.*|[0-9]*)");

  /** Copy the lists. */
  public IndexPlan {
    Objects.requireNonNull(reused, "reused");
    Objects.requireNonNull(created, "created");
    replaced = List.copyOf(replaced);
    doubtful = List.copyOf(doubtful);
  }

  /**
   * Plan for a key.
   *
   * @param situation the source table is there
   * @return what the server does
   */
  public static IndexPlan of(Situation situation) {
    List<Identifier> columns = situation.key().localColumns();
    List<TableIndex> indexes = situation.sourceIndexes();
    Optional<TableIndex> reused =
        indexes.stream()
            .filter(index -> serves(index, columns))
            .filter(index -> index.parts().size() > columns.size() || !made(index, situation))
            .findFirst();
    if (reused.isPresent()) {
      return new IndexPlan(reused, Optional.empty(), List.of(), List.of());
    }
    List<TableIndex> shorter =
        indexes.stream()
            .filter(index -> plain(index) && !index.unique())
            .filter(index -> index.leading(columns) == index.parts().size())
            .toList();
    List<TableIndex> replaced = shorter.stream().filter(index -> made(index, situation)).toList();
    List<TableIndex> doubtful = shorter.stream().filter(index -> !made(index, situation)).toList();
    List<TableIndex> left = indexes.stream().filter(index -> !replaced.contains(index)).toList();
    Identifier name = name(situation, left);
    Optional<TableIndex> twin =
        replaced.stream()
            .filter(index -> index.name().equals(name))
            .filter(index -> index.parts().size() == columns.size())
            .findFirst();
    return twin.isPresent()
        ? new IndexPlan(twin, Optional.empty(), List.of(), List.of())
        : new IndexPlan(Optional.empty(), Optional.of(name), replaced, doubtful);
  }

  /**
   * Find the index that serves, where the server may have made it for a key that is gone: then one
   * with the new key's name takes its place (seen on 5.7.22 and 8.0.31).
   *
   * @param situation that was planned for
   * @return absent where it is surely nobody's but the user's, or has that name
   */
  Optional<TableIndex> perhapsMade(Situation situation) {
    return reused
        .filter(index -> !index.unique())
        .filter(index -> index.parts().size() == situation.key().localColumns().size())
        .filter(index -> !same(index.name(), name(situation, without(index, situation))));
  }

  /** Tell whether an index that is thought to be the server's would serve, were it a user's. */
  boolean guessed(Situation situation) {
    return replaced.stream()
        .anyMatch(index -> index.parts().size() == situation.key().localColumns().size());
  }

  private static List<TableIndex> without(TableIndex index, Situation situation) {
    return situation.sourceIndexes().stream().filter(other -> !other.equals(index)).toList();
  }

  /**
   * Tell whether an index would do for a key.
   *
   * @param index of the source
   * @param columns of the key
   * @return whether it leads with them
   */
  public static boolean serves(TableIndex index, List<Identifier> columns) {
    return plain(index) && index.leading(columns) == columns.size();
  }

  /**
   * Tell whether the name of an index is like those that the server gives.
   *
   * @param index its name
   * @param key that it serves
   * @return whether it is the first column's, or speaks of a key
   */
  public static boolean likeMade(Identifier index, ForeignKey key) {
    return counted(index, key.localColumns().getFirst())
        || OF_A_KEY.matcher(Utf8Folding.small(index.text())).matches();
  }

  /**
   * Guess whether the server made an index for a key, and gives it the key's next name too.
   *
   * @param index of the key's table
   * @param key that is there
   * @return whether it has the columns of one, and the name; while the key has an interim name,
   *     that of its index is not known
   */
  public static boolean seemsMade(TableIndex index, StoredForeignKey key) {
    return !index.unique() && madeFor(index, key);
  }

  private static boolean kept(Situation situation) {
    return !situation.facts().relation(Detail.KEPT_INDEXES).isEmpty();
  }

  private static boolean plain(TableIndex index) {
    return !index.type().equals("FULLTEXT") && !index.type().equals("SPATIAL");
  }

  /** Guess whether the server made an index for a key. */
  private static boolean made(TableIndex index, Situation situation) {
    return !kept(situation)
        && situation.facts().keysOf(situation.source()).stream()
            .anyMatch(key -> seemsMade(index, key));
  }

  private static boolean madeFor(TableIndex index, StoredForeignKey key) {
    List<Identifier> columns = key.definition().localColumns();
    return index.parts().size() == columns.size()
        && index.leading(columns) == columns.size()
        && (same(index.name(), key.name())
            || InterimName.is(key.name())
            || (generated(key) && counted(index.name(), columns.getFirst())));
  }

  /** A key with a name of its own gives that to its index. */
  private static boolean generated(StoredForeignKey key) {
    String table = Utf8Folding.small(key.definition().source().name().text());
    return Utf8Folding.small(key.name().text()).startsWith(table + "_");
  }

  private static boolean counted(Identifier index, Identifier column) {
    String name = Utf8Folding.small(index.text());
    String base = Utf8Folding.small(column.text());
    return name.equals(base)
        || (name.startsWith(base) && name.substring(base.length()).matches("_[1-9][0-9]?"));
  }

  private static Identifier name(Situation situation, List<TableIndex> left) {
    return given(situation).orElseGet(() -> counted(situation, left));
  }

  /** The name that the key or its option gives to the index; absent: none. */
  static Optional<Identifier> given(Situation situation) {
    return situation
        .question()
        .key()
        .name()
        .or(() -> MysqlOptions.indexName(situation.question().key()));
  }

  /** The name of the first column, made unique; PRIMARY is taken by the primary key. */
  private static Identifier counted(Situation situation, List<TableIndex> left) {
    Identifier first =
        situation
            .local(0)
            .map(column -> column.name())
            .orElse(situation.key().localColumns().getFirst());
    return IntStream.rangeClosed(1, 99)
        .mapToObj(number -> number == 1 ? first : new Identifier(first + "_" + number))
        .filter(name -> !same(name, new Identifier("PRIMARY")) && !taken(name, left))
        .findFirst()
        .orElse(new Identifier("not_specified"));
  }

  static boolean taken(Identifier name, List<TableIndex> indexes) {
    return indexes.stream().anyMatch(index -> same(index.name(), name));
  }

  /** Tell whether the name of the new index is taken by one that stays. */
  boolean clashes(Situation situation) {
    List<TableIndex> left =
        situation.sourceIndexes().stream().filter(index -> !replaced.contains(index)).toList();
    return created.filter(name -> taken(name, left)).isPresent();
  }

  static boolean same(Identifier one, Identifier other) {
    return Utf8Folding.small(one.text()).equals(Utf8Folding.small(other.text()));
  }
}
