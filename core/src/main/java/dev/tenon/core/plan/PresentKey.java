package dev.tenon.core.plan;

import dev.tenon.core.apply.KeyState;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Find the key that makes an operation of "if not exists" one with nothing to do. One that is not
 * proven is no such key: it may be what a broken run left, and the plan goes on with it.
 *
 * @param resolved what was asked
 * @param located its definition, with the schemas in which its tables are
 * @param now what is there
 */
record PresentKey(KeyResolver.Resolved resolved, ForeignKey located, Conditions now) {

  Optional<StoredForeignKey> find() {
    List<StoredForeignKey> same =
        now.facts().keysOf(located.source()).stream()
            .filter(key -> now.means(key, located))
            .toList();
    KeyState asked = KeyState.asked(resolved.needs());
    Optional<Identifier> wanted = resolved.key().name();
    Optional<StoredForeignKey> found =
        same.stream()
            .filter(key -> KeyState.of(key).satisfies(asked))
            .min(Comparator.comparing(key -> !wanted.equals(Optional.of(key.name()))));
    if (found.isEmpty()) {
      same.stream()
          .filter(key -> key.enforced() != asked.enforced())
          .findFirst()
          .ifPresent(this::refuse);
    }
    return found;
  }

  private void refuse(StoredForeignKey key) {
    throw ErrorId.KEY_STATE.exception(
        located.source(), key.name(), key.enforced() ? "enforced" : "not enforced");
  }
}
