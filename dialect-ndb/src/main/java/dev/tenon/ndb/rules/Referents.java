package dev.tenon.ndb.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.ndb.facts.StandIns;
import java.util.List;
import java.util.Optional;

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
              "Make the referent on the cluster first, with the same types. A table of that name"
                  + " that does not fit is refused, and may stay behind in the cluster.");

  private static final RuleCheck<Situation> NAME_TAKEN =
      Entry.of(
              FAMILY,
              "stand-in-name-taken",
              "The hidden stand-in for a referent that is missing is named after the number of the"
                  + " source table and the count of its keys, and keeps that name when these change:"
                  + " a further key to the same name is refused where it would get one that is taken.")
          .refused(
              Cluster.CANNOT_ADD,
              ", with the warning 'Failed to create mock parent table in NDB: 721'")
          .when(s -> inTheWay(s).isPresent())
          .says(
              "refers to a table that is not there, and the cluster can't make a second hidden table"
                  + " in its place",
              s ->
                  "the hidden table "
                      + inTheWay(s).orElseThrow()
                      + " is there already; NDB error 721",
              "Make the referent on the cluster first, or drop the other keys that refer to that"
                  + " name.");

  private static final RuleCheck<Situation> NAME_UNSURE =
      Entry.of(
              FAMILY,
              "stand-in-name-unsure",
              "A table that is made or copied gets a number that can't be foretold; where it is one"
                  + " that a hidden stand-in for the same missing referent was named after, the key"
                  + " is refused.")
          .unknown()
          .when(s -> perhapsInTheWay(s).isPresent())
          .says(
              "refers to a table that is not there, and it can't be foretold whether the cluster can"
                  + " make another hidden table in its place",
              s ->
                  "the hidden table "
                      + perhapsInTheWay(s).orElseThrow()
                      + " is there, and nothing else has its number now",
              "Make the referent on the cluster first, or drop the other keys that refer to that"
                  + " name.");

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

  /** What is refused when the stand-in is made. */
  static List<RuleCheck<Situation>> refusals() {
    return List.of(NAME_TAKEN, NAME_UNSURE);
  }

  private static Optional<String> inTheWay(Situation situation) {
    return Cluster.standIn(situation) && !numberedAnew(situation)
        ? StandIns.inTheWay(situation.facts(), situation.source(), situation.referent())
        : Optional.empty();
  }

  private static Optional<String> perhapsInTheWay(Situation situation) {
    return Cluster.standIn(situation) && numberedAnew(situation)
        ? StandIns.perhapsInTheWay(situation.facts(), situation.referent())
        : Optional.empty();
  }

  private static boolean numberedAnew(Situation situation) {
    return !situation.altering() || new Serving(situation).copied();
  }

  static List<RuleCheck<Situation>> regrets() {
    return List.of(STAND_IN, OTHER_SCHEMA);
  }
}
