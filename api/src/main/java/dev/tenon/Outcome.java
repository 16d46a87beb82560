package dev.tenon;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.spi.LeftoverIndex;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what came of an operation on a server.
 *
 * @param status what was done
 * @param rendered what was said; its statements are empty where nothing was to do
 * @param stored the key as the server stored it; of a drop: as it was before; absent where there
 *     never was one
 * @param leftover of a drop: the index that served the key and stayed
 */
public record Outcome(
    Status status,
    Rendered rendered,
    Optional<StoredForeignKey> stored,
    Optional<LeftoverIndex> leftover) {

  /** Tell what was done. */
  public enum Status {
    CREATED,
    /** A key of the same meaning was there; nothing was sent. */
    ALREADY_THERE,
    DROPPED,
    /** There was no such key; nothing was sent. */
    NOT_THERE,
    /** A key that was there is proven, renamed or altered. */
    CHANGED
  }

  /** Check that no part is missing. */
  public Outcome {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(rendered, "rendered");
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(leftover, "leftover");
  }
}
