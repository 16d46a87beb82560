package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.core.rules.RuleSequence;
import dev.tenon.core.rules.Stage;
import dev.tenon.postgres.behaviour.PostgresBehaviour;
import java.util.List;

/** Proofs of keys that are there: VALIDATE CONSTRAINT. */
final class Validations {

  private static final RuleCheck<Change> NOT_ENFORCED =
      Entry.changeToo(PostgresBehaviour.VALIDATE)
          .refusedWith("55000")
          .when(c -> c.question().key().filter(key -> !key.enforced()).isPresent())
          .says(
              "is not enforced, and so can't be validated",
              c -> "NOT ENFORCED",
              "Alter it to be enforced, which looks at its rows.");

  private static final RuleCheck<Change> VALID =
      Entry.changeToo(PostgresBehaviour.VALIDATE)
          .when(
              c -> c.question().key().filter(key -> key.enforced() && key.validated()).isPresent())
          .says(
              "is valid already: nothing happens, and no row is looked at",
              c -> "convalidated is true",
              "Leave it out. Rows that sessions wrote with their checks off are not found so.");

  static final RuleSequence<Change> SEQUENCE =
      new RuleSequence<>(
          List.of(
              Stage.of(Standing.LOOKED_UP),
              Stage.of(
                  List.of(
                      Standing.NOT_OWNER,
                      Standing.CATALOGUE,
                      Standing.noTable(table -> table.isTable() || table.kind() == 'f'),
                      Standing.NOT_SENT,
                      Standing.absent(PostgresBehaviour.VALIDATE, Standing.CORRECT),
                      NOT_ENFORCED,
                      VALID,
                      Proofs.PERIOD))));

  private Validations() {}
}
