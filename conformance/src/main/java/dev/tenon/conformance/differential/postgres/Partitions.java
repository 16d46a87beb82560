package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import java.util.Objects;

/**
 * Part a table, so that every row of the case has its place.
 *
 * @param draft whose
 * @param table one of its tables
 * @param by the column that decides
 * @param chance how
 */
record Partitions(Draft draft, Table table, String by, Chance chance) {
  /** A value that no row has. */
  private static final int NEVER = 5;

  Partitions {
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(chance, "chance");
  }

  void make() {
    if (draft.features.unloggedPartitioned() && chance.percent(6)) {
      table.create = Table.UNLOGGED;
    }
    if (chance.percent(10)) {
      options("LIST");
      table.empty = true;
    } else if (type().hashable() && !table.column(by).blind() && chance.percent(40)) {
      options("HASH");
      part("_1", "FOR VALUES WITH (MODULUS 2, REMAINDER 0)");
      part("_2", "FOR VALUES WITH (MODULUS 2, REMAINDER 1)");
    } else if (type().scarce() || chance.percent(50)) {
      options("LIST");
      part("_1", "FOR VALUES IN (" + type().literal(0) + ")");
      part("_2", "DEFAULT");
    } else {
      options("RANGE");
      String bound = type().literal(2);
      part("_1", "FOR VALUES FROM (MINVALUE) TO (" + bound + ")");
      part("_2", "FOR VALUES FROM (" + bound + ") TO (MAXVALUE)");
      part("_3", "DEFAULT");
    }
  }

  private Type type() {
    return table.column(by).type;
  }

  private void options(String how) {
    table.options = "PARTITION BY " + how + " (" + Names.quote(by) + ")";
  }

  private void part(String end, String values) {
    String name = table.qualified(table.name + end);
    boolean again = chance.percent(15);
    String create = !again && chance.percent(20) ? Table.UNLOGGED : Table.PERMANENT;
    String words = create + " " + name + " PARTITION OF " + table.quoted() + " " + values;
    if (!again) {
      table.partitions.add(words);
      return;
    }
    table.partitions.add(words + " PARTITION BY LIST (" + Names.quote(by) + ")");
    table.partitions.add(
        Table.PERMANENT
            + " "
            + table.qualified(table.name + end + "_sub")
            + " PARTITION OF "
            + name
            + " DEFAULT");
  }

  /** Put a foreign table among the partitions. */
  void addForeign() {
    options("LIST");
    table.partitions.clear();
    table.empty = false;
    String schema = draft.world.main();
    table.partitions.add(Foreign.make(schema));
    table.partitions.add(
        "CREATE FOREIGN TABLE %s PARTITION OF %s FOR VALUES IN (%s) SERVER %s"
            .formatted(
                table.qualified(table.name + "_far"),
                table.quoted(),
                type().literal(NEVER),
                Names.quote(Foreign.name(schema))));
    part("_near", "DEFAULT");
  }
}
