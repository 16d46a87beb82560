package dev.tenon.mysql.rules;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types of pairs: refused, taken, and taken though nothing matches. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class TypesTest {
  private static final String UNPADDED = " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci";
  private static final String[][] REFUSED = {
    {"INT", "BIGINT"},
    {"INT", "INT UNSIGNED"},
    {"FLOAT", "DOUBLE"},
    {"VARCHAR(9) CHARACTER SET latin1", "VARCHAR(9) CHARACTER SET ascii"},
    {"CHAR(9) CHARACTER SET utf8 COLLATE utf8_bin", "CHAR(9) CHARACTER SET utf8"},
    {"DATETIME", "BIGINT"},
    {"BINARY(4)", "CHAR(4)"},
    {"ENUM('a')", "TINYINT"},
    {"SET('1','2','3','4','5','6','7','8','9')", "TINYINT UNSIGNED"},
    {"DATE", "DATETIME"},
  };
  private static final String[][] TAKEN = {
    {"INT(5)", "INT(9)"},
    {"VARCHAR(5) CHARACTER SET latin1", "CHAR(9) CHARACTER SET latin1"},
    {"BOOL", "TINYINT(4)"},
    {"FLOAT(7,2)", "FLOAT"},
    {"DECIMAL(5,2)", "DECIMAL(6,2)"},
    {"BIT(9)", "BIT(16)"},
    {"DATETIME(1)", "DATETIME(2)"},
  };
  private static final String[][] NEVER = {
    {"DECIMAL(5,2)", "DECIMAL(9,4)"},
    {"DATETIME", "TIMESTAMP"},
    {"DATETIME", "DATETIME(3)"},
    {"BIT(8)", "BIT(9)"},
    {"BIT(9)", "BIT(1)"},
    {"TIME", "DECIMAL(5,2)"},
  };

  /** The longer and the shorter column, and values that match where the server enforces keys. */
  private static final String[][] CUT = {
    {"TIME(3)", "TIME", "'00:00:01.9'", "'00:00:01'"},
    {"TIME(6)", "TIME", "'-00:00:01.5'", "'-00:00:02'"},
    {"DATETIME(3)", "DATETIME", "'2026-01-02 03:04:05.6'", "'2026-01-02 03:04:05'"},
    {"TIMESTAMP(1)", "TIMESTAMP", "'2026-01-02 03:04:05.6'", "'2026-01-02 03:04:05'"},
    {"DECIMAL(10,2)", "DECIMAL(8,0)", "1.9", "1"},
    {"DECIMAL(10,2)", "DECIMAL(8,0)", "-1.9", "-1"},
    {"BIT(12)", "BIT(4)", "0x010F", "1"},
    {"BIT(9)", "BIT(2)", "0x010F", "1"},
  };

  /** Likewise, and values that do not match. */
  private static final String[][] CUT_APART = {
    {"TIME(3)", "TIME", "'00:00:01.9'", "'00:00:02'"},
    {"TIME(6)", "TIME", "'-00:00:01.5'", "'-00:00:01'"},
    {"DATETIME(3)", "DATETIME", "'2026-01-02 03:04:05.6'", "'2026-01-02 03:04:06'"},
    {"TIMESTAMP(1)", "TIMESTAMP", "'2026-01-02 03:04:05.6'", "'2026-01-02 03:04:06'"},
    {"DECIMAL(10,2)", "DECIMAL(8,0)", "1.9", "2"},
    {"DECIMAL(10,2)", "DECIMAL(8,0)", "-0.9", "0"},
    {"BIT(12)", "BIT(4)", "0x010F", "15"},
  };

  private static final String[][] NUMBERS = {
    {"ENUM('x','y')", "ENUM('a','b')"},
    {"YEAR", "TINYINT UNSIGNED"},
    {"DATE", "MEDIUMINT"},
    {"SET('a','b')", "ENUM('a','b')"},
  };

  @Test
  void pairs(TestDatabase db) {
    Cases cases = new Cases();
    for (String[] pair : REFUSED) {
      tables(cases.refused("mysql-types-differ"), pair);
      tables(cases.refused("mysql-types-differ"), pair).unchecked();
    }
    for (String[] pair : TAKEN) {
      tables(cases.fine("mysql-types-differ"), pair);
      tables(cases.fine("mysql-pair-never-matches"), pair);
    }
    cases.run(db);
  }

  /** Before 8.0.15, in place: InnoDB finds no index of the referent that goes with the source's. */
  @Test
  void uncheckedWithAnIndexThatInnodbTakes(TestDatabase db) {
    Cases cases = new Cases();
    CreateForeignKeyBuilder two = CreateForeignKey.from("c", "a", "b").to("p", "id", "b");
    String referent = "CREATE TABLE p (id INT, b INT, UNIQUE (id, b))";
    String rule = "mysql-types-differ";
    for (String source :
        List.of(
            "CREATE TABLE c (a BIGINT, b INT PRIMARY KEY, KEY x (a))",
            "CREATE TABLE c (a BIGINT, b INT NOT NULL, KEY x (a), UNIQUE y (b))",
            "CREATE TABLE c (a BIGINT, b INT NOT NULL, KEY x (a), KEY y (b))")) {
      cases.refused(rule).unchecked().tables(referent, source).key(two);
    }
    cases
        .refused(rule)
        .unchecked()
        .source("CREATE TABLE c (a BIGINT, KEY x (a DESC))")
        .since(MysqlChange.DATA_DICTIONARY);
    cases.run(db);
  }

  /** Each column of an index may be mistaken for one of the key. */
  @Test
  void anIndexOfSeveralThatIsMistakenBefore80(TestDatabase db) {
    Cases cases = new Cases();
    String rule = "mysql-types-differ";
    String p = "CREATE TABLE p (x INT, y INT, UNIQUE (x, y), UNIQUE (y, x))";
    String c = "CREATE TABLE c (v %1$s AS (1) VIRTUAL, a INT, b INT, w %1$s AS (2) VIRTUAL, d INT,";
    String unlike = c.formatted("BIGINT");
    var ab = CreateForeignKey.from("c", "a", "b").to("p", "x", "y");
    var ba = CreateForeignKey.from("c", "b", "a").to("p", "x", "y");
    var ae = CreateForeignKey.from("c", "a", "e").to("p", "x", "y");
    var ad = CreateForeignKey.from("c", "a", "d").to("p", "x", "y");
    Map.of("(v, b)", ab, "(v, b, a)", ab, "(b, v)", ba, "(v, w)", ae)
        .forEach(
            (columns, key) -> {
              String index = " e INT, UNIQUE " + columns + ")";
              cases
                  .refused(rule)
                  .tables(p, unlike + index)
                  .key(key)
                  .before(MysqlChange.DATA_DICTIONARY);
              cases.fine(rule).tables(p, c.formatted("INT") + index).key(key);
            });
    cases.fine(rule).tables(p, unlike + " e INT, UNIQUE (v, w))").key(ad);
    cases.fine(rule).tables(p, unlike + " e INT, KEY (v, b))").key(ab);
    cases.run(db);
  }

  /** InnoDB numbers stored columns without the others, and looks one of those up by its place. */
  @Test
  void anIndexThatIsMistakenBefore80(TestDatabase db) {
    Cases cases = new Cases();
    MysqlChange later = MysqlChange.DATA_DICTIONARY;
    String rule = "mysql-types-differ";
    String unique = "CREATE TABLE c (n INT NOT NULL, v DATE AS (d) VIRTUAL%s, a INT, d DATE%s)";
    for (String mistaken :
        List.of(
            unique.formatted("", ", UNIQUE (v)"),
            unique.formatted("", ", UNIQUE (v), KEY (a)"),
            unique.formatted(" NOT NULL", " NOT NULL, UNIQUE (v), UNIQUE (a)"))) {
      cases.refused(rule).source(mistaken).before(later);
      cases.refused(rule).unchecked().source(mistaken).before(later);
      cases.fine(rule).source(mistaken).since(later);
    }
    String plain = unique.formatted("", ", KEY (v)");
    cases.fine(rule).source(plain);
    cases.refused(rule).unchecked().source(plain).before(later);
    for (String right :
        List.of(
            unique.formatted("", ", UNIQUE (v), UNIQUE (a)"),
            unique.formatted("", ", KEY (v), KEY (a)"),
            "CREATE TABLE c (n INT, a INT, v DATE AS (d) VIRTUAL, d DATE, UNIQUE (v))")) {
      cases.fine(rule).source(right);
      cases.fine(rule).unchecked().source(right);
    }
    String alike = "CREATE TABLE c (n INT, v INT AS (d) VIRTUAL, a BIGINT, d INT, UNIQUE (v))";
    cases.fine(rule).source(alike).before(later);
    cases.refused(rule).source(alike).since(later);
    cases.run(db);
  }

  @Test
  void regretted(TestDatabase db) {
    Cases cases = new Cases();
    for (String[] pair : NEVER) {
      tables(cases.warned("mysql-pair-never-matches"), pair);
    }
    for (String[] pair : NUMBERS) {
      tables(cases.warned("mysql-pair-compares-stored-numbers"), pair);
    }
    String[] bytes = {"VARBINARY(9)", "BINARY(4)"};
    tables(cases.warned("mysql-pair-compares-bytes"), bytes);
    String[] blanks = {"VARCHAR(9)" + UNPADDED, "CHAR(5)" + UNPADDED};
    tables(cases.warned("mysql-pair-compares-bytes"), blanks).since(MysqlChange.DATA_DICTIONARY);
    String[] shorter = {"VARCHAR(5) CHARACTER SET latin1", "VARCHAR(9) CHARACTER SET latin1"};
    tables(cases.warned("mysql-cascade-into-shorter-column"), shorter)
        .onUpdate(ReferentialAction.CASCADE);
    tables(cases.fine("mysql-cascade-into-shorter-column"), shorter);
    tables(cases.noted("mysql-letter-case-matches"), shorter);
    cases.run(db);
  }

  /** From 9.6 on the server enforces keys, unless it leaves that to InnoDB. */
  @Test
  void cutToTheLengthOfTheReferent(TestDatabase db) {
    MysqlChange newest = MysqlChange.STANDARD_REFERENCED_KEYS;
    String never = "mysql-pair-never-matches";
    String cut = "mysql-pair-compares-beginnings";
    Cases cases = new Cases();
    for (String[] pair : CUT) {
      tables(cases.warned(never), pair).before(newest);
      rows(cases.warned(cut), pair[0], pair[1], pair[2], pair[3]).since(newest);
    }
    for (String[] pair : CUT_APART) {
      rows(cases.refused("mysql-row-without-match"), pair[0], pair[1], pair[2], pair[3]);
    }
    String[] fractions = {"TIME(6)", "TIME(3)"};
    tables(cases.unknown(cut), fractions).since(newest);
    tables(cases.fine(cut), new String[] {"TIME(6)", "TIME(5)"}).since(newest);
    String[][] withoutLength = {{"CHAR(3)", "VARCHAR(3)"}, {"BINARY(3)", "VARBINARY(3)"}};
    for (String[] pair : withoutLength) {
      String[] tables = {
        "CREATE TABLE p (id "
            + pair[1]
            + " NOT NULL, b INT NOT NULL, UNIQUE (id, b), UNIQUE (b, id))",
        "CREATE TABLE c (a " + pair[0] + ", b INT)",
        "INSERT INTO p VALUES ('abc', 1)",
        "INSERT INTO c VALUES ('abc', 1)"
      };
      CreateForeignKeyBuilder before = CreateForeignKey.from("c", "a", "b").to("p", "id", "b");
      CreateForeignKeyBuilder behind = CreateForeignKey.from("c", "b", "a").to("p", "b", "id");
      cases.refused("mysql-row-without-match").tables(tables).key(before).since(newest);
      cases.fine("mysql-row-without-match").tables(tables).key(before).before(newest);
      cases.warned(never).tables(tables[0], tables[1]).key(before).since(newest);
      cases.fine(never).tables(tables).key(behind);
    }
    cases.run(db);
  }

  private static Cases.Case tables(Cases.Case one, String[] pair) {
    return one.tables(
        "CREATE TABLE p (id " + pair[1] + " NOT NULL, UNIQUE (id))",
        "CREATE TABLE c (a " + pair[0] + " NULL)");
  }

  @Test
  void rows(TestDatabase db) {
    Cases cases = new Cases();
    rows(cases.refused("mysql-row-without-match"), "INT", "INT", "5", "4");
    rows(cases.fine("mysql-row-without-match"), "INT", "INT", "5", "5");
    rows(cases.fine("mysql-row-without-match"), "INT", "INT", "NULL", "5");
    rows(cases.refused("mysql-row-without-match"), "INT", "INT", "5", "4")
        .key(k -> k.named("with_name"));
    rows(cases.fine("mysql-row-without-match"), "INT", "INT", "5", "4").unchecked();
    rows(cases.fine("mysql-row-without-match"), "TINYINT UNSIGNED", "YEAR", "120", "2020");
    rows(cases.refused("mysql-row-without-match"), "TINYINT UNSIGNED", "YEAR", "20", "2020");
    rows(cases.fine("mysql-row-without-match"), "MEDIUMINT", "DATE", "1034340", "'2020-03-04'");
    rows(cases.fine("mysql-row-without-match"), "ENUM('x','y')", "ENUM('a','b')", "'y'", "'b'");
    rows(cases.refused("mysql-row-without-match"), "ENUM('b','a')", "ENUM('a','b')", "'b'", "'b'");
    rows(cases.fine("mysql-row-without-match"), "DECIMAL(6,2)", "DECIMAL(5,2)", "1.5", "1.5");
    rows(cases.fine("mysql-row-without-match"), "DECIMAL(5,3)", "DECIMAL(5,2)", "0", "0");
    rows(cases.refused("mysql-row-without-match"), "DECIMAL(5,3)", "DECIMAL(5,2)", "1", "1");
    String moment = "'2026-01-02 03:04:05'";
    rows(cases.refused("mysql-row-without-match"), "DATETIME", "DATETIME(3)", moment, moment);
    rows(cases.fine("mysql-row-without-match"), "BIT(16)", "BIT(9)", "5", "5");
    rows(cases.fine("mysql-row-without-match"), "VARBINARY(9)", "BIT(9)", "0x0005", "5");
    rows(cases.fine("mysql-row-without-match"), "VARBINARY(9)", "BINARY(4)", "0x61620000", "'ab'");
    rows(cases.refused("mysql-row-without-match"), "BINARY(16)", "BINARY(4)", "'ab'", "'ab'");
    rows(
        cases.fine("mysql-row-without-match"),
        "VARCHAR(9) CHARACTER SET latin1",
        "CHAR(5) CHARACTER SET latin1",
        "'AB '",
        "'ab'");
    rows(cases.fine("mysql-row-without-match"), "FLOAT(7,2)", "FLOAT", "1.1", "1.1");
    String one = "VARCHAR(9)" + UNPADDED;
    String other = "CHAR(5)" + UNPADDED;
    rows(cases.refused("mysql-row-without-match"), one, other, "'ab'", "'ab'")
        .since(MysqlChange.DATA_DICTIONARY);
    rows(cases.fine("mysql-row-without-match"), one, other, "'AB   '", "'ab'")
        .since(MysqlChange.DATA_DICTIONARY);
    rows(cases.fine("mysql-row-without-match"), other, one, "'ab'", "'ab'")
        .since(MysqlChange.DATA_DICTIONARY);
    rows(cases.fine("mysql-row-without-match"), other, one, "'ab'", "'ab '")
        .since(MysqlChange.DATA_DICTIONARY)
        .before(MysqlChange.STANDARD_REFERENCED_KEYS);
    cases
        .refused("mysql-row-without-match")
        .tables("CREATE TABLE c (id INT PRIMARY KEY, a INT)", "INSERT INTO c VALUES (1, 3), (3, 7)")
        .key(dev.tenon.CreateForeignKey.from("c", "a").to("c", "id"));
    cases
        .fine("mysql-row-without-match")
        .tables("CREATE TABLE c (id INT PRIMARY KEY, a INT)", "INSERT INTO c VALUES (1, 3), (3, 1)")
        .key(dev.tenon.CreateForeignKey.from("c", "a").to("c", "id"));
    cases.run(db);
  }

  private static Cases.Case rows(
      Cases.Case one, String local, String remote, String value, String other) {
    return one.tables(
        "CREATE TABLE p (id " + remote + " NOT NULL, UNIQUE (id))",
        "CREATE TABLE c (a " + local + " NULL)",
        "INSERT INTO p VALUES (" + other + ")",
        "INSERT INTO c VALUES (" + value + ")");
  }
}
