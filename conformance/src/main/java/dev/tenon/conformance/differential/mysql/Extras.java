package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.mysql.Index.Kind;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Put into a draft what need not matter to the server, and what people regret: other columns and
 * indexes, keys beside, twice the same, in circles, in chains.
 *
 * @param chance which
 */
record Extras(Chance chance) {
  private static final int DEEP = 15;

  Extras {
    Objects.requireNonNull(chance, "chance");
  }

  void add(Draft draft) {
    if (chance.percent(20)) {
      draft.source.add("n1", beside(draft.source, draft), false);
    }
    if (chance.percent(10)) {
      draft.referent.add("n2", beside(draft.referent, draft), false);
    }
    if (chance.percent(10)) {
      Company.keyElsewhere(draft, "beside", "");
    }
    if (draft.within() || !keyable(draft)) {
      return;
    }
    if (chance.percent(9)) {
      Company.twin(draft, "twin", chance.of("", " ON UPDATE CASCADE", " ON DELETE CASCADE"));
    }
    if (chance.percent(6)) {
      circle(draft);
    }
    if (chance.percent(6)) {
      paths(draft);
    }
    if (chance.percent(2) && !draft.features.ndb()) {
      chain(draft);
    }
  }

  private Type beside(Table table, Draft draft) {
    return table.takesAll() ? draft.types.any(chance) : draft.types.key(chance);
  }

  private static boolean keyable(Draft draft) {
    return !draft.selfReference() && !draft.source.partitioned && !draft.source.temporary();
  }

  /** A key leads back, through a column of its own. */
  private void circle(Draft draft) {
    if (!draft.source.has(Plain.ID) || draft.referent.has("back")) {
      return;
    }
    draft.referent.add("back", draft.types.named("INT"), false);
    draft.statements.add(
        "ALTER TABLE %s ADD CONSTRAINT `back` FOREIGN KEY (`back`) REFERENCES %s (`id`) ON DELETE %s"
            .formatted(
                draft.referent.quoted(),
                draft.source.quoted(),
                chance.of(ReferentialAction.CASCADE, ReferentialAction.SET_NULL).sql()));
  }

  /** A delete reaches the source by two ways. */
  private void paths(Draft draft) {
    if (draft.referent.has("e9")) {
      return;
    }
    draft.referent.add("e9", draft.types.named("INT"), false);
    Table third = Company.third(draft);
    draft.statements.add(
        "ALTER TABLE %s ADD CONSTRAINT `way` FOREIGN KEY (`e9`) REFERENCES %s (`id`) ON DELETE CASCADE"
            .formatted(draft.referent.quoted(), third.quoted()));
    Company.keyOnSource(draft, "other_way", " ON DELETE CASCADE");
  }

  /** Deletes cascade through many tables before they come to the referent. */
  private void chain(Draft draft) {
    if (draft.referent.has("up")) {
      return;
    }
    String last = "";
    int length = DEEP + chance.below(2) - 1;
    for (int i = 0; i < length; i++) {
      Table link = new Table(draft.referent.schema, "link" + i, draft.referent.engine);
      link.add(Plain.ID, draft.types.named("INT"), true);
      link.add("up", draft.types.named("INT"), false);
      link.indexes.add(Index.of(Kind.PRIMARY_KEY, "", List.of(Plain.ID)));
      if (!last.isEmpty()) {
        link.constraints.add(up(last));
      }
      last = link.quoted();
      draft.others.add(link);
    }
    draft.referent.add("up", draft.types.named("INT"), false);
    draft.statements.add("ALTER TABLE " + draft.referent.quoted() + " ADD " + up(last));
    draft.onDelete = Optional.of(ReferentialAction.CASCADE);
  }

  private static String up(String to) {
    return "FOREIGN KEY (`up`) REFERENCES " + to + " (`id`) ON DELETE CASCADE";
  }
}
