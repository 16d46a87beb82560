package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.mysql.Index.Kind;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Optional;

/** Lead to what hardly comes up by chance. */
final class RareTwists {
  private static final int MOST_INDEXES = 64;
  private static final String RESTRICT = "SESSION restrict_fk_on_non_standard_key = ";

  private RareTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(RareTwists::roomy, 1, RareTwists::manyIndexes),
        Twist.of(2, RareTwists::systemTable),
        Twist.where(draft -> !draft.within(), 1, RareTwists::sourceOfServer),
        Twist.where(RareTwists::altering, 3, RareTwists::updatedTwice),
        Twist.where(RareTwists::altering, 3, RareTwists::contained),
        Twist.where(
            draft -> draft.innodb() && draft.source.takesAll(), 3, RareTwists::indexedVirtual),
        Twist.where(draft -> draft.source.takesAll(), 1, RareTwists::empty),
        Twist.where(RareTwists::altering, 1, RareTwists::staleDate),
        Twist.where(
            draft -> draft.features.restrictsNonStandardKeys() && altering(draft),
            3,
            RareTwists::looseReferrer));
  }

  static boolean altering(Draft draft) {
    return !draft.within()
        && !draft.selfReference()
        && draft.source.takesAll()
        && draft.referent.takesAll()
        && !draft.source.temporary()
        && !draft.referent.temporary();
  }

  /** Tables of NDB Cluster are too dear to have so many indexes. */
  private static boolean roomy(Draft draft) {
    return draft.innodb() && draft.source.takesAll() && !draft.selfReference();
  }

  private static void manyIndexes(Draft draft, Chance chance) {
    if (!draft.source.has(Table.FILLED)) {
      draft.source.add(Table.FILLED, draft.types.named("INT"), false);
    }
    draft.source.indexesWanted = MOST_INDEXES - chance.below(2);
  }

  private static void systemTable(Draft draft, Chance chance) {
    draft.referentUnqualified = false;
    draft.referentSchemaAsked =
        Optional.of(chance.of("mysql", "mysql", "information_schema", "performance_schema"));
    draft.referentNameAsked = Optional.of(chance.of("tables", "columns", "threads", "db"));
  }

  static void sourceOfServer(Draft draft, Chance chance) {
    draft.referentUnqualified = false;
    draft.sourceSchemaAsked = Optional.of(chance.of("information_schema", "performance_schema"));
    draft.sourceNameAsked = Optional.of(chance.of("tables", "threads", "nope"));
  }

  /** Another key writes the column on update, too. */
  static void updatedTwice(Draft draft, Chance chance) {
    if (!draft.local(0).type.equals(draft.types.named("INT"))) {
      return;
    }
    Table third = Company.third(draft);
    draft.statements.add(
        "ALTER TABLE %s ADD CONSTRAINT `twice` FOREIGN KEY (%s) REFERENCES %s (`r`) ON UPDATE CASCADE"
            .formatted(
                draft.source.quoted(), Names.quote(draft.localColumns.getFirst()), third.quoted()));
    draft.onUpdate = Optional.of(ReferentialAction.CASCADE);
  }

  /** A shorter key is there, on some of the columns. */
  private static void contained(Draft draft, Chance chance) {
    if (draft.width() < 2) {
      return;
    }
    String local = draft.localColumns.getFirst();
    String remote = draft.remoteColumns.getFirst();
    draft.referent.indexes.removeIf(old -> old.name().equals("part"));
    draft.referent.indexes.add(Index.of(Kind.UNIQUE_KEY, "part", List.of(remote)));
    draft.statements.add(
        "ALTER TABLE %s ADD CONSTRAINT `contained` FOREIGN KEY (%s) REFERENCES %s (%s)"
            .formatted(
                draft.source.quoted(),
                Names.quote(local),
                draft.referent.quoted(),
                Names.quote(remote)));
  }

  private static void indexedVirtual(Draft draft, Chance chance) {
    Column base = draft.source.column(chance.of(draft.localColumns));
    if (!base.plain() || !base.type.indexable() || draft.source.has("seen")) {
      return;
    }
    Column seen = draft.source.add("seen", draft.types.named("INT"), false);
    seen.kept = Column.Kept.VIRTUAL;
    seen.expression = Names.quote(base.name) + " IS NULL";
    seen.base = Optional.of(base);
    draft.source.indexes.add(Index.of(Kind.KEY, "seen", List.of("seen")));
    draft.onUpdate = Optional.of(ReferentialAction.CASCADE);
  }

  private static void empty(Draft draft, Chance chance) {
    draft.local(chance.below(draft.width())).type = Type.EMPTY;
  }

  /** A default from before the session took no such date. */
  static void staleDate(Draft draft, Chance chance) {
    String date = chance.of("0000-00-00", "2000-00-01", "2000-01-01");
    draft.statements.add("SET @modes = @@sql_mode");
    draft.statements.add("SET sql_mode = ''");
    draft.statements.add(
        "ALTER TABLE %s ADD COLUMN `stale_%s` DATE NOT NULL DEFAULT '%s'"
            .formatted(draft.source.quoted(), draft.statements.size(), date));
    draft.statements.add("SET sql_mode = @modes");
  }

  /** A key that leads to the source, and not to a unique key, freezes it. */
  private static void looseReferrer(Draft draft, Chance chance) {
    if (draft.source.has("loose")) {
      return;
    }
    draft.source.add("loose", draft.types.named("INT"), false);
    draft.source.indexes.add(Index.of(Kind.KEY, "loose", List.of("loose")));
    draft.statements.add("SET @strict = @@" + RESTRICT.replace(" = ", "").replace(' ', '.'));
    draft.statements.add("SET " + RESTRICT + "OFF");
    draft.statements.add(
        "ALTER TABLE %s ADD CONSTRAINT `loose` FOREIGN KEY (`r`) REFERENCES %s (`loose`)"
            .formatted(Company.third(draft).quoted(), draft.source.quoted()));
    draft.statements.add("SET " + RESTRICT + "@strict");
  }
}
