package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.TableName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What actions do once keys form chains. */
final class CascadeRegrets {
  private static final String FAMILY = "actions";
  private static final int DEEPEST = 14;

  private static final Rule CYCLE =
      rule(
          "mysql-cascade-cycle",
          FAMILY,
          "Keys whose actions write may form a circle; the server goes round it as long as rows"
              + " match.",
          Entry.ALL,
          "accepted",
          "actions-2");
  private static final Rule PATHS =
      rule(
          "mysql-cascade-paths-meet",
          FAMILY,
          "Actions may reach a table on more than one way; which comes first is not said.",
          Entry.ALL,
          "accepted");
  private static final Rule DEEP =
      rule(
          "mysql-cascade-chain-too-long",
          FAMILY,
          "Actions go down 14 tables; a change that would go further is refused (3008).",
          Entry.ALL,
          "accepted");
  private static final Rule TRIGGERS =
      rule(
          "mysql-action-skips-triggers",
          FAMILY,
          "Actions fire no trigger of the source table, unless enable_cascade_triggers is on (9.7"
              + " and newer), and do not apply ON UPDATE CURRENT_TIMESTAMP.",
          Entry.ALL,
          "accepted");
  private static final Rule CRASH =
      rule(
          "mysql-cascade-with-virtual-index",
          FAMILY,
          "Where an index on a virtual column is computed from a column that ON UPDATE CASCADE"
              + " writes, a failing update can crash the server.",
          "seen on 8.0.31, not on 9.7.4",
          "accepted");

  private CascadeRegrets() {}

  static List<RuleCheck<Situation>> all() {
    return List.of(
        Entry.check(CYCLE, CascadeRegrets::cycle),
        Entry.check(PATHS, CascadeRegrets::paths),
        Entry.check(DEEP, CascadeRegrets::deep),
        Entry.check(TRIGGERS, CascadeRegrets::triggers),
        Entry.check(CRASH, CascadeRegrets::crash));
  }

  private static boolean writes(Situation situation) {
    return CascadeGraph.writes(situation.onDelete()) || CascadeGraph.writes(situation.onUpdate());
  }

  private static CascadeGraph graph(Situation situation) {
    return new CascadeGraph(situation.facts());
  }

  private static Optional<Breach> cycle(Situation situation) {
    boolean circle =
        writes(situation)
            && !situation.selfReference()
            && graph(situation).reach(situation.source()).contains(situation.referent());
    return circle
        ? Breach.warning(
            "With "
                + situation.said()
                + " actions would go in a circle: changes of "
                + situation.source()
                + " reach "
                + situation.referent()
                + " already.",
            Words.actions(situation),
            "Leave the action out of one key of the circle.")
        : Optional.empty();
  }

  private static Optional<Breach> paths(Situation situation) {
    if (!writes(situation) || situation.selfReference()) {
      return Optional.empty();
    }
    CascadeGraph graph = graph(situation);
    Set<TableName> origins = new HashSet<>(graph.origins(situation.referent()));
    origins.add(situation.referent());
    origins.retainAll(graph.origins(situation.source()));
    return origins.isEmpty()
        ? Optional.empty()
        : Breach.warning(
            "Actions would reach " + situation.source() + " on more than one way.",
            "from "
                + origins.stream()
                    .map(TableName::toString)
                    .sorted()
                    .limit(5)
                    .collect(Collectors.joining(", ")),
            "Leave the action out of one of the keys on the way.");
  }

  private static Optional<Breach> deep(Situation situation) {
    if (!writes(situation) || situation.selfReference()) {
      return Optional.empty();
    }
    CascadeGraph graph = graph(situation);
    if (graph.reach(situation.source()).contains(situation.source())) {
      return Optional.empty();
    }
    int depth =
        above(graph, situation) + 1 + CascadeGraph.depth(situation.source(), graph::below, DEEPEST);
    return depth <= DEEPEST
        ? Optional.empty()
        : Breach.warning(
            "Actions over " + situation.said() + " can go deeper than the server follows.",
            "at least " + depth + " tables below the first, at most " + DEEPEST,
            "Leave the action out of one of the keys on the way.");
  }

  private static int above(CascadeGraph graph, Situation situation) {
    Set<TableName> origins = graph.origins(situation.referent());
    return origins.contains(situation.referent())
        ? 0
        : CascadeGraph.depth(situation.referent(), graph::above, DEEPEST);
  }

  private static Optional<Breach> triggers(Situation situation) {
    return writes(situation)
        ? Breach.note(
            "Triggers of " + situation.source() + " will not see what actions of the key do.",
            Words.actions(situation),
            "If the table has triggers that matter, use RESTRICT and change the rows yourself.")
        : Optional.empty();
  }

  private static Optional<Breach> crash(Situation situation) {
    if (situation.onUpdate() != ReferentialAction.CASCADE
        || situation.has(MysqlChange.STANDARD_REFERENCED_KEYS)) {
      return Optional.empty();
    }
    return situation.sourceTable().stream()
        .flatMap(table -> indexedVirtual(table, situation).stream())
        .findFirst()
        .flatMap(
            column ->
                Breach.warning(
                    "ON UPDATE CASCADE would write a column from which the indexed virtual "
                        + Words.named(column.name(), situation.source())
                        + " is computed: an update that fails can crash this server.",
                    column.detail(Detail.EXPRESSION).orElse(""),
                    "Drop the index, make the column STORED without the action, or use a newer"
                        + " server."));
  }

  private static Optional<ColumnFacts> indexedVirtual(TableFacts table, Situation situation) {
    return table.columns().stream()
        .filter(ColumnFacts::virtual)
        .filter(column -> indexed(table, column))
        .filter(
            column ->
                situation.key().localColumns().stream()
                    .anyMatch(Expression.of(column.detail(Detail.EXPRESSION).orElse(""))::names))
        .findFirst();
  }

  private static boolean indexed(TableFacts table, ColumnFacts column) {
    return table.indexes().stream()
        .flatMap(index -> index.parts().stream())
        .flatMap(part -> part.column().stream())
        .anyMatch(name -> KeyTables.sameColumn(name, column.name()));
  }
}
