package dev.tenon.mysql.rules;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names of keys and of the indexes that come with them. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class NamesTest {
  private static final String P = "CREATE TABLE p (id INT PRIMARY KEY)";
  private static final String OWN = "CONSTRAINT own FOREIGN KEY (e) REFERENCES p (id))";
  private static final String OTHER =
      "CREATE TABLE o (b INT, CONSTRAINT taken FOREIGN KEY (b) REFERENCES p (id))";
  private static final String LONG = "n".repeat(65);

  @Test
  void taken(TestDatabase db) {
    Cases cases = new Cases();
    String c = "CREATE TABLE c (a INT)";
    cases.refused("mysql-name-taken").tables(P, OTHER, c).key(k -> k.named("taken"));
    cases.refused("mysql-name-taken").tables(P, OTHER, c).key(k -> k.named("TAKEN"));
    cases.refused("mysql-name-taken").unchecked().tables(P, OTHER, c).key(k -> k.named("taken"));
    cases.refused("mysql-name-taken").tables(P, OTHER).within("a INT").key(k -> k.named("taken"));
    cases.fine("mysql-name-taken").tables(P, OTHER, c).key(k -> k.named("free"));
    cases
        .refused("mysql-name-taken")
        .since(MysqlChange.DATA_DICTIONARY)
        .tables(P, OTHER.replace("taken", "résumé"), c)
        .key(k -> k.named("resume"));
    cases
        .fine("mysql-name-taken")
        .before(MysqlChange.DATA_DICTIONARY)
        .tables(P, OTHER.replace("taken", "résumé"), c)
        .key(k -> k.named("resume"));
    cases.refused("mysql-name-taken").tables(P, OTHER.replace("taken", "c_ibfk_1"), c);
    cases.refused("mysql-name-taken").unchecked().tables(P, OTHER.replace("taken", "c_ibfk_1"), c);
    String own =
        "CREATE TABLE c (a INT, KEY (a), b INT, KEY x (b),"
            + " CONSTRAINT own FOREIGN KEY (b) REFERENCES p (id))";
    cases.refused("mysql-name-taken").tables(P, own).key(k -> k.named("own"));
    cases.refused("mysql-name-taken").unchecked().tables(P, own).key(k -> k.named("own"));
    cases.refused("mysql-name-taken").unchecked().tables(P, own).key(k -> k.named("OWN"));
    cases
        .refused("mysql-name-taken")
        .since(MysqlChange.OWN_NAMES_FIRST)
        .tables(P, own)
        .key(k -> k.named("own").referentSchema("tenon_nowhere"));
    cases
        .refused("mysql-referent-missing")
        .since(MysqlChange.DATA_DICTIONARY)
        .before(MysqlChange.OWN_NAMES_FIRST)
        .tables(P, own)
        .key(k -> k.named("own").referentSchema("tenon_nowhere"));
    cases.run(db);
  }

  @Test
  void ofIndexes(TestDatabase db) {
    Cases cases = new Cases();
    cases
        .refused("mysql-index-name-taken")
        .source("CREATE TABLE c (a INT, b INT, KEY x (b))")
        .key(k -> k.named("X"));
    cases
        .fine("mysql-index-name-taken")
        .source("CREATE TABLE c (a INT, b INT, KEY x (a))")
        .key(k -> k.named("X"));
    cases
        .fine("mysql-index-name-taken")
        .source("CREATE TABLE c (a INT, b INT, KEY a (b), KEY a_2 (b))");
    cases
        .refused("mysql-index-name-taken")
        .source("CREATE TABLE c (a INT, b INT, KEY x (b))")
        .key(k -> k.option("mysql_index_name", new dev.tenon.key.OptionValue.Text("x")));
    cases.refused("mysql-index-name-illegal").key(k -> k.named("PRIMARY"));
    cases.refused("mysql-index-name-illegal").key(k -> k.named("blank "));
    cases.refused("mysql-index-name-illegal").key(k -> k.named("GEN_CLUST_INDEX"));
    cases
        .refused("mysql-index-name-illegal")
        .before(MysqlChange.DATA_DICTIONARY)
        .tables("CREATE TABLE c (a INT)")
        .key(k -> k.named("GEN_CLUST_INDEX"));
    cases
        .fine("mysql-index-name-illegal")
        .source("CREATE TABLE c (a INT, KEY (a))")
        .key(k -> k.named("blank "));
    cases
        .refused("mysql-index-name-illegal")
        .before(MysqlChange.DATA_DICTIONARY)
        .source("CREATE TABLE c (a INT, KEY (a))")
        .key(k -> k.named("PRIMARY"));
    cases
        .fine("mysql-index-name-illegal")
        .since(MysqlChange.DATA_DICTIONARY)
        .source("CREATE TABLE c (a INT, KEY (a))")
        .key(k -> k.named("PRIMARY"));
    cases.run(db);
  }

  @Test
  void lengths(TestDatabase db) {
    Cases cases = new Cases();
    cases.refused("mysql-name-too-long").key(k -> k.named(LONG));
    cases.fine("mysql-name-too-long").key(k -> k.named(LONG.substring(1)));
    cases
        .refused("mysql-name-too-long")
        .source("CREATE TABLE c (a INT, KEY (a))")
        .key(k -> k.named(LONG));
    String fits = "t".repeat(56);
    String barely = "t".repeat(57);
    String tooLong = "t".repeat(58);
    generated(cases.fine("mysql-generated-name-too-long"), fits);
    generated(cases.refused("mysql-generated-name-too-long"), tooLong).unchecked();
    generated(cases.refused("mysql-generated-name-too-long"), tooLong)
        .since(MysqlChange.DATA_DICTIONARY);
    generated(cases.fine("mysql-generated-name-too-long"), tooLong)
        .before(MysqlChange.DATA_DICTIONARY);
    generated(cases.refused("mysql-generated-name-too-long"), barely)
        .before(MysqlChange.DATA_DICTIONARY)
        .unchecked();
    generated(cases.fine("mysql-generated-name-too-long"), barely)
        .since(MysqlChange.DATA_DICTIONARY)
        .unchecked();
    cases.run(db);
  }

  /** Before 8.0 a name that is made, or its index's, is looked at in the midst of other checks. */
  @Test
  void betweenOtherChecks(TestDatabase db) {
    Cases cases = new Cases();
    String other = "CREATE TABLE o (id INT PRIMARY KEY)";
    String own =
        "CREATE TABLE c (a INT, b JSON, e INT, CONSTRAINT %s FOREIGN KEY (e) REFERENCES o (id))";
    String[] tables = {"CREATE TABLE p (id INT PRIMARY KEY)", other, own.formatted("C_IBFK_1")};
    cases.refused("mysql-name-taken").tables(tables).before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-row-without-match")
        .tables(tables[0], tables[1], tables[2], "INSERT INTO c (a) VALUES (1)")
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-index-name-taken")
        .tables(tables[0], other, own.formatted("x"))
        .key(CreateForeignKey.from("c", "a", "b").to("p", "id", "b").named("x"))
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-json-column")
        .tables(tables[0], other, own.formatted("x"))
        .key(CreateForeignKey.from("c", "b", "a").to("p", "id", "b").named("x"))
        .before(MysqlChange.DATA_DICTIONARY);
    String table = "t".repeat(58);
    cases
        .refused("mysql-generated-name-too-long")
        .source("CREATE TABLE " + table + " (a POINT)")
        .key(CreateForeignKey.from(table, "a").to("nowhere", "id"))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
    notNull(cases.refused("mysql-generated-name-too-long"), table, "")
        .before(MysqlChange.DATA_DICTIONARY);
    notNull(cases.refused("mysql-set-null-not-null"), table, ", KEY (a)")
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-text-column")
        .source("CREATE TABLE c (a INT, b TEXT)")
        .key(
            CreateForeignKey.from("c", "a", "b")
                .to("p", "id", "b")
                .option("mysql_index_name", new OptionValue.Text("end ")))
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-types-differ")
        .tables(P, "CREATE TABLE c (a INT UNSIGNED, e INT, KEY (a, e), " + OWN)
        .key(k -> k.named("own"))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-name-taken")
        .tables(P, "CREATE TABLE c (a INT UNSIGNED, e INT, KEY (e), " + OWN)
        .key(k -> k.named("own"))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
    unsigned(cases.refused("mysql-generated-name-too-long"), table, "");
    cases
        .refused("mysql-action-on-generated-column")
        .source("CREATE TABLE c (b INT, a INT AS (b) STORED)")
        .key(k -> k.named("PRIMARY").onUpdate(ReferentialAction.CASCADE))
        .before(MysqlChange.DATA_DICTIONARY);
    unsigned(cases.refused("mysql-types-differ"), table, ", KEY (a)");
    String many =
        IntStream.range(0, 17).mapToObj(n -> "c" + n + " INT").collect(Collectors.joining(", "));
    String[] columns = IntStream.range(0, 17).mapToObj(n -> "c" + n).toArray(String[]::new);
    var wide = CreateForeignKey.from("c", columns).to("p", columns).named("PRIMARY");
    cases
        .refused("mysql-index-name-illegal")
        .source("CREATE TABLE c (" + many + ")")
        .key(wide)
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-too-many-columns")
        .tables(P)
        .within(many)
        .key(wide)
        .before(MysqlChange.DATA_DICTIONARY);
    String name = "x".repeat(65);
    cases
        .fine("mysql-name-too-long")
        .key(k -> k.named("x").option("mysql_index_name", new OptionValue.Text(name)))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .fine("mysql-generated-name-too-long")
        .key(k -> k.option("mysql_index_name", new OptionValue.Text("x".repeat(64))))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-index-name-illegal")
        .key(k -> k.named("x").option("mysql_index_name", new OptionValue.Text("PRIMARY")))
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-name-taken")
        .tables(
            P,
            "CREATE TABLE c (a INT, s INT AS (a + 1) STORED, e INT, KEY (a, e),"
                + " CONSTRAINT own FOREIGN KEY (e) REFERENCES p (id))")
        .key(k -> k.named("own").onUpdate(ReferentialAction.CASCADE))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
    cases
        .refused("mysql-geometry-column")
        .tables(P)
        .within("a INT, b POINT")
        .key(CreateForeignKey.from("c", "a", "b").to("p", "id", "b"))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
    cases.run(db);
  }

  /** A table of such a name is what a server leaves that died while it copied one. */
  @Test
  void ofAKeyOfACopyThatACrashLeft(TestDatabase db) {
    Cases cases = new Cases();
    String copy = "CREATE TABLE `#mysql50##sql-1_fffffff` (a INT, CONSTRAINT x FOREIGN KEY (a)";
    String[] tables = {P, "CREATE TABLE c (a INT)", copy + " REFERENCES p (id))"};
    for (Cases.Case one :
        List.of(
            cases.refused("mysql-name-taken").tables(tables).key(k -> k.named("X")),
            cases.refused("mysql-name-taken").tables(tables).key(k -> k.named("x")).unchecked(),
            cases.fine("mysql-name-taken").tables(tables).key(k -> k.named("y")),
            cases.fine("mysql-name-taken").tables(tables))) {
      one.before(MysqlChange.DATA_DICTIONARY);
    }
    cases.run(db);
  }

  private static Cases.Case notNull(Cases.Case one, String table, String key) {
    return one.source("CREATE TABLE " + table + " (a INT NOT NULL" + key + ")")
        .key(CreateForeignKey.from(table, "a").to("p", "id").onDelete(ReferentialAction.SET_NULL))
        .unchecked();
  }

  private static void unsigned(Cases.Case one, String table, String key) {
    one.source("CREATE TABLE " + table + " (a INT UNSIGNED" + key + ")")
        .key(CreateForeignKey.from(table, "a").to("p", "id"))
        .unchecked()
        .before(MysqlChange.DATA_DICTIONARY);
  }

  private static Cases.Case generated(Cases.Case one, String table) {
    return one.source("CREATE TABLE " + table + " (a INT)")
        .key(CreateForeignKey.from(table, "a").to("p", "id"));
  }
}
