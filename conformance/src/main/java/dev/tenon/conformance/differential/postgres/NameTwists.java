package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ask for names that are taken or odd, or that the server must count up. */
final class NameTwists {
  private static final String TAKEN = "fk_taken";
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "end ",
          " start",
          "a\"b",
          "a.b",
          "a'b",
          "a\\b",
          "$1",
          "$do$",
          "Ä",
          "äöü",
          "😀",
          "select",
          "1",
          "--",
          "{schema}",
          "%s",
          "?");

  private NameTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(NameTwists::fresh, 9, NameTwists::taken),
        Twist.where(draft -> fresh(draft) && !draft.source.shared(), 3, NameTwists::takenElsewhere),
        Twist.where(draft -> fresh(draft) && !draft.within(), 2, NameTwists::trigger),
        Twist.where(Draft::bare, 7, NameTwists::generated),
        Twist.where(Draft::bare, 3, NameTwists::counted),
        Twist.where(draft -> !draft.within(), 2, NameTwists::ofNotNull),
        Twist.of(4, NameTwists::odd));
  }

  /** No twist has taken the name yet. */
  private static boolean fresh(Draft draft) {
    return draft.name.filter(TAKEN::equalsIgnoreCase).isEmpty();
  }

  private static String check(String name) {
    return "CONSTRAINT " + Names.quote(name) + " CHECK (true)";
  }

  /** A constraint of the source table has the name, or one that differs by case. */
  private static void taken(Draft draft, Chance chance) {
    draft.name = Optional.of(chance.percent(80) ? TAKEN : TAKEN.toUpperCase(Locale.ROOT));
    Optional<Index> constraint =
        draft.source.indexes.stream().filter(Index::constraint).findFirst();
    boolean named = constraint.isPresent() && !draft.source.shared() && chance.percent(50);
    if (named) {
      draft.source.replace(constraint.get(), constraint.get().named(TAKEN));
    } else if (draft.local(0).notNull && chance.percent(50)) {
      draft.local(0).notNullName = Optional.of(TAKEN);
    } else {
      draft.source.constraints.add(check(TAKEN));
    }
  }

  /** Names of other tables' constraints, of indexes and of tables are free. */
  private static void takenElsewhere(Draft draft, Chance chance) {
    draft.name = Optional.of(TAKEN);
    if (chance.percent(40) && !draft.selfReference()) {
      draft.referent.constraints.add(check(TAKEN));
    } else if (draft.within() || chance.percent(50)) {
      draft.before.add("CREATE SEQUENCE " + Names.qualified(draft.world.main(), TAKEN));
    } else {
      draft.before.add(
          "CREATE INDEX %s ON %s ((true))".formatted(Names.quote(TAKEN), draft.source.quoted()));
    }
  }

  /** Triggers that are constraints have names of constraints. */
  private static void trigger(Draft draft, Chance chance) {
    boolean constraint = chance.percent(60) && !draft.source.partitioned();
    draft.name = Optional.of(TAKEN);
    draft.after.add(
        "CREATE %s %s AFTER INSERT ON %s FOR EACH %s EXECUTE FUNCTION"
                .formatted(
                    constraint ? "CONSTRAINT TRIGGER" : "TRIGGER",
                    Names.quote(TAKEN),
                    draft.source.quoted(),
                    constraint ? "ROW" : "STATEMENT")
            + " pg_catalog.suppress_redundant_updates_trigger()");
  }

  private static String generatedName(Draft draft) {
    return draft.source.name + "_" + String.join("_", draft.localColumns) + "_fkey";
  }

  /** The name that the server would give is taken: on this table, another, or by a domain. */
  private static void generated(Draft draft, Chance chance) {
    String name = generatedName(draft);
    draft.name = chance.percent(80) ? Optional.empty() : Optional.of(name);
    take(draft, name, chance);
  }

  private static void take(Draft draft, String name, Chance chance) {
    switch (chance.below(4)) {
      case 0 -> draft.source.constraints.add(check(name));
      case 1 ->
          draft.before.add(
              "CREATE TABLE %s (%s)".formatted(draft.source.qualified("o1"), check(name)));
      case 2 ->
          draft.before.add(
              "CREATE DOMAIN %s AS integer %s"
                  .formatted(draft.source.qualified("o2"), check(name)));
      default ->
          draft.before.add(
              "CREATE TABLE %s (%s)"
                  .formatted(Names.qualified(draft.world.other(), "o1"), check(name)));
    }
  }

  /** Many numbers are taken, perhaps with a gap. */
  private static void counted(Draft draft, Chance chance) {
    draft.name = Optional.empty();
    String name = generatedName(draft);
    int count = chance.of(1, 2, 9, 10);
    int gap = chance.percent(30) ? chance.below(count) : -1;
    Set<String> taken = new HashSet<>();
    for (int number = 0; number <= count; number++) {
      String next = name + (number == 0 ? "" : number);
      if (number != gap && taken.add(Names.cut(next))) {
        draft.source.constraints.add(check(next));
      }
    }
  }

  /** From version 18 on NOT NULL has a name as well. */
  private static void ofNotNull(Draft draft, Chance chance) {
    Column column = draft.local(0);
    column.notNull = true;
    draft.name = Optional.of(draft.source.name + "_" + column.name + "_not_null");
  }

  private static void odd(Draft draft, Chance chance) {
    draft.name = Optional.of(chance.of(ODD));
  }
}
