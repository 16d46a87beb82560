package dev.tenon.mysql.rules;

import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.TableName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tell which tables a change of rows spreads to: from referent to source, over keys with an action
 * that writes. What keys of other schemas do to each other is not known.
 *
 * @param facts with the keys
 */
record CascadeGraph(Facts facts) {

  static boolean writes(ReferentialAction action) {
    return switch (action) {
      case CASCADE, SET_NULL -> true;
      case NO_ACTION, RESTRICT, SET_DEFAULT -> false;
    };
  }

  private static boolean spreads(StoredForeignKey stored) {
    ForeignKey key = stored.definition();
    return key.onDelete().map(OnDelete::action).filter(CascadeGraph::writes).isPresent()
        || key.onUpdate().filter(CascadeGraph::writes).isPresent();
  }

  Set<TableName> below(TableName table) {
    return facts.keysTo(table).stream()
        .filter(CascadeGraph::spreads)
        .map(key -> key.definition().source())
        .collect(Collectors.toSet());
  }

  Set<TableName> above(TableName table) {
    return facts.keysOf(table).stream()
        .filter(CascadeGraph::spreads)
        .map(key -> key.definition().referent())
        .collect(Collectors.toSet());
  }

  /** All tables that a change reaches, the first one left out unless it comes back to it. */
  Set<TableName> reach(TableName start) {
    return closure(start, this::below);
  }

  /** All tables from which a change reaches one. */
  Set<TableName> origins(TableName end) {
    return closure(end, this::above);
  }

  private static Set<TableName> closure(TableName start, Function<TableName, Set<TableName>> step) {
    Set<TableName> reached = new HashSet<>();
    Deque<TableName> open = new ArrayDeque<>(step.apply(start));
    while (!open.isEmpty()) {
      TableName table = open.remove();
      if (reached.add(table)) {
        open.addAll(step.apply(table));
      }
    }
    return reached;
  }

  /** Count the longest chain of tables from one; more than the limit is not counted. */
  static int depth(TableName start, Function<TableName, Set<TableName>> step, int limit) {
    Set<TableName> level = step.apply(start);
    int depth = 0;
    while (!level.isEmpty() && depth <= limit) {
      depth++;
      level =
          level.stream().flatMap(table -> step.apply(table).stream()).collect(Collectors.toSet());
    }
    return depth;
  }
}
