package dev.tenon.mysql.rules;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Indexes on both sides: which serve, which are made, which can't be. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class IndexesTest {
  private static final String P2 = "CREATE TABLE p (id INT, b INT, %s)";

  @Test
  void referencedKeys(TestDatabase db) {
    Cases cases = new Cases();
    String none = "CREATE TABLE p (id INT, b INT)";
    cases
        .refused("mysql-no-referenced-index")
        .before(MysqlChange.STANDARD_REFERENCED_KEYS)
        .referent(none);
    cases.refused("mysql-no-referenced-index").loose().referent(none);
    cases
        .refused("mysql-referenced-key-not-unique")
        .since(MysqlChange.STANDARD_REFERENCED_KEYS)
        .referent(none);
    for (String index : new String[] {"KEY (id)", "UNIQUE (id, b)", "KEY (id, b)"}) {
      cases
          .refused("mysql-referenced-key-not-unique")
          .since(MysqlChange.STANDARD_REFERENCED_KEYS)
          .referent(P2.formatted(index));
      cases.warned("mysql-referenced-key-loose").loose().referent(P2.formatted(index));
      cases
          .warned("mysql-referenced-key-loose")
          .before(MysqlChange.STANDARD_REFERENCED_KEYS)
          .referent(P2.formatted(index));
    }
    cases.fine("mysql-referenced-key-loose").referent(P2.formatted("UNIQUE (id)"));
    cases
        .refused("mysql-no-referenced-index")
        .before(MysqlChange.STANDARD_REFERENCED_KEYS)
        .referent(P2.formatted("KEY (b, id)"));
    String hidden = "CREATE TABLE p (id INT PRIMARY KEY, b INT, KEY (b))";
    String source = "CREATE TABLE c (a INT, b INT)";
    var two = CreateForeignKey.from("c", "b", "a").to("p", "b", "id");
    cases
        .refused("mysql-no-referenced-index")
        .since(MysqlChange.DATA_DICTIONARY)
        .before(MysqlChange.HIDDEN_COLUMNS)
        .tables(hidden, source)
        .key(two);
    cases
        .warned("mysql-referenced-key-loose")
        .before(MysqlChange.DATA_DICTIONARY)
        .tables(hidden, source)
        .key(two);
    var self = CreateForeignKey.from("c", "id").to("c", "id");
    String own = "CREATE TABLE c (id INT PRIMARY KEY%s)";
    cases
        .refused("mysql-no-referenced-index")
        .before(MysqlChange.STANDARD_REFERENCED_KEYS)
        .tables(own.formatted(""))
        .key(self);
    cases
        .refused("mysql-referenced-key-not-unique")
        .since(MysqlChange.STANDARD_REFERENCED_KEYS)
        .tables(own.formatted(""))
        .key(self);
    cases.fine("mysql-no-referenced-index").tables(own.formatted(", UNIQUE (id)")).key(self);
    cases.run(db);
  }

  @Test
  void frozen(TestDatabase db) {
    Cases cases = new Cases();
    String q = "CREATE TABLE q (id INT PRIMARY KEY)";
    String loose = "SET SESSION restrict_fk_on_non_standard_key = %s";
    cases
        .refused("mysql-referent-frozen")
        .since(MysqlChange.STANDARD_REFERENCED_KEYS)
        .tables(
            q,
            loose.formatted("OFF"),
            "CREATE TABLE c (a INT, KEY (a))",
            "CREATE TABLE d (a INT, FOREIGN KEY (a) REFERENCES c (a))",
            loose.formatted("ON"))
        .key(CreateForeignKey.from("c", "a").to("q", "id"));
    cases
        .refused("mysql-referent-frozen")
        .since(MysqlChange.STANDARD_REFERENCED_KEYS)
        .tables(
            q,
            loose.formatted("OFF"),
            "CREATE TABLE c (a INT, b INT, KEY (a), FOREIGN KEY (b) REFERENCES c (a))",
            loose.formatted("ON"))
        .key(CreateForeignKey.from("c", "a").to("q", "id"));
    cases
        .fine("mysql-referent-frozen")
        .tables(
            q,
            "CREATE TABLE c (a INT, UNIQUE (a))",
            "CREATE TABLE d (a INT, FOREIGN KEY (a) REFERENCES c (a))")
        .key(CreateForeignKey.from("c", "a").to("q", "id"));
    cases.run(db);
  }

  @Test
  void columnsWithoutIndex(TestDatabase db) {
    Cases cases = new Cases();
    cases.refused("mysql-text-column").source("CREATE TABLE c (a TEXT)");
    cases.refused("mysql-text-column").source("CREATE TABLE c (a BLOB, KEY (a(10)))");
    cases.refused("mysql-json-column").source("CREATE TABLE c (a JSON)");
    cases.refused("mysql-geometry-column").source("CREATE TABLE c (a GEOMETRY NOT NULL)");
    cases.refused("mysql-geometry-column").source("CREATE TABLE c (a GEOMETRY)");
    cases
        .refused("mysql-geometry-column")
        .source("CREATE TABLE c (g GEOMETRY, a GEOMETRY AS (g) VIRTUAL)");
    cases.refused("mysql-geometry-column").source("CREATE TABLE c (a POINT)").unchecked();
    cases.refused("mysql-empty-column").source("CREATE TABLE c (a CHAR(0))");
    String wide = "VARCHAR(1000) CHARACTER SET utf8";
    cases
        .refused("mysql-index-too-long")
        .source("CREATE TABLE c (a " + wide + ", b " + wide + ")")
        .key(CreateForeignKey.from("c", "a", "b").to("p", "id", "b"));
    cases
        .refused("mysql-index-too-long")
        .source("CREATE TABLE c (a VARCHAR(1025) CHARACTER SET utf8)");
    String fits = "VARCHAR(1024) CHARACTER SET utf8";
    cases
        .fine("mysql-index-too-long")
        .tables("CREATE TABLE p (id " + fits + " PRIMARY KEY)", "CREATE TABLE c (a " + fits + ")");
    String[] columns =
        IntStream.range(0, 17).mapToObj(number -> "c" + number).toArray(String[]::new);
    String all =
        IntStream.range(0, 17).mapToObj(n -> "c" + n + " INT").collect(Collectors.joining(", "));
    cases
        .refused("mysql-too-many-columns")
        .source("CREATE TABLE c (" + all + ")")
        .key(CreateForeignKey.from("c", columns).to("p", columns));
    String keys =
        IntStream.range(0, 64).mapToObj(n -> ", KEY k" + n + " (b)").collect(Collectors.joining());
    cases.refused("mysql-too-many-indexes").source("CREATE TABLE c (a INT, b INT" + keys + ")");
    cases
        .fine("mysql-too-many-indexes")
        .source("CREATE TABLE c (a INT, b INT, KEY (a)" + keys.replace(", KEY k63 (b)", "") + ")");
    cases.run(db);
  }

  @Test
  void ofEnginesThatForgetKeys(TestDatabase db) {
    Cases cases = new Cases();
    String text = "CREATE TABLE c (a VARCHAR(%d) CHARACTER SET latin1) ENGINE=%s";
    cases.refused("mysql-index-too-long").source(text.formatted(1001, "MyISAM"));
    cases.fine("mysql-index-too-long").source(text.formatted(1000, "MyISAM"));
    cases
        .refused("mysql-index-too-long")
        .source("CREATE TABLE c (a VARCHAR(997) CHARACTER SET latin1, b INT) ENGINE=MyISAM")
        .key(CreateForeignKey.from("c", "a", "b").to("p", "id", "b"));
    cases.refused("mysql-index-too-long").source(text.formatted(3073, "MEMORY"));
    cases.fine("mysql-index-too-long").source(text.formatted(3072, "MEMORY"));
    cases
        .refused("mysql-index-too-long")
        .source(text.formatted(1001, "BLACKHOLE"))
        .before(MysqlChange.BLACKHOLE_AS_INNODB);
    cases
        .fine("mysql-index-too-long")
        .source(text.formatted(1001, "BLACKHOLE"))
        .since(MysqlChange.BLACKHOLE_AS_INNODB);
    cases.refused("mysql-too-many-indexes").source("CREATE TABLE c (a INT NOT NULL) ENGINE=CSV");
    cases.unknown("mysql-engine-not-known").source("CREATE TABLE c (a INT) ENGINE=ARCHIVE");
    cases.run(db);
  }

  @Test
  void ofTheSource(TestDatabase db) {
    Cases cases = new Cases();
    cases.noted("mysql-index-made");
    cases.fine("mysql-index-made").source("CREATE TABLE c (a INT, KEY x (a))");
    cases.fine("mysql-index-made").source("CREATE TABLE c (a INT, b INT, UNIQUE x (a, b))");
    cases.noted("mysql-index-made").source("CREATE TABLE c (a INT, b INT, KEY x (b, a))");
    cases
        .noted("mysql-index-made")
        .source("CREATE TABLE c (a INT, KEY a (a DESC))")
        .since(MysqlChange.DATA_DICTIONARY);
    String made = "CREATE TABLE c (a INT, CONSTRAINT one FOREIGN KEY (a) REFERENCES p (id))";
    cases.noted("mysql-index-may-vanish").source(made).key(k -> k.named("two"));
    cases.fine("mysql-index-may-vanish");
    String like = "CREATE TABLE c (a INT, KEY fk_c (a))";
    cases.noted("mysql-index-may-vanish").source(like).key(k -> k.named("two"));
    cases.noted("mysql-index-may-vanish").source(like);
    cases.fine("mysql-index-may-vanish").source(like).key(k -> k.named("fk_c"));
    cases
        .noted("mysql-index-name-unused")
        .key(k -> k.named("x").option("mysql_index_name", new dev.tenon.key.OptionValue.Text("y")));
    counted(cases.refused("mysql-generated-name-too-long"), "CREATE TABLE p (id INT PRIMARY KEY)");
    counted(cases.refused("mysql-no-referenced-index"), "CREATE TABLE p (id INT)");
    cases
        .noted("mysql-index-name-becomes-key-name")
        .since(MysqlChange.DATA_DICTIONARY)
        .before(MysqlChange.INDEX_NAME_IS_NO_SYMBOL)
        .key(k -> k.option("mysql_index_name", new dev.tenon.key.OptionValue.Text("y")));
    cases.run(db);
  }

  @Test
  void thatPerhapsAreMade(TestDatabase db) {
    Cases cases = new Cases();
    String referent = "CREATE TABLE p (id INT PRIMARY KEY)";
    String forgetful =
        "CREATE TABLE c (a INT, CONSTRAINT x FOREIGN KEY (a) REFERENCES p (id)) ENGINE=MyISAM";
    cases
        .unknown("mysql-index-name-illegal")
        .tables(referent, forgetful)
        .key(k -> k.named("PRIMARY"))
        .since(MysqlChange.DATA_DICTIONARY);
    cases
        .fine("mysql-index-name-illegal")
        .source("CREATE TABLE c (a INT) ENGINE=MyISAM")
        .key(k -> k.named("y"));
    String made = "CREATE TABLE c (a INT, b INT, KEY x (b), CONSTRAINT y FOREIGN KEY (a)";
    String[] left = {referent, made + " REFERENCES p (id))", "ALTER TABLE c DROP FOREIGN KEY y"};
    cases.unknown("mysql-index-name-taken").tables(left).key(k -> k.named("x"));
    cases.fine("mysql-index-name-taken").tables(left).key(k -> k.named("y"));
    for (String usersOwn : List.of("", "KEY a (a), ")) {
      cases
          .unknown("mysql-index-name-taken")
          .source(
              "CREATE TABLE c (a INT, b INT, KEY x (b), "
                  + usersOwn
                  + "FOREIGN KEY (a) REFERENCES p (id))")
          .key(k -> k.named("x"));
      cases
          .unknown("mysql-index-name-illegal")
          .source("CREATE TABLE c (a INT, " + usersOwn + "FOREIGN KEY (a) REFERENCES p (id))")
          .key(k -> k.named("PRIMARY"))
          .since(MysqlChange.DATA_DICTIONARY);
      cases
          .codeUnknown("mysql-index-name-illegal")
          .source(
              "CREATE TABLE c (a INT NOT NULL, " + usersOwn + "FOREIGN KEY (a) REFERENCES p (id))")
          .key(k -> k.named("blank "))
          .onDelete(ReferentialAction.SET_NULL);
    }
    cases.run(db);
  }

  /**
   * The name that is counted out for the key, which the index's takes the place of, is too long.
   */
  private static void counted(Cases.Case one, String referent) {
    String table = "t".repeat(59);
    one.since(MysqlChange.DATA_DICTIONARY)
        .before(MysqlChange.INDEX_NAME_IS_NO_SYMBOL)
        .tables(referent)
        .within(table, "a INT")
        .key(
            CreateForeignKey.from(table, "a")
                .to("p", "id")
                .option("mysql_index_name", new dev.tenon.key.OptionValue.Text("y")));
  }
}
