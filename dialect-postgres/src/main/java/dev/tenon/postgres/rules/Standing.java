package dev.tenon.postgres.rules;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.PgTable.Privilege;
import java.util.List;
import java.util.function.Predicate;

/** What the server wants of a key that is there, whatever is done to it. */
final class Standing {
  static final String CORRECT = "Correct the name.";

  private static final RuleCheck<Change> READ_ONLY =
      Entry.changeToo(Statements.READ_ONLY.rule())
          .refusedAsSaid()
          .when(c -> Statements.readOnly(c.situation()))
          .says(
              c -> "can't be " + Verb.of(c.question()).participle() + " in a read-only transaction",
              c -> Details.READ_ONLY + " is on",
              "Connect to the primary server, or set default_transaction_read_only to off for the"
                  + " session.");

  private static final RuleCheck<Change> UNREAD =
      Entry.changeToo(Statements.UNREAD.rule())
          .unknown()
          .when(
              c ->
                  !c.question().facts().unread().isEmpty()
                      || !c.situation().lookedFor(c.question().source()))
          .says(
              "can't be foretold, as facts about it are missing",
              c -> "nothing was read of " + c.question().storedSource(),
              "Let a role check that may read pg_catalog, or read facts for this table.");

  private static final RuleCheck<Change> SCHEMA_MISSING =
      Entry.changeToo(SourceTable.SCHEMA_MISSING.rule())
          .refusedAsSaid()
          .when(c -> c.absent() && Schemas.missing(c.situation(), c.question().source()))
          .says(
              "names a schema that is not there",
              c -> "schema " + Schemas.name(c.question().source()),
              "Correct the schema's name: quoted names keep upper and lower case.");

  private static final RuleCheck<Change> SCHEMA_CLOSED =
      Entry.changeToo(SourceTable.SCHEMA_CLOSED.rule())
          .refusedAsSaid()
          .when(c -> c.absent() && Schemas.closed(c.situation(), c.question().source()))
          .says(
              "names a schema that the role may not use",
              c -> "schema " + Schemas.name(c.question().source()),
              "Grant USAGE on the schema to the role.");

  private static final RuleCheck<Change> MISSING =
      Entry.changeToo(SourceTable.MISSING.rule())
          .refusedAsSaid()
          .when(
              c ->
                  c.absent()
                      && Schemas.open(c.situation(), c.question().source())
                      && c.table().isEmpty())
          .says(
              "names a table that is not there",
              c -> "no relation " + c.question().storedSource(),
              "Qualify its name, or correct it: quoted names keep upper and lower case.");

  /** Until the table is found. */
  static final List<RuleCheck<Change>> LOOKED_UP =
      List.of(READ_ONLY, UNREAD, SCHEMA_MISSING, SCHEMA_CLOSED, MISSING);

  static final RuleCheck<Change> CATALOGUE =
      Entry.changeToo(SourceTable.CATALOGUE.rule())
          .refusedAsSaid()
          .when(c -> c.table().filter(t -> SourceTable.guarded(c.situation(), t)).isPresent())
          .says(
              "is for a table of the system's catalogue",
              c -> c.question().storedSource() + " is a system catalogue",
              "Leave it as it is.");

  static final RuleCheck<Change> NOT_OWNER = notOwner(SourceTable.NOT_OWNER.rule());

  static final RuleCheck<Change> NOT_SENT =
      Entry.change(
              "altering",
              "change-of-another-constraint",
              "VALIDATE and RENAME CONSTRAINT take other constraints too, and a partition's part of"
                  + " a key; Tenon changes keys that stand by themselves only.")
          .unknown()
          .when(c -> c.other().isPresent())
          .says(
              "names no foreign key that stands by itself, and the server may take it",
              c -> "that is a constraint of type " + c.other().orElse(""),
              "Name a foreign key, or that of the partitioned table. Tenon sends no statement for"
                  + " this one.");

  private Standing() {}

  static RuleCheck<Change> notOwner(Rule rule) {
    return Entry.changeToo(rule)
        .refusedAsSaid()
        .when(c -> c.table().filter(t -> !t.allows(Privilege.OWNER)).isPresent())
        .says(
            "is for a table of another owner",
            c -> "the owner is " + c.table().map(t -> t.text(Details.OWNER)).orElse(""),
            "Connect as the owner, or as a member of the owning role.");
  }

  /** Look at the kind of the table. */
  static RuleCheck<Change> noTable(Predicate<PgTable> fits) {
    return Entry.changeToo(SourceTable.NO_TABLE.rule())
        .refusedAsSaid()
        .when(c -> c.table().filter(fits.negate()).isPresent())
        .says(
            "is for something that is no table",
            c -> c.question().storedSource() + " is " + Phrases.kind(c.table()),
            "Name the table behind it.");
  }

  static RuleCheck<Change> absent(Rule rule, String fix) {
    return Entry.changeToo(rule)
        .refusedWith("42704")
        .when(c -> c.missing() && !c.ifExists())
        .says("names no key that is there", Change::keys, fix);
  }
}
