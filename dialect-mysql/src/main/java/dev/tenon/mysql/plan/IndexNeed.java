package dev.tenon.mysql.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.IndexEffect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Say what a plan does about the index that serves a key.
 *
 * <p>An index that the server made for an earlier key can't be told from one that people made, but
 * the server replaces it as soon as another key needs one: it would be built anew, under the
 * marker's name, within the change that adds the key.
 *
 * @param drop goes first, since it can't be replaced in place
 * @param build is built before the key needs it, or was by an earlier run
 * @param keep serves, and is made one that the server leaves alone
 * @param undone whether what was built goes when the key can't be
 * @param notes for people
 */
public record IndexNeed(
    Optional<IndexEffect> drop,
    Optional<IndexEffect> build,
    Optional<IndexEffect> keep,
    boolean undone,
    List<Finding> notes) {

  /** An index serves that surely nobody replaces. */
  public static final IndexNeed NONE =
      new IndexNeed(Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());

  /** Check that no part is missing. */
  public IndexNeed {
    Objects.requireNonNull(drop, "drop");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(keep, "keep");
    notes = List.copyOf(notes);
  }

  /**
   * Build an index.
   *
   * @param index which
   * @param undone whether it goes when the key can't be
   * @return the need
   */
  public static IndexNeed building(IndexEffect index, boolean undone) {
    return new IndexNeed(Optional.empty(), Optional.of(index), Optional.empty(), undone, List.of());
  }

  /**
   * Drop an index and build one.
   *
   * @param old goes
   * @param index comes
   * @param note for people
   * @return the need
   */
  public static IndexNeed replacing(IndexEffect old, IndexEffect index, Finding note) {
    return new IndexNeed(
        Optional.of(old), Optional.of(index), Optional.empty(), true, List.of(note));
  }

  /**
   * Make an index stay.
   *
   * @param index serves
   * @return the need
   */
  public static IndexNeed keeping(IndexEffect index) {
    return new IndexNeed(Optional.empty(), Optional.empty(), Optional.of(index), false, List.of());
  }
}
