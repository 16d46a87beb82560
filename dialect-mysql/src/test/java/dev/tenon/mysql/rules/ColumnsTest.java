package dev.tenon.mysql.rules;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.version.MysqlChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns: there or not, generated, checked, and what actions do to them. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class ColumnsTest {

  @Test
  void missingAndVirtual(TestDatabase db) {
    Cases cases = new Cases();
    cases.refused("mysql-source-column-missing").key(from("zz"));
    cases.fine("mysql-source-column-missing").key(from("A"));
    cases.refused("mysql-referenced-column-missing").key(to("zz"));
    cases.refused("mysql-referenced-column-missing").unchecked().key(to("zz"));
    cases.fine("mysql-referenced-column-missing").key(to("ID"));
    cases
        .refused("mysql-referenced-column-name-illegal")
        .since(MysqlChange.DATA_DICTIONARY)
        .key(to("id "));
    String virtual = "CREATE TABLE c (b INT, a INT AS (b) VIRTUAL)";
    cases.refused("mysql-source-column-virtual").source(virtual);
    cases.refused("mysql-source-column-virtual").unchecked().source(virtual);
    cases.fine("mysql-source-column-virtual").source("CREATE TABLE c (b INT, a INT AS (b) STORED)");
    String remote = "CREATE TABLE p (b INT, id INT AS (b) %s, UNIQUE (id))";
    cases.refused("mysql-referenced-column-virtual").referent(remote.formatted("VIRTUAL"));
    cases
        .refused("mysql-referenced-column-virtual")
        .unchecked()
        .referent(remote.formatted("VIRTUAL"));
    cases.fine("mysql-referenced-column-virtual").referent(remote.formatted("STORED"));
    cases.run(db);
  }

  private static dev.tenon.CreateForeignKeyBuilder from(String column) {
    return CreateForeignKey.from("c", column).to("p", "id");
  }

  private static dev.tenon.CreateForeignKeyBuilder to(String column) {
    return CreateForeignKey.from("c", "a").to("p", column);
  }

  @Test
  void actions(TestDatabase db) {
    Cases cases = new Cases();
    String stored = "CREATE TABLE c (b INT, a INT AS (b) STORED)";
    cases
        .refused("mysql-action-on-generated-column")
        .source(stored)
        .onDelete(ReferentialAction.SET_NULL);
    cases
        .refused("mysql-action-on-generated-column")
        .source(stored)
        .onUpdate(ReferentialAction.CASCADE);
    cases
        .fine("mysql-action-on-generated-column")
        .source(stored)
        .onDelete(ReferentialAction.CASCADE);
    String base = "CREATE TABLE c (a INT, s INT AS (a + 1) %s)";
    cases
        .refused("mysql-action-on-base-of-stored-column")
        .source(base.formatted("STORED"))
        .onDelete(ReferentialAction.CASCADE);
    cases
        .refused("mysql-action-on-base-of-stored-column")
        .unchecked()
        .source(base.formatted("STORED"))
        .onUpdate(ReferentialAction.CASCADE);
    cases
        .fine("mysql-action-on-base-of-stored-column")
        .source(base.formatted("VIRTUAL"))
        .onDelete(ReferentialAction.CASCADE);
    cases
        .fine("mysql-action-on-base-of-stored-column")
        .source(base.formatted("STORED"))
        .onDelete(ReferentialAction.RESTRICT);
    cases
        .refused("mysql-set-null-not-null")
        .source("CREATE TABLE c (a INT NOT NULL)")
        .onDelete(ReferentialAction.SET_NULL);
    cases
        .refused("mysql-set-null-not-null")
        .unchecked()
        .source("CREATE TABLE c (a INT NOT NULL)")
        .onUpdate(ReferentialAction.SET_NULL);
    cases.fine("mysql-set-null-not-null").onDelete(ReferentialAction.SET_NULL);
    String rule = "mysql-set-null-not-null";
    matched(cases.refused(rule)).since(MysqlChange.DATA_DICTIONARY);
    matched(cases.refused(rule)).unchecked().since(MysqlChange.CHECKS_IN_SERVER);
    matched(cases.fine(rule))
        .unchecked()
        .since(MysqlChange.DATA_DICTIONARY)
        .before(MysqlChange.CHECKS_IN_SERVER);
    String check = "CREATE TABLE c (a INT, b INT, CHECK (a > 0), CHECK (b <> '`a`'))";
    cases
        .refused("mysql-action-on-checked-column")
        .since(MysqlChange.CHECK_CONSTRAINTS)
        .source(check)
        .onUpdate(ReferentialAction.CASCADE);
    cases.fine("mysql-action-on-checked-column").source(check).onDelete(ReferentialAction.CASCADE);
    cases
        .fine("mysql-action-on-checked-column")
        .source("CREATE TABLE c (a INT, b VARCHAR(9), CHECK (b <> '`a`'))")
        .onUpdate(ReferentialAction.CASCADE);
    cases
        .refused("mysql-set-default-refused")
        .before(MysqlChange.SET_DEFAULT_TAKEN)
        .onDelete(ReferentialAction.SET_DEFAULT);
    cases
        .warned("mysql-set-default-is-restrict")
        .since(MysqlChange.SET_DEFAULT_TAKEN)
        .onDelete(ReferentialAction.SET_DEFAULT);
    cases
        .warned("mysql-set-default-is-restrict")
        .since(MysqlChange.SET_DEFAULT_TAKEN)
        .unchecked()
        .onUpdate(ReferentialAction.SET_DEFAULT);
    cases.run(db);
  }

  /** Tables from before a session became strict: each breaks another rule too, or none. */
  @Test
  void defaultsThatAreNoDates(TestDatabase db) {
    Cases cases = new Cases();
    String rule = "mysql-default-date-invalid";
    String zero = "CREATE TABLE c (a INT, d DATE NOT NULL DEFAULT '0000-00-00')";
    old(cases.refused(rule), zero);
    old(cases.refused(rule).unchecked(), zero);
    old(cases.refused(rule), zero.replace("DATE", "TIMESTAMP"));
    old(cases.refused(rule), "CREATE TABLE c (a INT, d DATETIME DEFAULT '2000-01-00 00:00:00')");
    old(cases.refused(rule), "CREATE TABLE c (a INT, d DATE DEFAULT '2000-00-01') ENGINE = MyISAM");
    old(cases.fine(rule), "CREATE TABLE c (a INT, d VARCHAR(10) DEFAULT '0000-00-00')");
    old(cases.fine(rule), "CREATE TABLE c (a INT, d DATE DEFAULT '2000-01-01')");
    cases.fine(rule).session("SET sql_mode = 'NO_ENGINE_SUBSTITUTION'").source(zero);
    cases
        .fine(rule)
        .session("SET sql_mode = 'NO_ENGINE_SUBSTITUTION'")
        .source(zero, "SET sql_mode = 'STRICT_TRANS_TABLES'");
    String generated = "CREATE TABLE c (a INT, b DATETIME, d TIMESTAMP AS (b) VIRTUAL NULL)";
    cases.refused(rule).before(MysqlChange.DATA_DICTIONARY).source(generated);
    cases.fine(rule).since(MysqlChange.DATA_DICTIONARY).source(generated);
    cases.run(db);
  }

  /** Before 8.0 the server gives a TIMESTAMP a zero where nothing is said. */
  @Test
  void timestampsWithoutDefault(TestDatabase db) {
    Cases cases = new Cases();
    String rule = "mysql-default-date-invalid";
    String made = "CREATE TABLE c (a INT, b DATETIME, d TIMESTAMP AS (b) STORED NOT NULL, %s (d))";
    cases.fine(rule).source(made.formatted("PRIMARY KEY"));
    String plain = "CREATE TABLE c (a INT, f TIMESTAMP NULL, d TIMESTAMP NOT NULL, %s)";
    String dropped = "ALTER TABLE c ALTER d DROP DEFAULT";
    MysqlChange later = MysqlChange.DATA_DICTIONARY;
    cases.refused(rule).before(later).source(made.formatted("UNIQUE"));
    old(cases.refused(rule).before(later), plain.formatted("PRIMARY KEY (d)"));
    old(cases.refused(rule).before(later), plain.formatted("KEY (a)"));
    old(cases.refused(rule).before(later), plain.formatted("KEY (a)"), dropped);
    old(cases.fine(rule), "CREATE TABLE c (a INT, d TIMESTAMP NOT NULL)", dropped);
    old(cases.fine(rule), plain.replace("NOT NULL", "NULL").formatted("KEY (a)"));
    cases.run(db);
  }

  @Test
  void aDefaultThatIsNoDateIsSeenBeforeAFrozenTable(TestDatabase db) {
    Cases cases = new Cases();
    cases
        .refused("mysql-default-date-invalid")
        .since(MysqlChange.STANDARD_REFERENCED_KEYS)
        .source(
            "CREATE TABLE c (a INT, l INT, KEY l (l))",
            "SET sql_mode = ''",
            "ALTER TABLE c ADD COLUMN d DATE NOT NULL DEFAULT '0000-00-00'",
            "SET sql_mode = DEFAULT",
            "CREATE TABLE o (r INT)",
            "SET restrict_fk_on_non_standard_key = OFF",
            "ALTER TABLE o ADD FOREIGN KEY (r) REFERENCES c (l)",
            "SET restrict_fk_on_non_standard_key = ON");
    cases.run(db);
  }

  private static void old(Cases.Case one, String source, String... more) {
    List<String> then = new ArrayList<>(List.of(more));
    then.add("SET sql_mode = DEFAULT");
    one.session("SET sql_mode = 'NO_ENGINE_SUBSTITUTION'")
        .source(source, then.toArray(String[]::new));
  }

  @Test
  void defaultsAmongOtherFaults(TestDatabase db) {
    Cases cases = new Cases();
    String zero =
        "CREATE TABLE c (a INT, s INT AS (a) STORED, d DATE NOT NULL DEFAULT '0000-00-00')";
    old(cases.refused("mysql-source-column-missing").key(from("zz")), zero);
    old(
        cases
            .refused("mysql-action-on-generated-column")
            .key(from("s").onDelete(ReferentialAction.SET_NULL)),
        zero);
    old(
        cases
            .refused("mysql-referent-missing")
            .since(MysqlChange.DATA_DICTIONARY)
            .key(CreateForeignKey.from("c", "a").to("nowhere", "id")),
        zero);
    old(
        cases
            .refused("mysql-default-date-invalid")
            .before(MysqlChange.DATA_DICTIONARY)
            .key(CreateForeignKey.from("c", "a").to("nowhere", "id")),
        zero);
    old(
        cases.refused("mysql-types-differ").since(MysqlChange.CHECKS_IN_SERVER),
        zero.replace("a INT", "a BIGINT"));
    old(
        cases.refused("mysql-default-date-invalid").before(MysqlChange.CHECKS_IN_SERVER),
        zero.replace("a INT", "a BIGINT"));
    cases.run(db);
  }

  /** In place, where both rules are broken: whether an index is there decides which is seen. */
  @Test
  void uncheckedInTheOrderOfInnodb(TestDatabase db) {
    Cases cases = new Cases();
    String source = "CREATE TABLE c (id INT, a INT NOT NULL, s INT AS (a + 1) STORED%s)%s";
    String base = "mysql-action-on-base-of-stored-column";
    String parts = " PARTITION BY KEY (id) PARTITIONS 2";
    nulled(cases.refused("mysql-set-null-not-null"), source.formatted(", KEY (a)", ""));
    nulled(cases.refused(base), source.formatted("", "")).before(MysqlChange.CHECKS_IN_SERVER);
    nulled(cases.refused(base), source.formatted(", KEY (a)", parts))
        .since(MysqlChange.DATA_DICTIONARY)
        .before(MysqlChange.CHECKS_IN_SERVER);
    nulled(cases.refused("mysql-source-partitioned"), source.formatted(", KEY (a)", parts))
        .before(MysqlChange.DATA_DICTIONARY);
    cases.run(db);
  }

  private static Cases.Case nulled(Cases.Case one, String source) {
    return one.unchecked().source(source).onUpdate(ReferentialAction.SET_NULL);
  }

  private static Cases.Case matched(Cases.Case one) {
    return one.tables("CREATE TABLE p (id INT PRIMARY KEY)")
        .within("a INT NOT NULL")
        .onDelete(ReferentialAction.SET_NULL)
        .key(key -> key.match(Match.FULL));
  }
}
