package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.mysql.Index.Kind;
import java.util.List;

/** Give a draft what other keys need: a third table, and keys that are there already. */
final class Company {
  static final String OTHER = "o";
  private static final String EXTRA = "e1";

  private Company() {}

  /** Return the third table, which has a column for a key of its own. */
  static Table third(Draft draft) {
    return draft.others.stream()
        .filter(table -> table.name.equals(OTHER))
        .findFirst()
        .orElseGet(
            () -> {
              String schema = draft.source.schema;
              Table third = new Table(schema, OTHER, draft.features.ndb() ? "NDB" : "InnoDB");
              third.add(Plain.ID, draft.types.named("INT"), true);
              third.add("r", draft.types.named("INT"), false);
              third.indexes.add(Index.of(Kind.PRIMARY_KEY, "", List.of(Plain.ID)));
              third.indexes.add(Index.of(Kind.UNIQUE_KEY, "r", List.of("r")));
              draft.others.add(third);
              return third;
            });
  }

  /** Put a key on the third table. */
  static void keyElsewhere(Draft draft, String name, String words) {
    Table third = third(draft);
    String clause = clause(name, "r", third, words);
    draft.statements.add("ALTER TABLE " + third.quoted() + " ADD " + clause);
  }

  /** Put a key on a column of the source table that has nothing to do with the one asked for. */
  static void keyOnSource(Draft draft, String name, String words) {
    Table third = third(draft);
    String column = EXTRA;
    if (!draft.source.has(column)) {
      draft.source.add(column, draft.types.named("INT"), false);
      // Before 8.0 the index of another column may be mistaken for its own, but for the first's.
      draft.source.columns.addFirst(draft.source.columns.removeLast());
    }
    addToSource(draft, clause(name, column, third, words));
  }

  /** Put the same key there already. */
  static void twin(Draft draft, String name, String words) {
    addToSource(
        draft,
        "CONSTRAINT "
            + Names.quote(name)
            + " FOREIGN KEY "
            + Names.list(draft.localColumns)
            + " REFERENCES "
            + draft.referent.quoted()
            + " "
            + Names.list(draft.remoteColumns)
            + words);
  }

  /**
   * Within CREATE TABLE a key beside it has to be there too, or it would be gone; some tables take
   * none.
   */
  static void addToSource(Draft draft, String clause) {
    String start = clause.substring(0, clause.indexOf(" FOREIGN KEY"));
    if (draft.within()) {
      draft.source.constraints.removeIf(old -> old.startsWith(start));
      if (!draft.source.partitioned && !draft.source.temporary()) {
        draft.source.constraints.add(clause);
      }
    } else {
      draft.statements.add("ALTER TABLE " + draft.source.quoted() + " ADD " + clause);
    }
  }

  static boolean bare(Draft draft) {
    return draft.source.constraints.stream().noneMatch(clause -> clause.contains("FOREIGN KEY"))
        && draft.statements.isEmpty();
  }

  private static String clause(String name, String column, Table third, String words) {
    return "CONSTRAINT "
        + Names.quote(name)
        + " FOREIGN KEY ("
        + Names.quote(column)
        + ") REFERENCES "
        + third.quoted()
        + " (`id`)"
        + words;
  }
}
