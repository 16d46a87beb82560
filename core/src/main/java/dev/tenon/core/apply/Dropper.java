package dev.tenon.core.apply;

import dev.tenon.DropForeignKey;
import dev.tenon.Outcome;
import dev.tenon.Rendered;
import dev.tenon.error.ErrorId;
import dev.tenon.key.KeyShape;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.spi.LeftoverIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drop one key: find it, send, and deal with the index that served it. */
final class Dropper {
  private final Conversation conversation;
  private final DropForeignKey operation;
  private final Optional<Identifier> name;

  Dropper(Conversation conversation, DropForeignKey operation, Optional<Identifier> name) {
    this.conversation = conversation;
    this.operation = operation;
    this.name = name;
  }

  Outcome drop() throws SQLException {
    KeyFinder finder = finder();
    Optional<StoredForeignKey> found = find(finder);
    if (found.isPresent()) {
      return drop(found.get());
    }
    if (!operation.ifExists()) {
      throw missing(finder);
    }
    return new Outcome(
        Outcome.Status.NOT_THERE, rendered(name, List.of()), Optional.empty(), Optional.empty());
  }

  /** Return the key that would go. */
  StoredForeignKey key() throws SQLException {
    KeyFinder finder = finder();
    return find(finder).orElseThrow(() -> missing(finder));
  }

  private KeyFinder finder() throws SQLException {
    conversation.requireTable(operation.source());
    return new KeyFinder(conversation, conversation.keys(operation.source()));
  }

  private RuntimeException missing(KeyFinder finder) {
    return ErrorId.KEY_MISSING.exception(operation.source(), wanted(), finder.names());
  }

  private Optional<StoredForeignKey> find(KeyFinder finder) throws SQLException {
    if (name.isPresent()) {
      return finder.byName(name.get());
    }
    Optional<KeyShape> shape = operation.shape();
    return shape.isPresent()
        ? finder.byShape(
            conversation.located(operation.source()), conversation.located(shape.get()))
        : Optional.empty();
  }

  private Outcome drop(StoredForeignKey key) throws SQLException {
    Optional<LeftoverIndex> leftover = conversation.leftover(key);
    List<String> sent = new ArrayList<>();
    send(sent, conversation.dialect().ddl().drop(operation.source(), key.name()));
    if (operation.dropIndex() && leftover.filter(LeftoverIndex::free).isPresent()) {
      Identifier index = leftover.get().name();
      send(sent, conversation.dialect().ddl().dropIndex(operation.source(), index));
      leftover = Optional.empty();
    }
    return new Outcome(
        Outcome.Status.DROPPED,
        rendered(Optional.of(key.name()), sent),
        Optional.of(key),
        leftover);
  }

  private void send(List<String> sent, String sql) throws SQLException {
    conversation.send(operation.source(), sql);
    sent.add(sql);
  }

  private Rendered rendered(Optional<Identifier> dropped, List<String> statements) {
    return new Rendered(operation, Optional.empty(), dropped, statements);
  }

  private String wanted() {
    return name.map(text -> "'" + text + "'")
        .orElseGet(
            () ->
                operation
                    .shape()
                    .map(shape -> "on " + shape.localColumns() + " to " + shape.referent())
                    .orElse(""));
  }
}
