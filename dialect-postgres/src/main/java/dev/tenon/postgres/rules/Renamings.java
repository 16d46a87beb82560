package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.behaviour.PostgresBehaviour;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.StoredName;
import java.util.List;
import java.util.Optional;

/** New names for keys: RENAME CONSTRAINT. The order is that of {@code renameatt_check}. */
final class Renamings {
  /** What may have constraints, as far as this statement cares. */
  private static final String KINDS = "rpfvmciI";

  private static final RuleCheck<Change> EMPTY_NAME =
      Entry.changeToo(Statements.EMPTY_NAME.rule())
          .refusedAsSaid()
          .when(c -> c.newName().filter(name -> name.text().isEmpty()).isPresent())
          .says("gets a name without characters", c -> "\"\" in the statement", "Give it a name.");

  private static final RuleCheck<Change> TYPED =
      Entry.change(
              "altering",
              "typed-table-key-not-renamed",
              "A constraint of a table that is made OF a type can't be renamed.")
          .refused("42809")
          .when(c -> c.table().filter(table -> table.is(Details.TYPED)).isPresent())
          .says(
              "is for a table that is made of a type",
              c -> c.question().storedSource() + " was created with OF",
              "Leave the name as it is, or drop the key and add it under the other name.");

  private static final RuleCheck<Change> TAKEN =
      Entry.changeToo(PostgresBehaviour.RENAME_CONSTRAINT)
          .refusedWith("42710")
          .when(
              c ->
                  !c.absent()
                      && stored(c)
                          .filter(name -> c.table().filter(t -> t.hasConstraint(name)).isPresent())
                          .isPresent())
          .says(
              c -> "can't be called " + stored(c).map(Identifier::text).orElse(""),
              c ->
                  c.question().storedSource()
                      + " has a constraint "
                      + stored(c).map(Identifier::text).orElse(""),
              "Choose another name. Names are cut to 63 bytes before they are compared.");

  private static final RuleCheck<Change> NAME_CUT =
      Entry.changeToo(Notes.NAME_CUT.rule())
          .when(c -> !c.absent() && c.newName().filter(StoredName::isTooLong).isPresent())
          .says(
              "will be stored under a name that is cut",
              c -> stored(c).map(Identifier::text).orElse(""),
              "Choose a name of at most 63 bytes.");

  static final RuleSequence<Change> SEQUENCE =
      new RuleSequence<>(
          List.of(
              Stage.of(List.of(EMPTY_NAME)),
              Stage.of(Standing.LOOKED_UP),
              Stage.of(
                  List.of(
                      TYPED,
                      Standing.noTable(table -> KINDS.indexOf(table.kind()) >= 0),
                      Standing.NOT_OWNER,
                      Standing.CATALOGUE,
                      Standing.NOT_SENT,
                      Standing.absent(PostgresBehaviour.RENAME_CONSTRAINT, Standing.CORRECT),
                      TAKEN,
                      NAME_CUT))));

  private Renamings() {}

  /** Return the new name as the server cuts it. */
  static Optional<Identifier> stored(Change change) {
    return change.newName().map(StoredName::of);
  }
}
