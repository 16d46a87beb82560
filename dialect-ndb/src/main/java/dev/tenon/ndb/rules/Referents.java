package dev.tenon.ndb.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.rules.Situation;
import java.util.List;

/** Which tables a key leads to. */
final class Referents {
  private static final String FAMILY = "objects";

  private static final RuleCheck<Situation> STAND_IN =
      Entry.of(
              FAMILY,
              "stand-in-referent",
              "With foreign_key_checks off, a key to a table that is not there or not on the cluster"
                  + " refers to a hidden, empty stand-in: every row with a value is refused (1452)"
                  + " until a fitting table of that name is made on the cluster.")
          .carries("conditions-1")
          .regretted()
          .when(Cluster::standIn)
          .says(
              "refers to no table, so that no row can have a value",
              s ->
                  s.referent()
                      + s.referentTable()
                          .flatMap(TableFacts::storageEngine)
                          .map(engine -> " is of " + engine)
                          .orElse(" is not on the cluster"),
              "Make the referent on the cluster first, with the same types; one that does not fit"
                  + " and fails may stay behind in the cluster.");

  private static final RuleCheck<Situation> OTHER_SCHEMA =
      Entry.of(
              FAMILY,
              "referent-in-other-schema",
              "DROP DATABASE of the referent's schema with foreign_key_checks off, sent while it is"
                  + " the current one, has the cluster forget the key while the server still shows"
                  + " it.")
          .when(s -> !s.source().schema().equals(s.referent().schema()))
          .says(
              "leads to another schema",
              s -> s.source() + ", " + s.referent(),
              "Drop the key before you drop the referent's schema.");

  private Referents() {}

  static List<RuleCheck<Situation>> regrets() {
    return List.of(STAND_IN, OTHER_SCHEMA);
  }
}
