package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.names.PostgresIdentifiers;
import dev.tenon.postgres.version.PostgresChange;
import dev.tenon.postgres.version.PostgresFix;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is refused before any name is looked up: words, and the session they are said in. */
final class Statements {
  private static final String FAMILY = "statements";

  static final RuleCheck<Situation> EMPTY_NAME =
      Entry.key(
              FAMILY, "empty-name", "A name has at least one character; the scanner refuses \"\".")
          .refused("42601")
          .when(s -> names(s).anyMatch(name -> name.text().isEmpty()))
          .says(
              "says a name without characters",
              s -> "\"\" in the statement",
              "Give everything a name.");

  private static final RuleCheck<Situation> MATCH_PARTIAL =
      Entry.key(FAMILY, "match-partial", "MATCH PARTIAL is not implemented; the parser refuses it.")
          .refused("0A000")
          .when(s -> s.key().match().equals(Optional.of(Match.PARTIAL)))
          .says(
              "asks for MATCH PARTIAL, which PostgreSQL has not implemented",
              s -> "MATCH PARTIAL; " + s.facts().server(),
              "Use MATCH FULL, or make the columns NOT NULL.");

  private static final RuleCheck<Situation> SET_COLUMNS =
      Entry.key(
              FAMILY,
              "set-columns-unknown",
              "A list of columns after ON DELETE SET NULL or SET DEFAULT is a syntax error before"
                  + " version 15.")
          .in("12 to 14")
          .refused("42601")
          .when(
              s ->
                  !s.since(PostgresChange.COLUMN_LIST)
                      && s.key().onDelete().filter(on -> !on.columns().isEmpty()).isPresent())
          .says(
              "lists the columns that a delete sets, which this version does not know",
              s -> s.facts().server().toString(),
              "Leave the list out, or upgrade the server.");

  static final RuleCheck<Situation> NOT_ENFORCED =
      Entry.key(
              FAMILY,
              "not-enforced-unknown",
              "ENFORCED and NOT ENFORCED are syntax errors before version 18.")
          .in("12 to 17")
          .refused("42601")
          .when(s -> s.notEnforced() && !s.since(PostgresChange.NOT_ENFORCED))
          .says(
              "is to be NOT ENFORCED, which this version does not know",
              s -> s.facts().server().toString(),
              "Use postgresql_not_valid, which leaves only the existing rows unchecked; or upgrade"
                  + " the server.");

  static final RuleCheck<Situation> READ_ONLY =
      Entry.key(
              FAMILY,
              "read-only",
              "Nothing is altered in a read-only transaction, which on a standby all are.")
          .refused("25006")
          .when(Statements::readOnly)
          .says(
              "can't be added in a read-only transaction",
              s -> Details.READ_ONLY + " is on",
              "Connect to the primary server, or set default_transaction_read_only to off for the"
                  + " session.");

  static final RuleCheck<Situation> UNREAD =
      Entry.key(
              FAMILY,
              "unread",
              "What could not be read is not guessed: the answer is then unknown.")
          .unknown()
          .when(s -> !s.facts().unread().isEmpty() || !lookedFor(s) || takesSystemColumn(s))
          .says(
              "can't be foretold, as facts about it are missing",
              Statements::missing,
              "Let a role check that may read pg_catalog, or read facts for this key's tables.");

  /** In the order in which they stand in the statement. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(EMPTY_NAME, MATCH_PARTIAL, SET_COLUMNS, NOT_ENFORCED, READ_ONLY, UNREAD);

  private Statements() {}

  /** Tell whether nothing may be altered in this session. */
  static boolean readOnly(Situation situation) {
    return "on".equals(situation.facts().session().variables().get(Details.READ_ONLY));
  }

  /** All that stand in the statement; those of ON DELETE stand among the local ones. */
  private static Stream<Identifier> names(Situation situation) {
    ForeignKey key = situation.key();
    return Stream.of(
            situation.question().key().name().stream(),
            key.source().schema().stream(),
            Stream.of(key.source().name(), key.referent().name()),
            key.referent().schema().stream(),
            key.localColumns().stream(),
            key.remoteColumns().stream())
        .flatMap(Function.identity());
  }

  private static boolean lookedFor(Situation situation) {
    return situation.lookedFor(situation.key().source())
        && situation.lookedFor(situation.key().referent());
  }

  /** Some minor releases took them; nothing is known of them here. */
  private static boolean takesSystemColumn(Situation situation) {
    return !PostgresFix.SYSTEM_COLUMNS_REFUSED.in(situation.facts().server().version())
        && situation.local().stream().anyMatch(PostgresIdentifiers::isSystemColumn);
  }

  private static String missing(Situation situation) {
    return situation.facts().unread().isEmpty()
        ? "the facts are of other tables or columns"
        : situation.facts().unread().stream()
            .map(Statements::told)
            .collect(Collectors.joining("; "));
  }

  private static String told(Facts.Unread unread) {
    return unread.what() + ": " + unread.reason();
  }
}
