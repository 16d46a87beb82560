package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Change what kind of table source or referent is, and how they are named. */
final class TableTwists {
  private TableTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(TableTwists::simple, 4, TableTwists::referentEngine),
        Twist.where(TableTwists::simple, 3, TableTwists::sourceEngine),
        Twist.where(TableTwists::simple, 2, TableTwists::bothEngines),
        Twist.where(TableTwists::simple, 3, (draft, chance) -> draft.source.partitioned = true),
        Twist.where(TableTwists::simple, 3, (draft, chance) -> draft.referent.partitioned = true),
        Twist.where(TableTwists::simple, 2, (draft, chance) -> temporary(draft.source)),
        Twist.where(TableTwists::simple, 2, (draft, chance) -> temporary(draft.referent)),
        Twist.where(TableTwists::simple, 2, TableTwists::referentIsView),
        Twist.where(TableTwists::renamable, 2, TableTwists::sourceIsView),
        Twist.of(3, TableTwists::referentMissing),
        Twist.where(draft -> !draft.within(), 2, TableTwists::sourceMissing),
        Twist.of(1, (draft, chance) -> schemaMissing(draft)),
        Twist.of(3, TableTwists::otherSchema));
  }

  /** No twist before this one made something that only ordinary tables take. */
  static boolean simple(Draft draft) {
    return !draft.selfReference()
        && Company.bare(draft)
        && ordinary(draft.source)
        && ordinary(draft.referent);
  }

  /** The key may be asked for on something else than the table that is made. */
  static boolean renamable(Draft draft) {
    return simple(draft) && !draft.within();
  }

  private static boolean ordinary(Table table) {
    return table.columns.stream().allMatch(Column::plain)
        && table.columns.stream().allMatch(column -> column.type.indexable())
        && table.columns.stream().noneMatch(column -> column.type.wide())
        && table.indexes.stream().allMatch(index -> index.tail().isEmpty() && whole(index))
        && table.constraints.isEmpty()
        && table.columns.stream().noneMatch(column -> column.checked)
        && table.takesAll()
        && !table.temporary();
  }

  private static boolean whole(Index index) {
    return index.kind() != Index.Kind.FULLTEXT_KEY
        && index.parts().size() < 10
        && index.parts().stream().allMatch(part -> part.form() == Index.Form.WHOLE);
  }

  private static String otherEngine(Draft draft, Chance chance) {
    return draft.features.ndb()
        ? chance.of("InnoDB", "InnoDB", "MyISAM")
        : chance.of("MyISAM", "MyISAM", "MEMORY", "BLACKHOLE");
  }

  private static void referentEngine(Draft draft, Chance chance) {
    draft.referent.engine = otherEngine(draft, chance);
  }

  private static void sourceEngine(Draft draft, Chance chance) {
    draft.source.engine = otherEngine(draft, chance);
  }

  private static void bothEngines(Draft draft, Chance chance) {
    draft.referent.engine = otherEngine(draft, chance);
    draft.source.engine = draft.referent.engine;
  }

  private static void temporary(Table table) {
    table.create = "CREATE TEMPORARY TABLE";
    if (table.ndb()) {
      table.engine = "InnoDB";
    }
  }

  private static void referentIsView(Draft draft, Chance chance) {
    view(draft, draft.referent);
    draft.referentNameAsked = Optional.of("v");
  }

  static void sourceIsView(Draft draft, Chance chance) {
    view(draft, draft.source);
    draft.sourceNameAsked = Optional.of("v");
  }

  private static void view(Draft draft, Table of) {
    draft.statements.add(
        "CREATE VIEW %s AS SELECT * FROM %s"
            .formatted(Names.qualified(of.schema, "v"), of.quoted()));
  }

  private static void referentMissing(Draft draft, Chance chance) {
    String name = draft.referent.name;
    draft.referentNameAsked =
        Optional.of(
            chance.of("nope", name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
  }

  private static void sourceMissing(Draft draft, Chance chance) {
    String name = draft.source.name;
    draft.sourceNameAsked =
        Optional.of(
            chance.of("nope", name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
  }

  private static void schemaMissing(Draft draft) {
    draft.referentUnqualified = false;
    draft.referentSchemaAsked = Optional.of("tenon_no_such_schema");
  }

  private static void otherSchema(Draft draft, Chance chance) {
    draft.referentUnqualified = false;
    draft.referentSchemaAsked = Optional.of(draft.world.other());
  }
}
