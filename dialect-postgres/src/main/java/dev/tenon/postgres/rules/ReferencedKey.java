package dev.tenon.postgres.rules;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.PgTable.Privilege;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.names.PostgresIdentifiers;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The referenced key: a unique index on exactly these columns, and the right to refer to them. */
final class ReferencedKey {
  private static final String FAMILY = "indexes";

  private static final RuleCheck<Situation> COLUMN_TWICE =
      Entry.key(FAMILY, "remote-column-twice", "A referenced column is listed once.")
          .refused("42830")
          .when(s -> s.referent().isPresent() && !distinct(s) && columnsThere(s))
          .says(
              "lists a referenced column twice",
              s -> Phrases.columns(s.remote()),
              "List each column once. Names are cut to 63 bytes before they are compared.");

  private static final RuleCheck<Situation> DEFERRABLE =
      Entry.key(
              FAMILY,
              "key-deferrable",
              "A unique or primary key that is deferrable can't be referred to, even where it is"
                  + " initially immediate.")
          .refused("55000")
          .when(s -> usable(s) && s.bound().isEmpty() && !s.matchingIndexes().isEmpty())
          .says(
              "refers to a key that is deferrable",
              s ->
                  s.matchingIndexes().stream()
                      .map(index -> index.name().text())
                      .collect(Collectors.joining(", ")),
              "Make the referenced key NOT DEFERRABLE, or add a unique index on these columns.");

  private static final RuleCheck<Situation> NOT_UNIQUE =
      Entry.key(
              FAMILY,
              "key-not-unique",
              "The referenced columns need a unique index on exactly them, in any order: valid, of"
                  + " all rows, without expressions.")
          .carries("conditions-5", "conditions-6")
          .refused("42830")
          .when(s -> usable(s) && s.matchingIndexes().isEmpty())
          .says(
              "finds no unique key on exactly the referenced columns",
              ReferencedKey::uniqueKeys,
              "Add a primary key, a unique constraint or a unique index on exactly these columns of"
                  + " the referent table, or refer to columns that have one.");

  private static final RuleCheck<Situation> WITHOUT_OVERLAPS =
      Entry.key(
              FAMILY,
              "key-without-overlaps",
              "A key WITHOUT OVERLAPS is referred to with PERIOD only.")
          .in("18 and newer")
          .refused("42830")
          .when(s -> usable(s) && s.bound().filter(PgIndex::exclusion).isPresent())
          .says(
              "refers to a key WITHOUT OVERLAPS, and does not say PERIOD",
              s -> s.bound().map(index -> index.name().text()).orElse(""),
              "Add a unique index on these columns, or write the key with PERIOD yourself.");

  private static final RuleCheck<Situation> REFERENCES_DENIED =
      Entry.key(
              "privileges",
              "references-denied",
              "Referring to a table takes REFERENCES on it, or on every referenced column.")
          .carries("conditions-2")
          .refused("42501")
          .when(s -> s.bound().isPresent() && usable(s) && denied(s))
          .says(
              "refers to columns that the role may not refer to",
              s -> "no REFERENCES on " + Phrases.referent(s),
              "Grant REFERENCES on the referent table, or on each of these columns, to the role.");

  /** In the server's order. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(COLUMN_TWICE, DEFERRABLE, NOT_UNIQUE, WITHOUT_OVERLAPS, REFERENCES_DENIED);

  private ReferencedKey() {}

  private static boolean usable(Situation situation) {
    return situation.referent().filter(table -> table.isTable()).isPresent()
        && columnsThere(situation)
        && distinct(situation);
  }

  private static boolean columnsThere(Situation situation) {
    return IntStream.range(0, situation.pairs())
        .allMatch(
            place ->
                situation.remoteColumn(place).isPresent()
                    || PostgresIdentifiers.isSystemColumn(situation.remote().get(place)));
  }

  private static boolean distinct(Situation situation) {
    return new HashSet<>(situation.remote()).size() == situation.pairs();
  }

  private static boolean denied(Situation situation) {
    return situation.referent().filter(table -> !table.allows(Privilege.REFERENCES)).isPresent()
        && IntStream.range(0, situation.pairs())
            .anyMatch(
                place ->
                    situation
                        .remoteColumn(place)
                        .filter(column -> !column.mayBeReferenced())
                        .isPresent());
  }

  private static String uniqueKeys(Situation situation) {
    String keys =
        situation.referent().stream()
            .flatMap(table -> table.indexes().stream())
            .filter(index -> index.facts().unique())
            .map(ReferencedKey::described)
            .collect(Collectors.joining(", "));
    return "unique keys of "
        + Phrases.referent(situation)
        + ": "
        + (keys.isEmpty() ? "none" : keys);
  }

  private static String described(PgIndex index) {
    List<Identifier> columns =
        index.parts().stream()
            .map(part -> part.facts().column().orElse(new Identifier("an expression")))
            .toList();
    return index.name()
        + " "
        + Phrases.columns(columns)
        + (index.valid() ? "" : " (not valid)")
        + index.predicate().map(condition -> " WHERE " + condition).orElse("");
  }
}
