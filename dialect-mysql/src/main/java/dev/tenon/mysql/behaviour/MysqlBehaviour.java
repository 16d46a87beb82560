package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import java.util.List;
import java.util.stream.Stream;

/** List what MySQL with InnoDB does with keys that are there; to be told, not foretold. */
public final class MysqlBehaviour {
  /** All of them, by family. */
  public static final List<Rule> RULES =
      Stream.of(
              Actions.RULES,
              Running.RULES,
              Altering.RULES,
              Renaming.RULES,
              Dropping.RULES,
              Metadata.RULES)
          .flatMap(List::stream)
          .toList();

  private MysqlBehaviour() {}
}
