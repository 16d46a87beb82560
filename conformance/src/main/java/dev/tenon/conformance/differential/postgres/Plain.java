package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.ScenarioGenerator.World;
import dev.tenon.conformance.differential.postgres.Index.Form;
import dev.tenon.key.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draft a key that the server takes.
 *
 * @param features of the server
 * @param types of the server
 * @param chance which
 */
record Plain(Features features, Types types, Chance chance) {
  static final String ID = "id";
  private static final List<String> LOCAL = List.of("a", "b", "d");
  private static final List<String> REMOTE = List.of("x", "y", "z");

  Plain {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(chance, "chance");
  }

  Draft in(World world) {
    boolean self = chance.percent(9);
    String schema = !self && chance.percent(12) ? world.other() : world.main();
    Table referent = new Table(schema, self ? "t" : chance.of("p", "p", "P a"));
    Table source =
        self ? referent : new Table(world.main(), chance.of("c", "c", "C\"h", "cé", "order"));
    Draft draft = new Draft(features, types, world, source, referent);
    if (chance.percent(25)) {
      draft.placement = Placement.CREATE_TABLE;
    }
    columns(draft, chance.percent(62) ? 1 : chance.percent(70) ? 2 : 3);
    referentKey(draft);
    sourceIndexes(draft);
    new Words(chance).choose(draft);
    draft.rows = chance.percent(45);
    if (chance.percent(25)) {
      draft.orphans = self ? 1 : 1 + chance.below(2);
    }
    return draft;
  }

  private void columns(Draft draft, int width) {
    if (chance.percent(60)) {
      addId(draft.source);
    }
    boolean nullable = chance.percent(75);
    List<String> local = new ArrayList<>();
    List<String> remote = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      Type type = types.key(chance);
      Column from = draft.source.add(LOCAL.get(i), type, !nullable);
      Column to = draft.referent.add(REMOTE.get(i), type, chance.percent(50));
      if (type.collatable() && chance.percent(15)) {
        collate(from);
        to.collation = from.collation;
        to.madeCollation = from.madeCollation;
      }
      local.add(from.name);
      remote.add(to.name);
    }
    draft.localColumns = local;
    draft.remoteColumns = remote;
  }

  private void addId(Table table) {
    table.add(ID, types.integer(), chance.percent(50));
    table.indexes.add(Index.of(Form.PRIMARY, "", List.of(ID)));
  }

  private void collate(Column column) {
    if (chance.percent(50)) {
      column.collate(chance.of(Made.BLIND, Made.SHARP));
    } else {
      column.collate(chance.of("C", "POSIX", "en-x-icu", "default"));
    }
  }

  private void referentKey(Draft draft) {
    Table referent = draft.referent;
    boolean primary = referent.primary().isEmpty() && chance.percent(55);
    if (!primary && referent.primary().isEmpty() && chance.percent(50)) {
      addId(referent);
    }
    boolean constraint = draft.within() && draft.selfReference();
    Form form =
        primary ? Form.PRIMARY : constraint || chance.percent(60) ? Form.UNIQUE : Form.UNIQUE_INDEX;
    List<String> order =
        chance.percent(70) ? draft.remoteColumns : chance.shuffled(draft.remoteColumns);
    referent.indexes.add(varied(draft, Index.of(form, chance.of("", "ref_key"), order)));
  }

  /** Keys of any of these shapes are referred to. */
  private Index varied(Draft draft, Index index) {
    Index varied = index;
    if (chance.percent(10)) {
      String carried = "w";
      draft.referent.add(carried, types.integer(), false);
      varied = varied.include(carried);
    }
    if (features.nullsNotDistinct() && !index.primary() && chance.percent(10)) {
      varied = varied.nullsNotDistinct();
    }
    if (index.form() == Form.UNIQUE_INDEX && chance.percent(25)) {
      varied = varied.first(order(draft.referent.column(index.columns().getFirst())));
    }
    return varied;
  }

  private String order(Column column) {
    String sql = column.type.sql();
    if (column.blind()) {
      return "DESC";
    }
    return switch (column.type.family()) {
      case TEXTUAL ->
          sql.startsWith("varchar") || sql.equals("text")
              ? chance.of("text_pattern_ops", "COLLATE \"POSIX\"", "DESC NULLS LAST")
              : sql.startsWith("char(") ? "bpchar_pattern_ops" : "DESC";
      default -> chance.of("DESC", "NULLS FIRST", "ASC NULLS LAST");
    };
  }

  private void sourceIndexes(Draft draft) {
    if (!chance.percent(40)) {
      return;
    }
    List<String> columns = new ArrayList<>(draft.localColumns);
    Column first = draft.local(0);
    if (draft.within() || chance.percent(15)) {
      draft.source.indexes.add(Index.of(Form.UNIQUE, chance.of("", "i1"), columns));
      return;
    }
    Index index = Index.of(Form.INDEX, chance.of("", "i1", "a"), columns);
    Index varied =
        switch (chance.below(9)) {
          case 0 -> index.tail("WHERE " + Names.quote(first.name) + " IS NOT NULL");
          case 1 -> index.tail("WHERE " + Names.quote(first.name) + " IS NULL");
          case 2 -> index.on(chance.shuffled(columns));
          case 3 -> index.first(order(first));
          case 4 -> index.first(Index.EXPRESSION);
          case 5 -> first.type.hashable() ? index.on(List.of(first.name)).method("hash") : index;
          case 6 -> index.on(reversed(draft));
          default -> index;
        };
    draft.source.indexes.add(varied);
  }

  /** Put another column before those of the key, or behind. */
  private List<String> reversed(Draft draft) {
    List<String> columns = new ArrayList<>(draft.localColumns);
    draft.source.add("s", types.integer(), false);
    columns.add(chance.percent(50) ? 0 : columns.size(), "s");
    return columns;
  }
}
