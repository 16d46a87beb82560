package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.name.Identifier;
import java.util.Optional;

/** What can't be told where the names of other tables' keys may not be read. */
final class UnseenNames {
  private static final String FAMILY = "names";

  private static final Rule UNSEEN =
      rule(
          "mysql-names-unseen",
          FAMILY,
          "Names of keys of tables on which a user has no privilege can't be seen.",
          Entry.ALL,
          "unknown");

  private UnseenNames() {}

  static RuleCheck<Situation> unseen() {
    return Entry.check(UNSEEN, UnseenNames::unseen);
  }

  private static Optional<Breach> unseen(Situation situation) {
    return situation.facts().unread().stream()
        .filter(
            unread ->
                unread.what().equals(situation.source().schema().map(Identifier::text).orElse("")))
        .findFirst()
        .flatMap(
            unread ->
                Breach.unknown(
                    "Not all names of keys in the schema of "
                        + situation.source()
                        + " can be seen.",
                    unread.reason(),
                    "Check with a user who has a privilege on the whole schema."));
  }
}
