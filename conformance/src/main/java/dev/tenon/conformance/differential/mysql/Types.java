package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.mysql.Type.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Know the types of a server.
 *
 * @param all of them
 */
record Types(List<Type> all) {
  private static final List<String> NUMBERS = List.of("1", "2", "3", "7");
  private static final List<String> TEXTS = List.of("'a'", "'bb'", "'Cc'", "'zz'");
  private static final List<String> MOMENTS =
      List.of(
          "'2020-01-01 00:00:01'",
          "'2021-02-02 00:00:02'",
          "'2022-03-03 00:00:03'",
          "'2027-07-07 00:00:07'");
  private static final List<String> DAYS =
      List.of("'2020-01-01'", "'2021-02-02'", "'2022-03-03'", "'2027-07-07'");
  private static final List<String> TIMES =
      List.of("'00:00:01'", "'00:00:02'", "'00:00:03'", "'00:00:07'");
  private static final List<String> YEARS = List.of("2001", "2002", "2003", "2007");

  static Types of(Features features) {
    List<Type> all = new ArrayList<>();
    integers(all);
    numbers(all, features);
    times(all);
    lists(all);
    texts(all, features);
    large(all, features);
    return new Types(List.copyOf(all));
  }

  private static void integers(List<Type> all) {
    for (String name : List.of("TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT")) {
      add(all, Family.INTEGER, NUMBERS, name, name + " UNSIGNED", name + " ZEROFILL");
    }
    add(all, Family.INTEGER, NUMBERS, "INT(5)", "BOOL", "INT UNSIGNED ZEROFILL");
  }

  private static void numbers(List<Type> all, Features features) {
    add(all, Family.DECIMAL, NUMBERS, "DECIMAL(5,2)", "DECIMAL(6,2)", "DECIMAL(5,0)");
    add(all, Family.DECIMAL, NUMBERS, "DECIMAL(5,2) UNSIGNED", "DECIMAL(20,2)", "NUMERIC(5,2)");
    add(all, Family.FLOATING, NUMBERS, "FLOAT", "FLOAT UNSIGNED", "DOUBLE", "DOUBLE UNSIGNED");
    add(all, Family.FLOATING, NUMBERS, "FLOAT(7,3)", "REAL");
    if (!features.ndb()) {
      List<String> bits = List.of("b'0'", "b'1'", "b'0'", "b'1'");
      add(all, Family.BIT, bits, "BIT(1)", "BIT(8)", "BIT(9)", "BIT(64)");
    }
  }

  private static void times(List<Type> all) {
    add(all, Family.TIME, DAYS, "DATE");
    add(all, Family.TIME, TIMES, "TIME", "TIME(3)");
    add(all, Family.TIME, MOMENTS, "DATETIME", "DATETIME(3)", "DATETIME(6)");
    add(all, Family.TIME, MOMENTS, "TIMESTAMP", "TIMESTAMP(3)");
    add(all, Family.TIME, YEARS, "YEAR");
  }

  private static void lists(List<Type> all) {
    List<String> members = List.of("'a'", "'b'", "'c'", "'d'");
    String few = "('a','b','c','d')";
    String other = "('a','b','c','d','e')";
    add(all, Family.LIST, members, "ENUM" + few, "ENUM" + other, "SET" + few, "SET" + other);
    add(all, Family.LIST, members, "ENUM" + many(256), "SET" + many(9), "SET" + many(17));
    add(all, Family.LIST, members, "SET" + many(25), "ENUM" + few + " CHARACTER SET latin1");
  }

  private static String many(int count) {
    return IntStream.rangeClosed(5, count)
        .mapToObj(member -> "'m" + member + "'")
        .collect(Collectors.joining(",", "('a','b','c','d',", ")"));
  }

  private static void texts(List<Type> all, Features features) {
    for (String name : List.of("CHAR(10)", "VARCHAR(10)", "VARCHAR(20)")) {
      add(all, Family.TEXTUAL, TEXTS, name, name + " CHARACTER SET latin1");
      add(all, Family.TEXTUAL, TEXTS, name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
      add(all, Family.TEXTUAL, TEXTS, name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
    }
    add(all, Family.TEXTUAL, TEXTS, "CHAR(20)", "VARCHAR(255)", "VARCHAR(300)");
    add(all, Family.TEXTUAL, TEXTS, "VARCHAR(10) CHARACTER SET utf8", "NATIONAL VARCHAR(10)");
    add(all, Family.TEXTUAL, TEXTS, "CHAR(10) CHARACTER SET ascii", "CHAR(10) CHARACTER SET ucs2");
    if (features.eight()) {
      String newer = "VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs";
      add(all, Family.TEXTUAL, TEXTS, newer);
    }
    add(all, Family.BINARY, TEXTS, "BINARY(10)", "BINARY(16)", "VARBINARY(10)", "VARBINARY(20)");
    add(all, Family.BINARY, TEXTS, "CHAR(10) CHARACTER SET binary");
    add(all, Family.BINARY, TEXTS, "VARCHAR(20) CHARACTER SET binary");
  }

  private static void large(List<Type> all, Features features) {
    add(all, Family.TEXTUAL, TEXTS, Type.TOO_LONG);
    add(all, Family.LONG_TEXT, TEXTS, "TEXT", "TINYTEXT", "LONGTEXT CHARACTER SET latin1");
    add(all, Family.LONG_BINARY, TEXTS, "BLOB", "TINYBLOB");
    add(all, Family.JSON, List.of("'1'", "'2'", "'3'", "'7'"), "JSON");
    List<String> points =
        NUMBERS.stream().map(n -> "ST_GeomFromText('POINT(" + n + " 1)')").toList();
    add(all, Family.GEOMETRY, points, "GEOMETRY", "POINT");
    if (features.vectors()) {
      List<String> vectors = NUMBERS.stream().map(n -> "TO_VECTOR('[" + n + "]')").toList();
      add(all, Family.VECTOR, vectors, "VECTOR(1)");
    }
  }

  private static void add(List<Type> all, Family family, List<String> literals, String... names) {
    for (String name : names) {
      all.add(new Type(name, family, literals));
    }
  }

  Type named(String sql) {
    return all.stream().filter(type -> type.sql().equals(sql)).findFirst().orElseThrow();
  }

  /** Choose one that can be a key, plain ones more often. */
  Type key(Chance chance) {
    return chance.percent(45)
        ? named(chance.of("INT", "BIGINT", "INT UNSIGNED", "VARCHAR(20)"))
        : chance.of(all.stream().filter(Type::indexable).toList());
  }

  /** Choose one of the same family, perhaps the same. */
  Type near(Type type, Chance chance) {
    return chance.of(all.stream().filter(other -> other.family() == type.family()).toList());
  }

  Type any(Chance chance) {
    return chance.of(all);
  }

  Type large(Chance chance) {
    return chance.of(all.stream().filter(type -> !type.indexable()).toList());
  }
}
