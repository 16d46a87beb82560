package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.model.StoredName;
import java.util.List;

/** What is good to know of words that PostgreSQL takes in its own way. */
final class Notes {

  static final RuleCheck<Situation> NAME_CUT =
      Entry.key(
              "names",
              "name-cut",
              "A name of more than 63 bytes is cut to whole characters within them, with a notice"
                  + " only.")
          .when(s -> s.question().key().name().filter(StoredName::isTooLong).isPresent())
          .says(
              "will be stored under a name that is cut",
              s -> s.name().map(Identifier::text).orElse(""),
              "Choose a name of at most 63 bytes.");

  private static final RuleCheck<Situation> NOT_VALID_IGNORED =
      Entry.key(
              "rows",
              "not-valid-ignored",
              "Within CREATE TABLE NOT VALID is taken and means nothing.")
          .when(s -> !s.alters() && s.notValid() && !s.notEnforced())
          .says(
              "will be valid at once, as its table has no rows",
              s -> "NOT VALID within CREATE TABLE",
              "Leave the option out, or add the key with ALTER TABLE.");

  private static final RuleCheck<Situation> NOT_VALID =
      Entry.key(
              "rows",
              "not-validated",
              "A key that is NOT VALID checks new and changed rows only, until it is validated.")
          .when(s -> s.alters() && s.notValid() && !s.notEnforced())
          .says(
              "says nothing of the rows that are there",
              s -> "NOT VALID",
              "Validate it afterwards, in a transaction of its own.");

  static final RuleCheck<Situation> NOT_ENFORCED =
      Entry.key(
              "rows",
              "not-enforced",
              "A key that is NOT ENFORCED is recorded, checks nothing and acts on nothing.")
          .in("18 and newer")
          .regretted()
          .when(Situation::notEnforced)
          .says(
              "is recorded only: no row is checked, now or later",
              s -> "NOT ENFORCED",
              "Leave the option out, or use postgresql_not_valid, which leaves only the existing"
                  + " rows unchecked.");

  private static final RuleCheck<Situation> MATCH_FULL =
      Entry.key(
              "rows",
              "match-full-nulls",
              "With MATCH FULL a row that has NULL in some columns of a key and not in all is"
                  + " refused (23503).")
          .when(
              s ->
                  s.matchesFully()
                      && s.pairs() > 1
                      && s.localColumns().stream()
                          .anyMatch(column -> !Writes.forbidsNull(s, column)))
          .says(
              "refuses rows that are partly NULL",
              s ->
                  Phrases.names(
                      s.localColumns().stream()
                          .filter(column -> !Writes.forbidsNull(s, column))
                          .toList()),
              "Make the columns NOT NULL, or write NULL to all of them together.");

  /** None of them is refused. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(NAME_CUT, NOT_VALID_IGNORED, NOT_VALID, NOT_ENFORCED, MATCH_FULL);

  private Notes() {}
}
