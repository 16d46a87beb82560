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

/** What servers take and people regret: other keys, chains of actions, words without effect. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class RegretsTest {
  private static final String P = "CREATE TABLE p (id INT PRIMARY KEY, b INT, UNIQUE (id, b))";

  @Test
  void otherKeys(TestDatabase db) {
    Cases cases = new Cases();
    String c =
        "CREATE TABLE c (a INT, b INT, KEY (a), KEY (b),"
            + " CONSTRAINT own FOREIGN KEY (a) REFERENCES p (id)%s)";
    cases.warned("mysql-key-doubled").tables(P, c.formatted(""));
    cases.fine("mysql-key-doubled").tables(P, "CREATE TABLE c (a INT)");
    cases
        .warned("mysql-key-contained")
        .tables(P, c.formatted(""))
        .key(CreateForeignKey.from("c", "a", "b").to("p", "id", "b"));
    String cascade = c.formatted(" ON UPDATE CASCADE");
    String q = "CREATE TABLE q (id INT PRIMARY KEY)";
    cases
        .warned("mysql-two-update-cascades")
        .tables(P, q, cascade)
        .key(CreateForeignKey.from("c", "a").to("q", "id"))
        .onUpdate(ReferentialAction.CASCADE);
    cases
        .fine("mysql-two-update-cascades")
        .tables(P, q, cascade)
        .key(CreateForeignKey.from("c", "b").to("q", "id"))
        .onUpdate(ReferentialAction.CASCADE);
    String self = "CREATE TABLE c (id INT PRIMARY KEY, a INT)";
    cases
        .warned("mysql-self-update-is-restrict")
        .tables(self)
        .key(CreateForeignKey.from("c", "a").to("c", "id"))
        .onUpdate(ReferentialAction.CASCADE);
    cases
        .fine("mysql-self-update-is-restrict")
        .tables(self)
        .key(CreateForeignKey.from("c", "a").to("c", "id"))
        .onDelete(ReferentialAction.CASCADE);
    cases.run(db);
  }

  @Test
  void chains(TestDatabase db) {
    Cases cases = new Cases();
    String referring = "CREATE TABLE %s (id INT PRIMARY KEY, a INT, b INT, KEY (a), KEY (b)%s)";
    String key = ", FOREIGN KEY (%s) REFERENCES %s (id) ON DELETE CASCADE";
    String p = referring.formatted("p", "");
    String c = referring.formatted("c", "");
    cases
        .warned("mysql-cascade-cycle")
        .tables(c, referring.formatted("p", key.formatted("a", "c")))
        .onDelete(ReferentialAction.CASCADE);
    cases.fine("mysql-cascade-cycle").tables(p, c).onDelete(ReferentialAction.CASCADE);
    cases
        .warned("mysql-cascade-paths-meet")
        .tables(
            p,
            referring.formatted("m", key.formatted("a", "p")),
            referring.formatted("c", key.formatted("b", "m")))
        .onDelete(ReferentialAction.CASCADE);
    cases.fine("mysql-cascade-paths-meet").tables(p, c).onDelete(ReferentialAction.CASCADE);
    cases
        .warned("mysql-cascade-chain-too-long")
        .tables(chain(15, referring, key))
        .onDelete(ReferentialAction.CASCADE);
    cases
        .fine("mysql-cascade-chain-too-long")
        .tables(chain(14, referring, key))
        .onDelete(ReferentialAction.CASCADE);
    cases.noted("mysql-action-skips-triggers").onDelete(ReferentialAction.CASCADE);
    cases.fine("mysql-action-skips-triggers").onDelete(ReferentialAction.RESTRICT);
    String virtual = "CREATE TABLE c (a INT, v INT AS (a + 1) VIRTUAL, KEY (v))";
    cases
        .warned("mysql-cascade-with-virtual-index")
        .before(MysqlChange.STANDARD_REFERENCED_KEYS)
        .source(virtual)
        .onUpdate(ReferentialAction.CASCADE);
    cases
        .fine("mysql-cascade-with-virtual-index")
        .source("CREATE TABLE c (a INT, v INT AS (a + 1) VIRTUAL)")
        .onUpdate(ReferentialAction.CASCADE);
    cases.run(db);
  }

  /** A chain of tables below the first, whose last is the referent. */
  private static String[] chain(int below, String table, String key) {
    List<String> all = new ArrayList<>();
    String last = "";
    for (int number = 0; number < below; number++) {
      String name = number == below - 1 ? "p" : "t" + number;
      all.add(table.formatted(name, last.isEmpty() ? "" : key.formatted("a", last)));
      last = name;
    }
    all.add("CREATE TABLE c (a INT)");
    all.add("CREATE TABLE d (id INT)");
    return all.toArray(String[]::new);
  }

  @Test
  void words(TestDatabase db) {
    Cases cases = new Cases();
    cases
        .warned("mysql-match-recorded-only")
        .since(MysqlChange.DATA_DICTIONARY)
        .key(k -> k.match(Match.FULL));
    cases.fine("mysql-match-recorded-only").key(k -> k.match(Match.SIMPLE));
    cases
        .warned("mysql-match-cancels-actions")
        .before(MysqlChange.DATA_DICTIONARY)
        .key(k -> k.match(Match.SIMPLE).onDelete(ReferentialAction.CASCADE));
    cases.fine("mysql-match-cancels-actions").onDelete(ReferentialAction.CASCADE);
    cases.warned("mysql-rows-not-looked-at").unchecked();
    cases.fine("mysql-rows-not-looked-at");
    cases.run(db);
  }
}
