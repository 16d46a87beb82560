package dev.tenon.mysql.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** How keys are shown. */
final class Metadata {
  private static final String FAMILY = "showing";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "mysql-no-action-not-shown",
              FAMILY,
              "SHOW CREATE TABLE leaves NO ACTION out, even if it was said.",
              "8.0 and newer; 5.7 shows it",
              "no clause",
              List.of("actions-10.1")),
          new Rule(
              "mysql-restrict-shown",
              FAMILY,
              "SHOW CREATE TABLE shows RESTRICT, so that a dump keeps it.",
              "8.0.15 and newer; older ones leave it out",
              "ON DELETE RESTRICT",
              List.of("actions-10.2", "actions-10.3")),
          new Rule(
              "mysql-rules-as-written",
              FAMILY,
              "information_schema keeps RESTRICT and NO ACTION apart although they act alike.",
              "all",
              "an omitted action reads RESTRICT on 5.7, NO ACTION on 8.0 and newer",
              List.of("actions-9")),
          new Rule(
              "mysql-keys-shown-by-name",
              FAMILY,
              "SHOW CREATE TABLE lists keys by name, and KEY_COLUMN_USAGE has a row for "
                  + "each column.",
              "all",
              "in order of names",
              List.of()),
          new Rule(
              "mysql-type-bits",
              FAMILY,
              "InnoDB's own table of keys has the actions as bits: delete cascade 1, set "
                  + "null 2, update cascade 4, set null 8, no action 16 and 32.",
              "all but 8.0.12 to 8.0.15, where it is always 0",
              "no action said: 0 on 5.7, 48 on newer ones",
              List.of()),
          new Rule(
              "mysql-reason-in-warnings",
              FAMILY,
              "5.7 says only that a key can't be added; for some causes SHOW WARNINGS "
                  + "tells more.",
              "5.7",
              "1215/HY000 with warning 150",
              List.of()));

  private Metadata() {}
}
