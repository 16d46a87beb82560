package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.key.ReferentialAction;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables whose triggers, rules, owners or sessions undo what a key promises. */
final class TableRegrets {

  private static final RuleCheck<Situation> TRIGGERS =
      Entry.key(
              "triggers",
              "trigger-may-swallow",
              "A row trigger before the write that an action makes can leave it out or change it:"
                  + " the referenced row goes, an orphan stays, and there is no error.")
          .regretted()
          .when(s -> !triggers(s).isEmpty())
          .says(
              "acts on a table whose triggers may leave the action out",
              s -> "triggers " + triggers(s),
              "Make sure that these triggers never return NULL and never restore the referencing"
                  + " columns.");

  private static final RuleCheck<Situation> RULES =
      Entry.key(
              "triggers",
              "rule-rewrites-action",
              "A rule that does something instead of the write that an action makes lets it fail"
                  + " with XX000.")
          .regretted()
          .when(s -> !rules(s).isEmpty())
          .says(
              "acts on a table whose rules rewrite the action, which fails when it fires",
              s -> "rules " + rules(s),
              "Replace the rules by triggers.");

  private static final RuleCheck<Situation> OWNER_BLIND =
      Entry.key(
              "privileges",
              "owner-cannot-read",
              "Keys are checked with the rights of the owner of the table that is looked at; where"
                  + " the owner can't read it, every check fails with 42501.")
          .regretted()
          .when(s -> blind(s.source()) || blind(s.referent()))
          .says(
              "is checked as an owner that can't read the own table",
              s ->
                  Stream.of(s.source(), s.referent())
                      .filter(TableRegrets::blind)
                      .flatMap(Optional::stream)
                      .map(table -> table.text(Details.OWNER) + " of " + table.name())
                      .distinct()
                      .collect(Collectors.joining(", ")),
              "Grant the owner SELECT on the table and USAGE on its schema.");

  private static final RuleCheck<Situation> ON_COMMIT =
      Entry.key(
              "objects",
              "on-commit-unseen",
              "ON COMMIT DELETE ROWS on a temporary referent table goes only with the same on the"
                  + " source, else the commit fails with 0A000; no catalogue tells of it.")
          .when(s -> temporary(s.source()) && temporary(s.referent()))
          .says(
              "joins temporary tables, whose ON COMMIT can't be read",
              s -> "both are temporary",
              "Say ON COMMIT DELETE ROWS on both tables or on the source only.");

  /** None of them is refused. */
  static final List<RuleCheck<Situation>> ALL = List.of(TRIGGERS, RULES, OWNER_BLIND, ON_COMMIT);

  private TableRegrets() {}

  private static String triggers(Situation situation) {
    return onSource(situation, Details.BEFORE_DELETE, Details.BEFORE_UPDATE);
  }

  private static String rules(Situation situation) {
    return onSource(situation, Details.INSTEAD_OF_DELETE, Details.INSTEAD_OF_UPDATE);
  }

  private static String onSource(Situation situation, String onDelete, String onUpdate) {
    boolean deletes = situation.deletes() == ReferentialAction.CASCADE;
    boolean updates = Writes.sets(situation.deletes()) || Writes.writes(situation.updates());
    return situation.source().stream()
        .flatMap(
            table ->
                Stream.of(deletes ? table.text(onDelete) : "", updates ? table.text(onUpdate) : ""))
        .filter(names -> !names.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static boolean blind(Optional<PgTable> table) {
    return table.filter(there -> there.isTable() && !there.is(Details.OWNER_READS)).isPresent();
  }

  private static boolean temporary(Optional<PgTable> table) {
    return table.filter(there -> there.is(Details.OWN_TEMPORARY)).isPresent();
  }
}
