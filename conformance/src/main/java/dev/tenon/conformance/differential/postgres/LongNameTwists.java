package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import java.util.List;
import java.util.Optional;

/** Ask for names that are near or beyond what the server keeps of one. */
final class LongNameTwists {
  private static final List<Integer> LENGTHS = List.of(62, 63, 64, 70);
  private static final List<String> FILLINGS = List.of("n", "é", "漢", "😀");

  private LongNameTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(4, LongNameTwists::name),
        Twist.where(
            draft -> draft.source.constraints.isEmpty(), 4, LongNameTwists::nameTakenOnceCut),
        Twist.where(Draft::bare, 4, LongNameTwists::sourceTable),
        Twist.where(Draft::bare, 2, LongNameTwists::referentTable),
        Twist.where(Draft::bare, 4, LongNameTwists::localColumn),
        Twist.where(Draft::bare, 2, LongNameTwists::remoteColumn),
        Twist.where(draft -> draft.bare() && draft.width() == 1, 3, LongNameTwists::twice));
  }

  private static String made(String start, Chance chance) {
    return Names.ofBytes(start, chance.of(FILLINGS), chance.of(LENGTHS));
  }

  private static void name(Draft draft, Chance chance) {
    draft.name = Optional.of(made("fk", chance));
  }

  private static void nameTakenOnceCut(Draft draft, Chance chance) {
    String name = made("fk", chance);
    draft.name = Optional.of(name);
    String there = chance.percent(70) ? Names.cut(name) : name.substring(0, name.length() - 2);
    draft.source.constraints.add("CONSTRAINT " + Names.quote(there) + " CHECK (true)");
  }

  private static String tableName(Chance chance) {
    int bytes = chance.of(54, 55, 56, 57, 58, 60, 62, 63, 64, 70);
    return Names.ofBytes("c", chance.of(FILLINGS), bytes);
  }

  /** The server cuts what it puts together. */
  private static void sourceTable(Draft draft, Chance chance) {
    draft.source.name = tableName(chance);
    draft.name = chance.percent(75) ? Optional.empty() : draft.name;
  }

  private static void referentTable(Draft draft, Chance chance) {
    draft.referent.name = tableName(chance).replaceFirst("c", "p");
  }

  /** The column may be asked for by more than is kept of its name. */
  private static void localColumn(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    draft.name = chance.percent(70) ? Optional.empty() : draft.name;
    if (chance.percent(50)) {
      String name = Names.ofBytes("a" + place, chance.of(FILLINGS), chance.of(20, 30, 40, 55, 60));
      draft.renameLocal(place, name);
    } else {
      String asked = made("a" + place, chance);
      draft.renameLocal(place, Names.cut(asked));
      draft.localAsked.put(Names.cut(asked), asked);
    }
  }

  private static void remoteColumn(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    String asked = made("x" + place, chance);
    draft.renameRemote(place, Names.cut(asked));
    draft.remoteAsked.put(Names.cut(asked), asked);
  }

  /** Two names are the same once they are cut. */
  private static void twice(Draft draft, Chance chance) {
    String second = "more";
    boolean local = chance.percent(40);
    String kept = Names.ofBytes(local ? "a" : "x", "n", Names.LONGEST);
    if (local) {
      draft.renameLocal(0, kept);
      draft.localAsked.put(second, kept + "1");
    } else {
      draft.renameRemote(0, kept);
      draft.remoteAsked.put(second, kept + "1");
    }
    List<String> one = draft.remoteColumns;
    draft.source.add(second, draft.local(0).type, false);
    draft.referent.add(second, draft.remote(0).type, false);
    draft.localColumns = List.of(draft.localColumns.getFirst(), second);
    draft.remoteColumns = List.of(one.getFirst(), second);
    draft.referent.indexes.replaceAll(
        index -> index.columns().equals(one) ? index.on(draft.remoteColumns) : index);
  }
}
