package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import java.util.List;

/** Make the types of a pair of columns differ, or both of a type that is no key. */
final class TypeTwists {
  private TypeTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.of(12, TypeTwists::near),
        Twist.of(6, TypeTwists::far),
        Twist.where(draft -> draft.source.takesAll(), 4, TypeTwists::largeLocal),
        Twist.where(draft -> draft.referent.takesAll(), 2, TypeTwists::largeRemote),
        Twist.where(
            draft -> draft.source.takesAll() && draft.referent.takesAll(),
            3,
            TypeTwists::largeBoth),
        Twist.of(4, TypeTwists::equivalent),
        Twist.where(draft -> draft.innodb() && draft.source.takesAll(), 2, TypeTwists::tooLong));
  }

  private static void near(Draft draft, Chance chance) {
    Column local = draft.local(chance.below(draft.width()));
    local.type = draft.types.near(local.type, chance);
  }

  private static void far(Draft draft, Chance chance) {
    draft.local(chance.below(draft.width())).type = draft.types.key(chance);
  }

  private static void largeLocal(Draft draft, Chance chance) {
    draft.local(chance.below(draft.width())).type = draft.types.large(chance);
  }

  private static void largeRemote(Draft draft, Chance chance) {
    draft.remote(chance.below(draft.width())).type = draft.types.large(chance);
  }

  private static void largeBoth(Draft draft, Chance chance) {
    int position = chance.below(draft.width());
    Type type = draft.types.large(chance);
    draft.local(position).type = type;
    draft.remote(position).type = type;
  }

  /** Types of different names that the server may hold to be one. */
  private static void equivalent(Draft draft, Chance chance) {
    int position = chance.below(draft.width());
    List<String> alike =
        chance.of(
            List.of("YEAR", "TINYINT UNSIGNED", "ENUM('a','b','c','d')", "SET('a','b','c','d')"),
            List.of("DATE", "MEDIUMINT"),
            List.of("DECIMAL(5,2)", "BINARY(10)", "VARBINARY(20)", "DATETIME", "TIMESTAMP(3)"),
            List.of("VARCHAR(10)", "CHAR(10)", "CHAR(20)", "VARCHAR(20)", "VARCHAR(255)"),
            List.of("BOOL", "TINYINT", "TINYINT ZEROFILL"),
            List.of("DATETIME", "DATETIME(3)", "TIMESTAMP", "TIME", "TIME(3)"));
    draft.local(position).type = draft.types.named(chance.of(alike));
    draft.remote(position).type = draft.types.named(chance.of(alike));
  }

  /** The columns fit in no index. */
  private static void tooLong(Draft draft, Chance chance) {
    draft.local(chance.below(draft.width())).type = draft.types.named(Type.TOO_LONG);
  }
}
