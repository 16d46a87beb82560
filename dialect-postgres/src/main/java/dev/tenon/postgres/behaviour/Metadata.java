package dev.tenon.postgres.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** How keys are shown. */
final class Metadata {
  private static final String FAMILY = "showing";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "postgresql-codes-of-actions",
              FAMILY,
              "pg_constraint has actions and MATCH as letters, columns paired by place, "
                  + "and the bound index.",
              "all",
              "a no action, r restrict, c cascade, n set null, d set default; s simple, "
                  + "f full",
              List.of()),
          new Rule(
              "postgresql-catalogue-grows",
              FAMILY,
              "pg_constraint has columns that older servers lack.",
              "all",
              "confdelsetcols from 15, conenforced and conperiod from 18 on",
              List.of()),
          new Rule(
              "postgresql-standard-views-mislead",
              FAMILY,
              "information_schema has no name for a plain unique index that is referred "
                  + "to, and joins by name mix keys of the same name on other tables.",
              "all",
              "NULL; more rows than keys",
              List.of()),
          new Rule(
              "postgresql-standard-views-hide",
              FAMILY,
              "information_schema hides keys of tables on which the role has only "
                  + "SELECT; pg_constraint shows them.",
              "all",
              "no rows",
              List.of()),
          new Rule(
              "postgresql-definition-text",
              FAMILY,
              "pg_get_constraintdef leaves defaults out, writes the referent columns "
                  + "always, and the schema only if it is not on the search path.",
              "all",
              "MATCH, ON UPDATE, ON DELETE, DEFERRABLE in that order",
              List.of()),
          new Rule(
              "postgresql-triggers-of-keys",
              FAMILY,
              "A key is enforced by four internal triggers, two on each table.",
              "all",
              "two and two",
              List.of()),
          new Rule(
              "postgresql-comments-on-keys",
              FAMILY,
              "A comment on a key survives a change of its column's type.",
              "all",
              "the comment stays",
              List.of()));

  private Metadata() {}
}
