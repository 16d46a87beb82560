package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.names.PostgresIdentifiers;
import dev.tenon.postgres.version.PostgresFix;
import java.util.List;

/** The columns: they must be there, and not too many. */
final class KeyColumns {
  private static final String FAMILY = "columns";

  /** {@code INDEX_MAX_KEYS} in pg_config_manual.h. */
  private static final int MOST = 32;

  private static final String CORRECT =
      "Add the column first, or correct its name: quoted names keep upper and lower case.";

  private static final String ORDINARY = "Use an ordinary column.";

  private static final RuleCheck<Pair<Situation>> LOCAL_MISSING =
      Entry.pair(FAMILY, "local-column-missing", "Referencing columns must exist.")
          .refused("42703")
          .when(
              p ->
                  p.situation().source().isPresent()
                      && Phrases.localColumn(p).isEmpty()
                      && !isSystem(Phrases.local(p)))
          .says(
              p -> "names a referencing column that is not there",
              p -> Phrases.source(p.situation()) + " has no column " + Phrases.local(p),
              CORRECT);

  private static final RuleCheck<Pair<Situation>> LOCAL_SYSTEM =
      Entry.pair(FAMILY, "local-system-column", "System columns are not part of a key.")
          .in("12.15, 13.11, 14.8, 15.3 and newer")
          .refused("0A000")
          .when(p -> p.situation().source().isPresent() && refused(p) && isSystem(Phrases.local(p)))
          .says(
              p -> "names a system column as a referencing one",
              p -> Phrases.local(p) + " is a system column",
              ORDINARY);

  private static final RuleCheck<Pair<Situation>> TOO_MANY =
      Entry.pair(FAMILY, "too-many-columns", "A key has no more than 32 columns.")
          .refused("54011")
          .when(p -> p.position() == MOST && p.situation().source().isPresent())
          .says(
              p -> "has too many columns",
              p -> p.situation().pairs() + " columns, and " + MOST + " are the most",
              "Refer to a shorter key, such as a single number.");

  private static final RuleCheck<Pair<Situation>> REMOTE_MISSING =
      Entry.pair(FAMILY, "remote-column-missing", "Referenced columns must exist.")
          .refused("42703")
          .when(
              p ->
                  p.situation().referent().isPresent()
                      && Phrases.remoteColumn(p).isEmpty()
                      && !isSystem(Phrases.remote(p)))
          .says(
              p -> "names a referenced column that is not there",
              p -> Phrases.referent(p.situation()) + " has no column " + Phrases.remote(p),
              CORRECT);

  private static final RuleCheck<Pair<Situation>> REMOTE_SYSTEM =
      Entry.pair(FAMILY, "remote-system-column", "System columns are not referred to.")
          .in("12.15, 13.11, 14.8, 15.3 and newer; before, no key of such a column can be found")
          .refused("0A000")
          .when(
              p ->
                  p.situation().referent().isPresent() && refused(p) && isSystem(Phrases.remote(p)))
          .says(
              p -> "names a system column as a referenced one",
              p -> Phrases.remote(p) + " is a system column",
              ORDINARY);

  /** For each referencing column, in the server's order. */
  static final List<RuleCheck<Pair<Situation>>> LOCAL =
      List.of(LOCAL_MISSING, LOCAL_SYSTEM, TOO_MANY);

  /** For each referenced column, in the server's order. */
  static final List<RuleCheck<Pair<Situation>>> REMOTE = List.of(REMOTE_MISSING, REMOTE_SYSTEM);

  private KeyColumns() {}

  private static boolean isSystem(Identifier column) {
    return PostgresIdentifiers.isSystemColumn(column);
  }

  private static boolean refused(Pair<Situation> pair) {
    return PostgresFix.SYSTEM_COLUMNS_REFUSED.in(pair.situation().facts().server().version());
  }
}
