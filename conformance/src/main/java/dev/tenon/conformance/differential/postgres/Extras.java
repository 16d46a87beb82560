package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.postgres.Index.Form;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Put into a draft what need not matter to the server, and what people regret: other columns, keys
 * beside, twice the same, in circles, by several ways.
 *
 * @param chance which
 */
record Extras(Chance chance) {
  private static final String OTHER = "o";

  Extras {
    Objects.requireNonNull(chance, "chance");
  }

  /**
   * Add some.
   *
   * @param plain whether the server takes the key, so that it would take the same again
   */
  void add(Draft draft, boolean plain) {
    if (chance.percent(15)) {
      draft.source.add("n1", draft.types.any(chance), false);
    }
    if (chance.percent(10)) {
      draft.referent.add("n2", draft.types.any(chance), false);
    }
    if (!draft.bare()) {
      return;
    }
    if (chance.percent(8)) {
      beside(draft);
    }
    if (plain && chance.percent(12)) {
      twin(draft);
    }
    if (draft.within()) {
      return;
    }
    if (chance.percent(6)) {
      circle(draft);
    }
    if (chance.percent(6)) {
      ways(draft);
    }
    if (chance.percent(4)) {
      sameColumn(draft);
    }
    if (chance.percent(5)) {
      interfere(draft);
    }
  }

  private Table third(Draft draft) {
    if (draft.others.isEmpty()) {
      Table third = new Table(draft.world.main(), OTHER);
      third.add(Plain.ID, draft.types.integer(), true);
      third.indexes.add(Index.of(Form.PRIMARY, "", List.of(Plain.ID)));
      draft.others.add(third);
    }
    return draft.others.getFirst();
  }

  /** Another key is on the source already; it is not checked, as there may be any rows. */
  private void beside(Draft draft) {
    if (draft.within() || draft.source.has("e1")) {
      return;
    }
    draft.source.add("e1", draft.types.integer(), false);
    draft.after.add(key(draft.source, "e1", third(draft), Plain.ID, ""));
  }

  private void cascade(Draft draft) {
    if (chance.percent(60)) {
      draft.onDelete = Optional.of(OnDelete.of(ReferentialAction.CASCADE));
    }
  }

  private void twin(Draft draft) {
    if (draft.within()) {
      return;
    }
    boolean same = chance.percent(50);
    if (same) {
      draft.rows = false;
      draft.onDelete = Optional.empty();
      draft.onUpdate = Optional.empty();
      draft.match = Optional.empty();
      draft.deferrability = Optional.empty();
    } else {
      cascade(draft);
    }
    draft.after.add(
        "ALTER TABLE %s ADD %sFOREIGN KEY (%s) REFERENCES %s (%s)%s"
            .formatted(
                draft.source.quoted(),
                chance.percent(50) ? "CONSTRAINT twin " : "",
                Names.listed(draft.localColumns),
                draft.referent.quoted(),
                Names.listed(draft.remoteColumns),
                same ? "" : others() + " NOT VALID"));
  }

  private String others() {
    return chance.of(" ON UPDATE CASCADE", " ON DELETE CASCADE", " MATCH FULL", "");
  }

  /** Another key changes a column of this one too. */
  private void sameColumn(Draft draft) {
    Column column = draft.local(0);
    if (!draft.types.fits(column.type) || !draft.others.isEmpty()) {
      return;
    }
    Table third = third(draft);
    Column there = third.add("v", column.type, false);
    there.collation = column.collation;
    there.madeCollation = column.madeCollation;
    third.indexes.add(Index.of(Form.UNIQUE, "", List.of("v")));
    draft.after.add(key(draft.source, column.name, third, "v", " ON UPDATE CASCADE"));
    draft.onUpdate = Optional.of(ReferentialAction.CASCADE);
  }

  /** Triggers and rules stand between an action and the rows. */
  private void interfere(Draft draft) {
    draft.onUpdate = Optional.of(ReferentialAction.CASCADE);
    draft.after.add(
        chance.percent(60)
            ? "CREATE TRIGGER keep BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION"
                    .formatted(draft.source.quoted())
                + " pg_catalog.suppress_redundant_updates_trigger()"
            : "CREATE RULE keep AS ON UPDATE TO %s DO INSTEAD NOTHING"
                .formatted(draft.source.quoted()));
  }

  private static String key(Table from, String column, Table to, String id, String words) {
    return "ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES %s (%s)%s NOT VALID"
        .formatted(from.quoted(), Names.quote(column), to.quoted(), Names.quote(id), words);
  }

  /** A key leads back, through a column of its own. */
  private void circle(Draft draft) {
    if (!draft.source.has(Plain.ID) || draft.referent.has("back")) {
      return;
    }
    draft.referent.add("back", draft.types.integer(), false);
    String words =
        " ON DELETE " + chance.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL).sql();
    draft.after.add(key(draft.referent, "back", draft.source, Plain.ID, words));
    cascade(draft);
  }

  /** A delete reaches the source by two ways. */
  private void ways(Draft draft) {
    if (draft.referent.has("e9") || draft.source.has("e8")) {
      return;
    }
    Table third = third(draft);
    draft.referent.add("e9", draft.types.integer(), false);
    draft.source.add("e8", draft.types.integer(), false);
    String cascade = " ON DELETE CASCADE";
    draft.after.add(key(draft.referent, "e9", third, Plain.ID, cascade));
    draft.after.add(key(draft.source, "e8", third, Plain.ID, cascade));
  }
}
