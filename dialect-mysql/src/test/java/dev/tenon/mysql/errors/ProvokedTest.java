package dev.tenon.mysql.errors;

import static dev.tenon.mysql.errors.Provoked.by;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What real servers refuse is explained. */
class ProvokedTest {
  private static final String LONG = "a".repeat(65);
  private static final String TEMPORARY =
      "CREATE TEMPORARY TABLE tt (a INT, FOREIGN KEY (a) REFERENCES p (id)) ENGINE=InnoDB";

  /** The same on all versions. */
  private static final List<Provoked> ALWAYS =
      List.of(
          by(add("(zz) REFERENCES p (id)"), "1072", "source column of the key is not in its"),
          by(add("(a, a) REFERENCES p (id, n)"), "1060", "twice"),
          by(add("(a, b) REFERENCES p (id)"), "1239", "lists of columns"),
          by(
              add(
                  "(x, y, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15)"
                      + " REFERENCES p (id, n, s, u, k, x, y, a, b, c, d, e, f, g, h, i, j)"),
              "1070",
              "more columns than an index"),
          by(
              "ALTER TABLE c ADD CONSTRAINT " + LONG + " FOREIGN KEY (a) REFERENCES p (id)",
              "1059",
              "longer than 64"),
          by(
              "ALTER TABLE c ADD CONSTRAINT ia FOREIGN KEY (y) REFERENCES p (id)",
              "1061",
              "another index of the table"),
          by(
              "ALTER TABLE c ADD CONSTRAINT `PRIMARY` FOREIGN KEY (x) REFERENCES p (id)",
              "1280",
              "none for an index"),
          by(add("(t) REFERENCES p (id)"), "1170", "BLOB or TEXT"),
          by(add("(j) REFERENCES p (id)"), "3152", "JSON"),
          by(add("(w) REFERENCES p (id) ON UPDATE CASCADE"), "3104", "generated column"),
          by(add("(a) REFERENCES p (id), ALGORITHM=INPLACE"), "1846", "copying the table"),
          by("ALTER TABLE d CHANGE a aa INT, ALGORITHM=COPY", "1846", "can't be renamed"),
          by(
              "ALTER TABLE d ADD COLUMN zz INT, ALGORITHM=COPY, LOCK=NONE",
              "1846",
              "way of working"),
          by("ALTER TABLE d DROP FOREIGN KEY zz", "1091", "not there"),
          by(
              "ALTER TABLE performance_schema.threads DROP FOREIGN KEY f",
              "1044",
              "may not do that"),
          by("ALTER TABLE d DROP KEY df", "1553", "no other one serves"),
          by("ALTER TABLE p DROP COLUMN id", "1829", "another table refers to that column"),
          by("ALTER TABLE p MODIFY id INT AUTO_INCREMENT", "1833", "another table refers"),
          by("TRUNCATE p", "1701", "can't be truncated"),
          by("ALTER TABLE pp EXCHANGE PARTITION p0 WITH TABLE ex", "1740", "partition"),
          by("INSERT INTO d (a) VALUES (77)", "1452", "no row of the referent table"),
          by("DELETE FROM p", "1451", "Rows of the source table refer"),
          by("UPDATE up SET id = 3 WHERE id = 1", "1761", "same unique key"),
          by("DELETE FROM self WHERE id = 1", "3008", "14"),
          by("ALTER TABLE part ADD FOREIGN KEY (a) REFERENCES p (id)", "1506", "partitioned"),
          by(
              "ALTER TABLE c ADD CONSTRAINT oo FOREIGN KEY (o) REFERENCES p (id)",
              "1452",
              "no row of the referent table"));

  private static final List<Provoked> OLD =
      List.of(
          by(add("(a) REFERENCES nope (id)"), "150", "no table of its own"),
          by(add("(a) REFERENCES p (n)"), "150", "No index of the referent table serves"),
          by(add("(b) REFERENCES p (id) ON DELETE SET NULL"), "150", "set a column to NULL"),
          by(add("(a) REFERENCES p (id) ON UPDATE CASCADE"), "150", "stored generated column"),
          by(
              "CREATE TABLE c2 (a INT, FOREIGN KEY (a) REFERENCES p (zz)) ENGINE=InnoDB",
              "150",
              "column that the key names is not in its table"),
          by(
              "ALTER TABLE c ADD CONSTRAINT df FOREIGN KEY (b) REFERENCES p (id)",
              "1022",
              "name of the key is taken"),
          by(TEMPORARY, "150", "no table of its own"),
          by("DROP TABLE p", "1217", "A key of another table refers"),
          by("ALTER TABLE d ENGINE=MyISAM", "1217", "A key of another table refers"),
          by("ALTER TABLE d MODIFY a BIGINT", "1832", "on that column"));

  private static final List<Provoked> NEW =
      List.of(
          by(add("(a) REFERENCES nope (id)"), "1824", "can't be used"),
          by(add("(a) REFERENCES p (zz)"), "3734", "referent column"),
          by(add("(a) REFERENCES p (u)"), "3780", "differ in type"),
          by(add("(b) REFERENCES p (id) ON DELETE SET NULL"), "1830", "NOT NULL"),
          by(add("(v) REFERENCES p (id)"), "3733", "virtual"),
          by(add("(x) REFERENCES p (id) ON UPDATE CASCADE"), "3823", "CHECK"),
          by(add("(g) REFERENCES p (id)"), "1821", "source table serves"),
          by(add("(a) REFERENCES mysql.tables (id)"), "3554", "dictionary"),
          by(
              "ALTER TABLE c ADD CONSTRAINT df FOREIGN KEY (b) REFERENCES p (id)",
              "1826",
              "name of the key is taken"),
          by("ALTER TABLE d DROP CONSTRAINT zz", "3940", "none of that name"),
          by("ALTER TABLE d DROP CONSTRAINT both_kinds", "3939", "several kinds"),
          by("ALTER TABLE d ALTER CONSTRAINT df NOT ENFORCED", "3941", "always is enforced"),
          by(TEMPORARY, "1215", "does not say why"),
          by("DROP TABLE p", "3730", "while a table that stays refers"),
          by("ALTER TABLE d ENGINE=MyISAM", "3776", "engine"),
          by("ALTER TABLE d DROP COLUMN a", "1828", "needs that column"),
          by("ALTER TABLE d MODIFY a BIGINT", "3780", "differ in type"));

  private static String add(String key) {
    return "ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY " + key;
  }

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id INT PRIMARY KEY, n INT, s VARCHAR(20), u INT UNSIGNED UNIQUE)"
            + " ENGINE=InnoDB",
        "CREATE TABLE c (a INT, b INT NOT NULL, v INT AS (a) VIRTUAL, w INT AS (a) STORED, t TEXT,"
            + " j JSON, g GEOMETRY NOT NULL, x INT, y INT, o INT, KEY ia (a), KEY (b),"
            + " CONSTRAINT ck CHECK (x > 0), x1 INT, x2 INT, x3 INT, x4 INT, x5 INT, x6 INT,"
            + " x7 INT, x8 INT, x9 INT, x10 INT, x11 INT, x12 INT, x13 INT, x14 INT, x15 INT)"
            + " ENGINE=InnoDB",
        "CREATE TABLE d (a INT, y INT, z INT, CONSTRAINT df FOREIGN KEY (a) REFERENCES p (id),"
            + " CONSTRAINT both_kinds FOREIGN KEY (z) REFERENCES p (id),"
            + " CONSTRAINT both_kinds CHECK (y > 0)) ENGINE=InnoDB",
        "CREATE TABLE part (a INT, KEY (a)) PARTITION BY HASH (a) PARTITIONS 2",
        "CREATE TABLE pp (id INT PRIMARY KEY) PARTITION BY HASH (id) PARTITIONS 2",
        "CREATE TABLE ex (id INT PRIMARY KEY, FOREIGN KEY (id) REFERENCES p (id))",
        "CREATE TABLE up (id INT PRIMARY KEY)",
        "CREATE TABLE uc (a INT, b INT, UNIQUE (a),"
            + " FOREIGN KEY (a) REFERENCES up (id) ON UPDATE CASCADE)",
        "INSERT INTO up VALUES (1)",
        "SET foreign_key_checks = 0",
        "INSERT INTO uc (a) VALUES (1), (3)",
        "SET foreign_key_checks = 1",
        "CREATE TABLE self (id INT PRIMARY KEY, r INT,"
            + " FOREIGN KEY (r) REFERENCES self (id) ON DELETE CASCADE)",
        "INSERT INTO self VALUES (1, NULL), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5), (7, 6),"
            + " (8, 7), (9, 8), (10, 9), (11, 10), (12, 11), (13, 12), (14, 13), (15, 14),"
            + " (16, 15), (17, 16)",
        "INSERT INTO p (id) VALUES (1)",
        "INSERT INTO d (a) VALUES (1)",
        "INSERT INTO c (b, g, o) VALUES (1, POINT(1, 1), 9)");
  }

  @OnEngines({"mysql:5.7.22", "mysql:8.0.31", "mysql:9.7"})
  void onAllVersions(TestDatabase db) throws SQLException {
    provoke(db, ALWAYS);
  }

  @OnEngines("mysql:5.7.22")
  void on57(TestDatabase db) throws SQLException {
    provoke(db, OLD);
  }

  @OnEngines({"mysql:8.0.31", "mysql:9.7"})
  void from8Point0On(TestDatabase db) throws SQLException {
    provoke(db, NEW);
  }

  @OnEngines("mysql:8.0.31")
  void aMissingIndexOn80(TestDatabase db) throws SQLException {
    provoke(db, List.of(by(add("(a) REFERENCES p (n)"), "1822", "No index of the referent")));
  }

  @OnEngines("mysql:9.7")
  void aKeyThatIsNotUniqueOn97(TestDatabase db) throws SQLException {
    provoke(db, List.of(by(add("(a) REFERENCES p (n)"), "6125", "UNIQUE key by themselves")));
  }

  private static void provoke(TestDatabase db, List<Provoked> all) throws SQLException {
    try (Connection connection = db.connect()) {
      Provoked.each(connection, all);
    }
  }
}
