package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.key.ReferentialAction;
import java.util.List;
import java.util.Optional;

/** Pair other types and collations. */
final class TypeTwists {
  private static final List<String> BUILT_IN = List.of("C", "POSIX", "en-x-icu", "default");

  /** The referencing type first. */
  private static final List<List<String>> REGRETTED =
      List.of(
          List.of("char(10)", "text"),
          List.of("char(3)", "varchar(50)"),
          List.of("date", "timestamptz"),
          List.of("timestamp", "timestamptz"),
          List.of("timestamptz", "date"),
          List.of("time", "timetz"),
          List.of("integer", "numeric"),
          List.of("integer", "double precision"),
          List.of("integer", "bigint"),
          List.of("varchar(10)", "varchar(50)"));

  /** Arrays, some of whose elements have a length; the referencing type first. */
  private static final List<List<String>> LIMITED =
      List.of(
          List.of("numeric(4,1)[]", "numeric[]"),
          List.of("numeric[]", "numeric(4,1)[]"),
          List.of("numeric(4,1)[]", "numeric(4,1)[]"),
          List.of("varchar(5)[]", "varchar[]"),
          List.of("varchar(5)[]", "varchar(5)[]"),
          List.of("varchar(5)[]", "varchar(5)[]"));

  private TypeTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(TypeTwists::localFree, 14, TypeTwists::localNear),
        Twist.where(TypeTwists::localFree, 4, TypeTwists::localAny),
        Twist.where(TypeTwists::remoteFree, 14, TypeTwists::regretted),
        Twist.where(TypeTwists::remoteFree, 6, TypeTwists::remoteNear),
        Twist.where(TypeTwists::remoteFree, 1, TypeTwists::remoteAny),
        Twist.where(TypeTwists::remoteFree, 3, TypeTwists::enumDomain),
        Twist.where(TypeTwists::collates, 7, TypeTwists::localCollation),
        Twist.where(TypeTwists::collates, 7, TypeTwists::remoteCollation),
        Twist.where(TypeTwists::remoteFree, 5, TypeTwists::oneBlind),
        Twist.where(TypeTwists::remoteFree, 6, TypeTwists::byteCharacter),
        Twist.where(TypeTwists::remoteFree, 5, TypeTwists::limitedArrays),
        Twist.where(TypeTwists::remoteFree, 3, TypeTwists::names));
  }

  /** The referent's key says nothing that only some types take. */
  private static boolean remoteFree(Draft draft) {
    return draft.simple()
        && draft.source.partitions.isEmpty()
        && draft.referent.constraints.isEmpty();
  }

  private static boolean localFree(Draft draft) {
    return !draft.selfReference() && !draft.source.partitioned();
  }

  private static boolean collates(Draft draft) {
    return remoteFree(draft)
        && draft.localColumns.stream()
            .anyMatch(name -> draft.source.column(name).type.collatable());
  }

  private static boolean free(Column column) {
    return column.plain() && column.tail.isEmpty();
  }

  private static void local(Draft draft, int place, Type type) {
    Column column = draft.local(place);
    if (free(column) && takes(draft.source, column, type)) {
      column.type = type;
    }
  }

  private static void remote(Draft draft, int place, Type type) {
    Column column = draft.remote(place);
    if (free(column) && takes(draft.referent, column, type)) {
      column.type = type;
    }
  }

  /** Other access methods and options are for some types only. */
  private static boolean takes(Table table, Column column, Type type) {
    return table.indexes.stream()
        .filter(index -> index.columns().contains(column.name))
        .allMatch(
            index ->
                type.indexable()
                    && index.first().isEmpty()
                    && (index.form() != Index.Form.EXCLUDE
                        || type.made().filter(Made.ENUM_DOMAIN::equals).isEmpty())
                    && (index.method().isEmpty() || type.hashable()));
  }

  private static void localNear(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    local(draft, place, draft.types.near(draft.local(place).type, chance));
  }

  private static void localAny(Draft draft, Chance chance) {
    local(draft, chance.below(draft.width()), draft.types.any(chance));
  }

  private static void remoteNear(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    remote(draft, place, draft.types.near(draft.remote(place).type, chance));
  }

  private static void remoteAny(Draft draft, Chance chance) {
    remote(draft, chance.below(draft.width()), draft.types.any(chance));
  }

  /** A domain over an enum, on one side or both. */
  private static void enumDomain(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    Type domain = draft.types.named(Made.ENUM_DOMAIN.sql());
    Type plain = draft.types.named(Made.ENUM.sql());
    local(draft, place, chance.of(domain, domain, plain));
    remote(draft, place, chance.of(domain, domain, plain));
  }

  /** Pairs that the server takes, and that people regret. */
  private static void regretted(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    List<String> pair = chance.of(REGRETTED);
    local(draft, place, draft.types.named(pair.getFirst()));
    remote(draft, place, draft.types.named(pair.getLast()));
    if (chance.percent(50)) {
      draft.onUpdate = Optional.of(ReferentialAction.CASCADE);
    }
    if (!draft.within() && draft.width() < 10 && chance.percent(40)) {
      draft.source.indexes.add(Index.of(Index.Form.INDEX, "", draft.localColumns));
    }
  }

  private static int collated(Draft draft, Chance chance) {
    List<String> fitting =
        draft.localColumns.stream()
            .filter(name -> draft.source.column(name).type.collatable())
            .toList();
    return draft.localColumns.indexOf(chance.of(fitting));
  }

  private static void collate(Column column, Chance chance) {
    if (chance.percent(65)) {
      column.collate(chance.of(Made.BLIND, Made.OTHER_BLIND, Made.SHARP));
    } else {
      column.collate(chance.of(BUILT_IN));
    }
  }

  private static void localCollation(Draft draft, Chance chance) {
    collate(draft.local(collated(draft, chance)), chance);
  }

  private static void remoteCollation(Draft draft, Chance chance) {
    collate(draft.remote(collated(draft, chance)), chance);
  }

  /** The same types, with collations that may find different texts equal. */
  private static void oneBlind(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    Type type = draft.types.named(chance.of("text", "varchar(50)", Made.BLIND_DOMAIN.sql()));
    local(draft, place, type);
    remote(draft, place, type);
    if (chance.percent(70)) {
      collate(draft.local(place), chance);
    }
    if (chance.percent(50)) {
      collate(draft.remote(place), chance);
    }
  }

  /** It has no collation, and is compared with text all the same. */
  private static void byteCharacter(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    boolean local = chance.percent(75);
    Type text = draft.types.named(chance.of("text", "varchar", "name", "char(10)"));
    Type one = draft.types.named("\"char\"");
    local(draft, place, local ? one : text);
    remote(draft, place, local ? text : one);
  }

  private static void limitedArrays(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    List<String> pair = chance.of(LIMITED);
    local(draft, place, draft.types.named(pair.getFirst()));
    remote(draft, place, draft.types.named(pair.getLast()));
    if (draft.local(place).type.collatable() && chance.percent(60)) {
      draft.local(place).collate(chance.of(BUILT_IN));
    }
  }

  /** The catalogues' own type, beside a text that may have a collation of its own. */
  private static void names(Draft draft, Chance chance) {
    int place = chance.below(draft.width());
    boolean local = chance.percent(60);
    Type name = draft.types.named("name");
    Type other = draft.types.named(chance.of("text", "varchar(50)", "name"));
    local(draft, place, local ? name : other);
    remote(draft, place, local ? other : name);
    Column text = local ? draft.remote(place) : draft.local(place);
    if (chance.percent(70)) {
      text.collate(chance.of(BUILT_IN));
    }
  }
}
