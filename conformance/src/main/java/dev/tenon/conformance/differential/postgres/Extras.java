package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.postgres.Index.Form;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Objects;

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
    if (chance.percent(6)) {
      circle(draft);
    }
    if (chance.percent(6)) {
      ways(draft);
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

  private void twin(Draft draft) {
    if (draft.within()) {
      return;
    }
    draft.after.add(
        "ALTER TABLE %s ADD %sFOREIGN KEY (%s) REFERENCES %s (%s)%s NOT VALID"
            .formatted(
                draft.source.quoted(),
                chance.percent(50) ? "CONSTRAINT twin " : "",
                Names.listed(draft.localColumns),
                draft.referent.quoted(),
                Names.listed(draft.remoteColumns),
                chance.of("", " ON UPDATE CASCADE", " ON DELETE CASCADE", " MATCH FULL")));
  }

  private static String key(Table from, String column, Table to, String id, String words) {
    return "ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES %s (%s)%s NOT VALID"
        .formatted(from.quoted(), Names.quote(column), to.quoted(), Names.quote(id), words);
  }

  /** A key leads back, through a column of its own. */
  private void circle(Draft draft) {
    if (draft.within() || !draft.source.has(Plain.ID) || draft.referent.has("back")) {
      return;
    }
    draft.referent.add("back", draft.types.integer(), false);
    String words =
        " ON DELETE " + chance.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL).sql();
    draft.after.add(key(draft.referent, "back", draft.source, Plain.ID, words));
  }

  /** A delete reaches the source by two ways. */
  private void ways(Draft draft) {
    if (draft.within() || draft.referent.has("e9") || draft.source.has("e8")) {
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
