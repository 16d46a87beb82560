package dev.tenon.ndb.behaviour;

import dev.tenon.check.Rule;
import java.util.List;

/** How keys are shown. */
final class Metadata {
  private static final String FAMILY = "showing";

  static final List<Rule> RULES =
      List.of(
          new Rule(
              "ndb-names-keep-case",
              FAMILY,
              "The cluster stores the name of a key in the letter case in which it was given.",
              "all",
              "as it was written",
              List.of("identifiers-5.1")),
          new Rule(
              "ndb-names-compared-without-case",
              FAMILY,
              "Names of keys are compared without regard to case, whatever "
                  + "lower_case_table_names says.",
              "8.0.20 and newer; before, with lower_case_table_names = 0, case mattered "
                  + "(manual)",
              "1826/HY000 for a second one",
              List.of("identifiers-5.2")),
          new Rule(
              "ndb-copies-of-tables-have-no-keys",
              FAMILY,
              "CREATE TABLE … LIKE never copies keys.",
              "all",
              "no key",
              List.of()),
          new Rule(
              "ndb-no-action-not-shown",
              FAMILY,
              "SHOW CREATE TABLE shows RESTRICT and leaves NO ACTION out, as for InnoDB, "
                  + "although here they differ.",
              "9.7",
              "no clause",
              List.of("actions-10.1", "actions-10.2", "actions-10.3")),
          new Rule(
              "ndb-rules-as-written",
              FAMILY,
              "information_schema keeps RESTRICT and NO ACTION apart.",
              "8.0 and newer",
              "an omitted action reads NO ACTION",
              List.of("actions-9")),
          new Rule(
              "ndb-cluster-shows-ends-swapped",
              FAMILY,
              "ndbinfo.foreign_keys has the indexes of the two ends swapped, columns as "
                  + "numbers from 0, and names behind two table numbers.",
              "9.7",
              "child_index is the referent table's",
              List.of()));

  private Metadata() {}
}
