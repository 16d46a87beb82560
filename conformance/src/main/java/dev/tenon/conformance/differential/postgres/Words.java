package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.key.Deferrability;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Choose the words of a key that any key takes.
 *
 * @param chance which
 */
record Words(Chance chance) {

  Words {
    Objects.requireNonNull(chance, "chance");
  }

  void choose(Draft draft) {
    draft.name = chance.percent(55) ? Optional.of(chance.of("fk_1", "Fk")) : Optional.empty();
    draft.onUpdate = action();
    draft.onDelete = action().map(action -> onDelete(draft, action));
    draft.match =
        chance.percent(15) ? Optional.of(chance.of(Match.SIMPLE, Match.FULL)) : Optional.empty();
    draft.deferrability =
        chance.percent(25) ? Optional.of(chance.of(Deferrability.values())) : Optional.empty();
    draft.notValid = !draft.within() && chance.percent(12);
    draft.notEnforced = draft.features.notEnforced() && chance.percent(7);
  }

  private Optional<ReferentialAction> action() {
    return chance.percent(50)
        ? Optional.empty()
        : Optional.of(chance.of(ReferentialAction.values()));
  }

  private OnDelete onDelete(Draft draft, ReferentialAction action) {
    boolean sets =
        switch (action) {
          case SET_NULL, SET_DEFAULT -> true;
          case NO_ACTION, RESTRICT, CASCADE -> false;
        };
    return sets && draft.features.setColumns() && chance.percent(30)
        ? some(draft, action, chance)
        : OnDelete.of(action);
  }

  /** Set only some of the columns. */
  static OnDelete some(Draft draft, ReferentialAction action, Chance chance) {
    List<String> columns = chance.shuffled(draft.localColumns);
    return new OnDelete(
        action,
        columns.subList(0, 1 + chance.below(columns.size())).stream()
            .map(Identifier::new)
            .toList());
  }
}
