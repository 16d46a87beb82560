package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.mysql.Index.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Ask for names that are taken, too long or odd, or leave the name to the server. */
final class NameTwists {
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "PRIMARY",
          "primary",
          "end ",
          " start",
          "a`b",
          "a.b",
          "a/b",
          "#x",
          "äöü",
          "1",
          "GEN_CLUST_INDEX");

  private NameTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(5, taken(Company::keyElsewhere)),
        Twist.of(4, taken(Company::keyOnSource)),
        Twist.of(4, NameTwists::nameOfAnIndex),
        Twist.of(2, NameTwists::indexNameTaken),
        Twist.of(3, NameTwists::length),
        Twist.of(4, NameTwists::odd),
        Twist.where(draft -> !draft.within(), 5, counted(Company::keyOnSource)),
        Twist.of(3, counted(Company::keyElsewhere)),
        Twist.where(NameTwists::alone, 3, NameTwists::longTable));
  }

  /** Put a key somewhere. */
  @FunctionalInterface
  private interface Place {
    void put(Draft draft, String name, String words);
  }

  private static BiConsumer<Draft, Chance> taken(Place place) {
    return (draft, chance) -> {
      String there = chance.of("fk_taken", "résumé");
      draft.name =
          Optional.of(chance.of(List.of(there, there, there.toUpperCase(Locale.ROOT), "resume")));
      place.put(draft, there, "");
    };
  }

  /** A key has the name that the server would make, or one that is like it. */
  private static BiConsumer<Draft, Chance> counted(Place place) {
    return (draft, chance) -> {
      draft.name = Optional.empty();
      String start = draft.source.name + (draft.features.ndb() ? "_fk_" : "_ibfk_");
      String there =
          chance.of(
              start + "1",
              start.toUpperCase(Locale.ROOT) + "1",
              start + "7",
              start + "07",
              start + "0",
              start + "2x",
              start + "4294967295",
              start + "99999999999");
      place.put(draft, there, "");
    };
  }

  private static void nameOfAnIndex(Draft draft, Chance chance) {
    String name = "of_index";
    draft.name = Optional.of(chance.of(name, name, "OF_INDEX", "öf_index"));
    boolean serves = chance.percent(35);
    if (!serves && !draft.source.has("e3")) {
      draft.source.add("e3", draft.types.named("INT"), false);
    }
    draft.source.indexes.removeIf(old -> old.name().equals(name));
    draft.source.indexes.add(Index.of(Kind.KEY, name, serves ? draft.localColumns : List.of("e3")));
  }

  private static void indexNameTaken(Draft draft, Chance chance) {
    nameOfAnIndex(draft, chance);
    draft.indexName = draft.name;
    draft.name = chance.percent(60) ? Optional.empty() : Optional.of("fk_1");
  }

  private static void length(Draft draft, Chance chance) {
    String name =
        chance.of(Names.ofLength("fk", 64), Names.ofLength("fk", 65), Names.ofLength("é", 64));
    if (chance.percent(80)) {
      draft.name = Optional.of(name);
    } else {
      draft.indexName = Optional.of(name);
    }
  }

  private static void odd(Draft draft, Chance chance) {
    String name = chance.of(ODD);
    if (name.isBlank() || chance.percent(80)) {
      draft.name = Optional.of(name);
    } else {
      draft.indexName = Optional.of(name);
      draft.name = Optional.empty();
    }
  }

  static boolean alone(Draft draft) {
    return draft.others.isEmpty() && Company.bare(draft);
  }

  /** What the server appends to the table's name may be too much. */
  static void longTable(Draft draft, Chance chance) {
    draft.source.name = Names.ofLength("c", chance.of(55, 56, 57, 58, 59, 60, 64));
    draft.name = chance.percent(75) ? Optional.empty() : draft.name;
  }
}
