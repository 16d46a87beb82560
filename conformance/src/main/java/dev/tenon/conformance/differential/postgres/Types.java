package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.postgres.Type.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Know the types of a server.
 *
 * @param all of them
 */
record Types(List<Type> all) {
  private static final List<String> NUMBERS = List.of("1", "2", "3", "7", "8", "9");
  private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f");

  Types {
    all = List.copyOf(all);
  }

  static Types of(Features features) {
    List<Type> all = new ArrayList<>();
    numbers(all);
    texts(all);
    times(all);
    networks(all);
    binary(all);
    lists(all, features);
    odd(all, features);
    return new Types(all);
  }

  private static void numbers(List<Type> all) {
    add(all, Family.INTEGER, NUMBERS, "smallint", "integer", "bigint");
    add(all, Family.NUMERIC, NUMBERS, "numeric", "numeric(10,2)", "numeric(20,5)", "numeric(4,0)");
    add(all, Family.FLOATING, NUMBERS, "real", "double precision");
    add(all, Family.OID, NUMBERS, "oid", "regclass", "regtype", "regproc");
    made(all, Family.INTEGER, NUMBERS, Made.INT_DOMAIN, Made.FULL_DOMAIN, Made.DOMAIN_OF_DOMAIN);
  }

  private static void texts(List<Type> all) {
    add(all, Family.TEXTUAL, LETTERS, "text", "varchar", "varchar(10)", "varchar(50)");
    add(all, Family.TEXTUAL, LETTERS, "char(10)", "char(3)", "name", "public.citext");
    made(all, Family.TEXTUAL, LETTERS, Made.TEXT_DOMAIN, Made.BLIND_DOMAIN);
    add(all, Family.BYTE_CHARACTER, LETTERS, "\"char\"");
  }

  private static void times(List<Type> all) {
    List<String> days = filled(day -> "2020-01-0" + day);
    add(all, Family.MOMENT, days, "date", "timestamp", "timestamp(3)", "timestamptz");
    List<String> hours = filled(hour -> "0" + hour + ":00");
    add(
        all,
        Family.TIME,
        hours,
        "time",
        "time(2)",
        "timetz",
        "interval",
        "interval hour to minute");
  }

  private static void networks(List<Type> all) {
    add(all, Family.UUID, filled(id -> "00000000-0000-0000-0000-00000000000" + id), "uuid");
    add(all, Family.NETWORK, filled(host -> "10.0.0." + host), "inet", "cidr");
    add(all, Family.HARDWARE, filled(id -> "08:00:2b:01:02:0" + id), "macaddr", "macaddr8");
  }

  private static void binary(List<Type> all) {
    add(all, Family.TRUTH, List.of("true", "false"), "boolean");
    add(all, Family.BYTES, LETTERS, "bytea");
    List<String> bits = List.of("0001", "0010", "0011", "0111", "1000", "1001");
    add(all, Family.BITS, bits, "bit(4)", "bit varying", "bit varying(8)");
    add(all, Family.BITS, bits.stream().map(nibble -> "0000" + nibble).toList(), "bit(8)");
  }

  private static void lists(List<Type> all, Features features) {
    List<String> arrays = filled(element -> "{" + element + "}");
    add(all, Family.ARRAY, arrays, "integer[]", "bigint[]", "text[]", "varchar(5)[]", "varchar[]");
    add(all, Family.ARRAY, arrays, "numeric[]", "numeric(4,1)[]");
    made(all, Family.ARRAY, arrays, Made.ARRAY_DOMAIN);
    List<String> ranges = filled(start -> "[" + start + "," + (Integer.parseInt(start) + 1) + ")");
    add(all, Family.RANGE, ranges, "int4range", "int8range", "numrange");
    made(
        all,
        Family.RANGE,
        LETTERS.stream().map(at -> "[" + at + "," + at + "]").toList(),
        Made.TEXT_RANGE);
    if (features.multiranges()) {
      List<String> multiranges = ranges.stream().map(range -> "{" + range + "}").toList();
      add(all, Family.MULTIRANGE, multiranges, "int4multirange", "int8multirange", "nummultirange");
    }
    made(all, Family.LIST, LETTERS, Made.ENUM, Made.OTHER_ENUM, Made.ENUM_DOMAIN);
    List<String> rows = filled(number -> "(" + number + ",x)");
    made(all, Family.COMPOSITE, rows, Made.COMPOSITE, Made.OTHER_COMPOSITE);
  }

  private static void odd(List<Type> all, Features features) {
    add(all, Family.DOCUMENT, NUMBERS, "jsonb");
    add(all, Family.UNSORTED, NUMBERS, "json");
    add(all, Family.UNSORTED, filled(x -> "(" + x + ",0)"), "point");
    add(all, Family.UNSORTED, NUMBERS, "xid");
    add(all, Family.ODD, NUMBERS, "money", "oidvector");
    add(all, Family.ODD, LETTERS, "tsvector", "tsquery");
    add(all, Family.ODD, filled(place -> "0/" + place), "pg_lsn");
    add(all, Family.ODD, filled(place -> "(0," + place + ")"), "tid");
    if (features.longTransactionNumbers()) {
      add(all, Family.ODD, NUMBERS, "xid8");
    }
  }

  private static List<String> filled(UnaryOperator<String> form) {
    return NUMBERS.stream().map(form).toList();
  }

  private static void add(List<Type> all, Family family, List<String> literals, String... names) {
    for (String name : names) {
      all.add(new Type(name, family, literals, Optional.empty()));
    }
  }

  private static void made(List<Type> all, Family family, List<String> literals, Made... kinds) {
    for (Made made : kinds) {
      all.add(new Type(made.sql(), family, literals, Optional.of(made)));
    }
  }

  Type named(String sql) {
    return all.stream().filter(type -> type.sql().equals(sql)).findFirst().orElseThrow();
  }

  Type integer() {
    return named("integer");
  }

  /** Choose one that can be a key, plain ones more often. */
  Type key(Chance chance) {
    return chance.percent(40)
        ? named(chance.of("integer", "bigint", "text", "uuid", "varchar(50)"))
        : chance.of(all.stream().filter(this::fits).toList());
  }

  /** A key on a domain over an enum is always refused. */
  boolean fits(Type type) {
    return type.indexable() && type.made().filter(Made.ENUM_DOMAIN::equals).isEmpty();
  }

  /** Choose one of the same family, perhaps the same; or of one that is not far from it. */
  Type near(Type type, Chance chance) {
    return chance.of(
        all.stream().filter(other -> kin(type.family()) == kin(other.family())).toList());
  }

  private static int kin(Family family) {
    return switch (family) {
      case INTEGER, NUMERIC, FLOATING, OID -> 1;
      case TEXTUAL, BYTE_CHARACTER -> 2;
      case MOMENT -> 3;
      case TIME -> 4;
      case UUID, BYTES -> 5;
      case NETWORK, HARDWARE -> 6;
      case TRUTH, BITS -> 7;
      case ARRAY -> 8;
      case RANGE, MULTIRANGE -> 9;
      case LIST, COMPOSITE -> 10;
      case DOCUMENT, ODD, UNSORTED -> 11;
    };
  }

  Type any(Chance chance) {
    return chance.of(all);
  }
}
