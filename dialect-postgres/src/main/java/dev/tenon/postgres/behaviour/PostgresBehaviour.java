package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * List what PostgreSQL does with keys that are there; to be told, not foretold.
 *
 * <p>Left out, because the servers at hand do not show it: 18.0 to 18.3 forget that a key is
 * deferrable when it is ENFORCED again (release notes 18.4); how much slower a check is for roles
 * that may not read both tables.
 */
public final class PostgresBehaviour {
  /** What VALIDATE CONSTRAINT does. */
  public static final Rule VALIDATE = Altering.VALIDATE;

  /** What ALTER CONSTRAINT does. */
  public static final Rule ALTER_CONSTRAINT = Altering.ALTER_CONSTRAINT;

  /** What RENAME CONSTRAINT does. */
  public static final Rule RENAME_CONSTRAINT = Dropping.RENAME_CONSTRAINT;

  /** All of them, by family. */
  public static final List<Rule> RULES =
      Stream.of(
              Actions.RULES,
              Running.RULES,
              Altering.RULES,
              Dropping.RULES,
              Partitions.RULES,
              Metadata.RULES)
          .flatMap(List::stream)
          .toList();

  private PostgresBehaviour() {}
}
