package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/** List what PostgreSQL does with keys that are there; to be told, not foretold. */
public final class PostgresBehaviour {
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
