package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Optional;

/** Say words that a server does not know, or that matter only where there are rows. */
final class WordTwists {
  private WordTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(4, (draft, chance) -> draft.match = Optional.of(Match.PARTIAL)),
        Twist.where(draft -> !draft.features.setColumns(), 4, WordTwists::setColumns),
        Twist.where(
            draft -> !draft.features.notEnforced(), 4, (draft, chance) -> draft.notEnforced = true),
        Twist.of(2, (draft, chance) -> draft.notValid = true),
        Twist.of(6, WordTwists::orphans),
        Twist.where(draft -> draft.width() > 1, 4, WordTwists::mixed),
        Twist.where(
            draft -> draft.width() > 1 && draft.features.setColumns(), 3, WordTwists::setSome));
  }

  private static void setColumns(Draft draft, Chance chance) {
    ReferentialAction action = chance.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);
    draft.onDelete = Optional.of(Words.some(draft, action, chance));
  }

  /** MATCH FULL takes all columns of a key or none. */
  private static void setSome(Draft draft, Chance chance) {
    draft.onDelete = Optional.of(Words.some(draft, ReferentialAction.SET_NULL, chance));
    draft.match = Optional.of(Match.FULL);
  }

  private static void orphans(Draft draft, Chance chance) {
    draft.rows = true;
    draft.orphans = draft.selfReference() ? 1 : 1 + chance.below(2);
  }

  /** Rows with NULL in some columns only. */
  private static void mixed(Draft draft, Chance chance) {
    draft.rows = true;
    draft.orphans = 1;
    draft.match = Optional.of(Match.FULL);
    for (int i = 0; i < draft.width(); i++) {
      draft.local(i).notNull = false;
    }
  }
}
