package dev.tenon.postgres.version;

import dev.tenon.facts.ServerVersion;
import java.util.Map;

/**
 * Name a repair that came with minor releases, each branch at its own.
 *
 * @param minors by branch, the first minor release that has it; a branch not named has it from the
 *     start
 */
public record PostgresFix(Map<Integer, Integer> minors) {
  private static final int NEVER = Integer.MAX_VALUE;

  /** System columns are refused as referencing columns (release notes 15.3 and 13.11). */
  public static final PostgresFix SYSTEM_COLUMNS_REFUSED =
      new PostgresFix(Map.of(12, 15, 13, 11, 14, 8, 15, 3));

  /**
   * A partition that is detached from a source table keeps its checks on a partitioned referent
   * (release notes 15.9, 16.5, 17.1; seen missing on the last releases of older branches).
   */
  public static final PostgresFix DETACHED_CHECKS =
      new PostgresFix(Map.of(12, NEVER, 13, NEVER, 14, NEVER, 15, 9, 16, 5, 17, 1));

  /**
   * Partitions made after a key of a partitioned table to itself are checked as referents (release
   * notes 15.13 and 17.5; seen missing on 12.22).
   */
  public static final PostgresFix SELF_REFERENCING_PARTITIONS =
      new PostgresFix(Map.of(12, NEVER, 13, 21, 14, 18, 15, 13, 16, 9, 17, 5));

  /** Copy the map. */
  public PostgresFix {
    minors = Map.copyOf(minors);
  }

  /**
   * Tell whether a version has the repair.
   *
   * @param version of the server
   * @return whether its branch had it from the start, or it is that minor release or newer
   */
  public boolean in(ServerVersion version) {
    return version.minor() >= minors.getOrDefault(version.major(), 0);
  }
}
