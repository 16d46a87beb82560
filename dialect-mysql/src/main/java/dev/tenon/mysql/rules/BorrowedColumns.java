package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.type.Matching;
import java.util.Optional;

/**
 * Keys that rest on columns of the primary key which InnoDB keeps behind those of another index: of
 * them a server dies that looks at rows itself (seen on 9.7.4).
 */
final class BorrowedColumns {
  private static final Rule RULE =
      rule(
          "mysql-borrowed-columns-end-server",
          "indexes",
          "Where no index of the referent begins with the referenced columns, but one would with the"
              + " primary key's columns that InnoDB keeps behind its own, the server process ends"
              + " once it looks for a row: in the ALTER TABLE that adds the key, or with the next"
              + " row that is written to either table.",
          Matching.BY_SERVER,
          "accepted, or the connection is lost");

  private BorrowedColumns() {}

  static RuleCheck<Situation> check() {
    return Entry.check(
        RULE,
        situation ->
            Matching.byServer(situation.session())
                ? InnodbKeys.borrowed(situation).flatMap(index -> breach(situation, index))
                : Optional.empty());
  }

  private static Optional<Breach> breach(Situation situation, TableIndex index) {
    return Breach.unknown(
        "The server process ends when "
            + situation.said()
            + " is added to rows, or else with the first row that is written to "
            + situation.source()
            + " or "
            + situation.referent()
            + " after that.",
        "index " + index.shown() + ", with the primary key's columns behind",
        "First make a UNIQUE key on"
            + Words.list(situation.key().remoteColumns())
            + " of "
            + situation.referent()
            + ".");
  }
}
