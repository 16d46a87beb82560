package dev.tenon.postgres;

import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import java.util.Optional;

/** Change one clause of a key. */
final class Clauses {
  private Clauses() {}

  static ForeignKey onDelete(ForeignKey key, OnDelete clause) {
    return with(key, Optional.of(clause), key.onUpdate(), key.deferrability(), key.match());
  }

  static ForeignKey onUpdate(ForeignKey key, ReferentialAction action) {
    return with(key, key.onDelete(), Optional.of(action), key.deferrability(), key.match());
  }

  static ForeignKey deferrability(ForeignKey key, Deferrability deferrability) {
    return with(key, key.onDelete(), key.onUpdate(), Optional.of(deferrability), key.match());
  }

  static ForeignKey match(ForeignKey key, Match match) {
    return with(key, key.onDelete(), key.onUpdate(), key.deferrability(), Optional.of(match));
  }

  static ForeignKey with(
      ForeignKey key,
      Optional<OnDelete> onDelete,
      Optional<ReferentialAction> onUpdate,
      Optional<Deferrability> deferrability,
      Optional<Match> match) {
    return new ForeignKey(
        key.source(),
        key.localColumns(),
        key.referent(),
        key.remoteColumns(),
        onDelete,
        onUpdate,
        deferrability,
        match);
  }
}
