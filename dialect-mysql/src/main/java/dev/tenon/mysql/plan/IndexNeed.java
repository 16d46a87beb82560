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
 * @param drop goes first: it can't be replaced in place, or nobody needs it any more
 * @param build is built before the key needs it, or was by an earlier run
 * @param keep serves, and is made one that the server leaves alone
 * @param notes for people
 */
public record IndexNeed(
    Optional<IndexEffect> drop,
    Optional<Build> build,
    Optional<IndexEffect> keep,
    List<Finding> notes) {

  /** An index serves that surely nobody replaces. */
  public static final IndexNeed NONE =
      new IndexNeed(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /**
   * Hold an index that is built.
   *
   * @param index which
   * @param undone whether it goes when the key can't be
   * @param marked whether its comment says that its key is not proven, until it is
   */
  public record Build(IndexEffect index, boolean undone, boolean marked) {
    /** Check that no part is missing. */
    public Build {
      Objects.requireNonNull(index, "index");
    }

    /**
     * Build an index that goes when the key can't be.
     *
     * @param index which
     * @return the same, marked
     */
    public static Build undone(IndexEffect index) {
      return new Build(index, true, true);
    }
  }

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
   * @param build how
   * @return the need
   */
  public static IndexNeed building(Build build) {
    return new IndexNeed(Optional.empty(), Optional.of(build), Optional.empty(), List.of());
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
        Optional.of(old), Optional.of(Build.undone(index)), Optional.empty(), List.of(note));
  }

  /**
   * Drop an index, since another serves.
   *
   * @param old goes
   * @param keep the other, where it is to be made one that stays
   * @return the need
   */
  public static IndexNeed dropping(IndexEffect old, Optional<IndexEffect> keep) {
    return new IndexNeed(Optional.of(old), Optional.empty(), keep, List.of());
  }

  /**
   * Make an index stay.
   *
   * @param index serves
   * @return the need
   */
  public static IndexNeed keeping(IndexEffect index) {
    return new IndexNeed(Optional.empty(), Optional.empty(), Optional.of(index), List.of());
  }
}
