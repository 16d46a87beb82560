package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.Situation;

/** Compare the collations of a pair. */
final class Collations {
  private Collations() {}

  /** Tell whether they differ and one of them finds different texts equal. */
  static boolean differ(Pair<Situation> pair) {
    return Phrases.localColumn(pair)
        .flatMap(local -> Phrases.remoteColumn(pair).filter(remote -> differ(local, remote)))
        .isPresent();
  }

  private static boolean differ(PgColumn local, PgColumn remote) {
    return local.collation() != remote.collation()
        && local.collation() != 0
        && remote.collation() != 0
        && !(local.deterministic() && remote.deterministic());
  }
}
