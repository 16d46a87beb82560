package dev.tenon.core.apply;

import dev.tenon.error.ErrorId;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.KeyShape;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Find keys among those of one table, by the server's own rules of names and meaning. */
public final class KeyFinder {
  private final Dialect dialect;
  private final Session session;
  private final List<StoredForeignKey> keys;

  /**
   * Look among keys.
   *
   * @param dialect of the table
   * @param session of the connection
   * @param keys of one table
   */
  public KeyFinder(Dialect dialect, Session session, List<StoredForeignKey> keys) {
    this.dialect = dialect;
    this.session = session;
    this.keys = List.copyOf(keys);
  }

  KeyFinder(Conversation conversation, List<StoredForeignKey> keys) {
    this(conversation.dialect(), conversation.session(), keys);
  }

  /**
   * Find a key by its name.
   *
   * @param name as asked
   * @return absent where no key has it
   */
  public Optional<StoredForeignKey> byName(Identifier name) {
    return keys.stream().filter(key -> sameName(key.name(), name)).findFirst();
  }

  List<StoredForeignKey> byMeaning(ForeignKey definition) {
    return keys.stream().filter(key -> sameMeaning(definition, key)).toList();
  }

  /**
   * Find a key by what it joins.
   *
   * @param source the table, with its schema where the dialect does not fill it in
   * @param shape columns and referent, likewise
   * @return absent where no key has it
   * @throws dev.tenon.error.TenonException {@code key-ambiguous} where several have
   */
  public Optional<StoredForeignKey> byShape(TableName source, KeyShape shape) {
    List<StoredForeignKey> found =
        keys.stream().filter(key -> hasShape(key.definition(), source, shape)).toList();
    if (found.size() > 1) {
      throw ErrorId.KEY_AMBIGUOUS.exception(source, names(found));
    }
    return found.stream().findFirst();
  }

  /** Name all keys of the table, for a message. */
  String names() {
    return keys.isEmpty() ? "none" : names(keys);
  }

  boolean sameMeaning(ForeignKey asked, StoredForeignKey stored) {
    return stored.extras().isEmpty() && canonical(asked).equals(canonical(stored.definition()));
  }

  /** Find the key that was not among the earlier ones. */
  Optional<StoredForeignKey> addedSince(List<StoredForeignKey> earlier) {
    return keys.stream()
        .filter(key -> earlier.stream().noneMatch(old -> sameName(old.name(), key.name())))
        .findFirst();
  }

  private boolean sameName(Identifier one, Identifier other) {
    return dialect.identifiers().same(IdentifierKind.CONSTRAINT, one, other, session);
  }

  private boolean hasShape(ForeignKey key, TableName source, KeyShape shape) {
    List<Identifier> remote =
        shape.remoteColumns().isEmpty() ? key.remoteColumns() : shape.remoteColumns();
    if (remote.size() != shape.localColumns().size()) {
      return false;
    }
    ForeignKey wanted = ForeignKey.plain(source, shape.localColumns(), shape.referent(), remote);
    ForeignKey present =
        ForeignKey.plain(key.source(), key.localColumns(), key.referent(), key.remoteColumns());
    return canonical(wanted).equals(canonical(present));
  }

  private ForeignKey canonical(ForeignKey key) {
    return dialect.meaning().canonical(key, session);
  }

  private static String names(List<StoredForeignKey> keys) {
    return keys.stream().map(key -> key.name().text()).collect(Collectors.joining(", "));
  }
}
