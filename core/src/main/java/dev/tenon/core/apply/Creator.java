package dev.tenon.core.apply;

import dev.tenon.CreateForeignKey;
import dev.tenon.Outcome;
import dev.tenon.Rendered;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Create one key: look, send, read back, compare. */
final class Creator {
  private final Conversation conversation;
  private final CreateForeignKey operation;
  private final NamedForeignKey key;
  private final KeyState asked;

  Creator(Conversation conversation, KeyResolver.Resolved resolved) {
    this.conversation = conversation;
    this.operation = resolved.operation();
    this.key = resolved.key();
    this.asked = KeyState.asked(resolved.needs());
  }

  Outcome create() throws SQLException {
    TableName source = key.definition().source();
    conversation.requireTable(source);
    conversation.requireTable(key.definition().referent());
    conversation.requireKeptKeys(source);
    List<StoredForeignKey> before = conversation.keys(source);
    if (operation.ifNotExists()) {
      Optional<StoredForeignKey> present = present(before);
      if (present.isPresent()) {
        return outcome(Outcome.Status.ALREADY_THERE, List.of(), present);
      }
    }
    conversation.requireCheckedRows(source);
    String sql = conversation.dialect().ddl().add(key);
    conversation.send(source, sql);
    return outcome(Outcome.Status.CREATED, List.of(sql), Optional.of(readBack(before)));
  }

  private Optional<StoredForeignKey> present(List<StoredForeignKey> before) throws SQLException {
    KeyFinder finder = new KeyFinder(conversation, before);
    List<StoredForeignKey> same = finder.byMeaning(conversation.located(key.definition()));
    if (!same.isEmpty()) {
      return Optional.of(asFarAsAsked(same));
    }
    key.name()
        .flatMap(finder::byName)
        .ifPresent(
            other -> {
              throw ErrorId.KEY_CLASH.exception(
                  key.definition().source(), other.name(), other.definition());
            });
    return Optional.empty();
  }

  private StoredForeignKey asFarAsAsked(List<StoredForeignKey> same) {
    Optional<Identifier> wanted = key.name();
    return same.stream()
        .filter(other -> KeyState.of(other).satisfies(asked))
        .min(Comparator.comparing(other -> !wanted.equals(Optional.of(other.name()))))
        .orElseThrow(
            () ->
                ErrorId.KEY_STATE.exception(
                    key.definition().source(),
                    same.getFirst().name(),
                    KeyState.of(same.getFirst())));
  }

  private StoredForeignKey readBack(List<StoredForeignKey> before) throws SQLException {
    KeyFinder after = new KeyFinder(conversation, conversation.keys(key.definition().source()));
    StoredForeignKey stored =
        key.name()
            .map(after::byName)
            .orElseGet(() -> after.addedSince(before))
            .orElseThrow(() -> differs("it is not there"));
    boolean asAsked =
        after.sameMeaning(conversation.located(key.definition()), stored)
            && KeyState.of(stored).equals(asked);
    if (!asAsked && operation.allowed().isEmpty()) {
      throw differs(stored.toString());
    }
    return stored;
  }

  private RuntimeException differs(String how) {
    return ErrorId.KEY_DIFFERS.exception(key, how);
  }

  private Outcome outcome(
      Outcome.Status status, List<String> statements, Optional<StoredForeignKey> stored) {
    Rendered rendered = new Rendered(operation, Optional.of(key), key.name(), statements);
    return new Outcome(status, rendered, stored, Optional.empty());
  }
}
