package dev.tenon.postgres.errors;

import static dev.tenon.postgres.errors.Provoked.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What real servers refuse is explained. */
class ProvokedTest {
  /** The same on all versions. */
  private static final List<Provoked> ALWAYS =
      List.of(
          by("ALTER TABLE nope ADD FOREIGN KEY (a) REFERENCES p (id)", "42P01", "not there"),
          by(add("(a) REFERENCES nope (id)"), "42P01", "table that the statement names"),
          by(add("(a) REFERENCES nos.p (id)"), "3F000", "schema"),
          by(add("(zz) REFERENCES p (id)"), "42703", "does not say in which"),
          by(add("(a) REFERENCES p (zz)"), "42703", "does not say in which"),
          by(add("(a) REFERENCES np"), "42704", "no PRIMARY KEY to take"),
          by(add("(a) REFERENCES p (n)"), "42830", "exactly the referent columns"),
          by(add("(a, b) REFERENCES p (id)"), "42830", "differ in length"),
          by(add("(a, b) REFERENCES p (id, id)"), "42830", "listed twice"),
          by(add("(a) REFERENCES p (d)"), "55000", "when a transaction ends"),
          by(add("(ts) REFERENCES p (id)"), "42804", "No equality is known"),
          by(add("(a) REFERENCES v (id)"), "42809", "only refer to a table"),
          by("ALTER TABLE v ADD FOREIGN KEY (id) REFERENCES p (id)", "42809", "Only a table"),
          by(add("(a) REFERENCES up (id)"), "42P16", "equally lasting"),
          by("ALTER TABLE p SET UNLOGGED", "42P16", "LOGGED or UNLOGGED"),
          by(add("(g) REFERENCES p (id) ON UPDATE CASCADE"), "42601", "generated column"),
          by(add("(a) REFERENCES p (id) NOT DEFERRABLE INITIALLY DEFERRED"), "42601", "contradict"),
          by(
              "ALTER TABLE c ADD CONSTRAINT IF NOT EXISTS f FOREIGN KEY (a) REFERENCES p",
              "42601",
              "none of PostgreSQL's"),
          by("ALTER TABLE c DROP FOREIGN KEY f", "42601", "none of PostgreSQL's"),
          by(add("(a) REFERENCES p (id) MATCH PARTIAL"), "0A000", "MATCH PARTIAL"),
          by(add("(tableoid) REFERENCES p (id)"), "0A000", "system column"),
          by("TRUNCATE p", "0A000", "can't be truncated alone"),
          by("ALTER TABLE c DROP CONSTRAINT nof", "42704", "no constraint of that name"),
          by("ALTER TABLE c VALIDATE CONSTRAINT nof", "42704", "no constraint of that name"),
          by("ALTER TABLE k ADD CONSTRAINT kf FOREIGN KEY (a) REFERENCES p", "42710", "that name"),
          by(
              "ALTER TABLE pg_catalog.pg_class ADD FOREIGN KEY (relname) REFERENCES p (id)",
              "42501",
              "server's own"),
          by(add("(a) REFERENCES p (id)"), "23503", "no row of the referent table"),
          by("DELETE FROM p", "23503", "Rows of the source table refer"),
          by("DROP TABLE p", "2BP01", "depends on what is to be dropped"),
          by("DROP INDEX p_pkey", "2BP01", "depends on what is to be dropped"),
          by("ALTER TABLE p DROP CONSTRAINT p_pkey", "2BP01", "depends on"),
          by("DELETE FROM k; DELETE FROM p", "23502", "would become NULL"),
          by("UPDATE pi SET id = 2", "428C9", "only written by the server"),
          by("ALTER TABLE k ALTER COLUMN a TYPE text", "42804", "No equality is known"),
          by("ALTER TABLE ONLY part ADD FOREIGN KEY (a) REFERENCES p (id)", "42809", "partitions"),
          by("ALTER TABLE part1 DROP CONSTRAINT pg", "42P16", "belongs to the partitioned"),
          by("SET CONSTRAINTS kf DEFERRED", "42809", "kind"),
          by("SET TRANSACTION READ ONLY; ALTER TABLE k DROP CONSTRAINT kf", "25006", "changed"),
          by("CREATE INDEX CONCURRENTLY i ON k (a)", "25001", "part of a transaction"),
          by("INSERT INTO df VALUES (44); ALTER TABLE df ADD z int", "55006", "deferred keys"),
          by("INSERT INTO mf VALUES (1, NULL)", "23503", "MATCH FULL"),
          by("SET statement_timeout = '10ms'; SELECT pg_sleep(1)", "57014", "stopped"));

  private static final List<Provoked> OLD =
      List.of(
          by(add("(a) REFERENCES p (id) ON DELETE SET NULL (a)"), "42601", "too old"),
          by(add("(a) REFERENCES p (id) NOT ENFORCED"), "42601", "too old"),
          by("ALTER TABLE part ADD FOREIGN KEY (b) REFERENCES p NOT VALID", "42809", "NOT VALID"),
          by("ALTER TABLE part1 ALTER CONSTRAINT pg DEFERRABLE", "XX000", "partitioned"),
          by("DELETE FROM k WHERE a = 1; DELETE FROM nn; DELETE FROM p", "23503", "refer"));

  private static final List<Provoked> NEW =
      List.of(
          by(add("(a) REFERENCES p (id) ON DELETE SET NULL (b)"), "42P10", "none of the key's"),
          by(add("(a) REFERENCES p (id) ON UPDATE SET NULL (a)"), "0A000", "list of columns"),
          by(
              "ALTER TABLE c ADD vg int GENERATED ALWAYS AS (a) VIRTUAL; "
                  + add("(vg) REFERENCES p (id)"),
              "0A000",
              "virtual"),
          by("ALTER TABLE part1 ALTER CONSTRAINT pg DEFERRABLE", "55000", "partitioned"),
          by(
              "ALTER TABLE k ADD CONSTRAINT ne FOREIGN KEY (a) REFERENCES p NOT ENFORCED;"
                  + " ALTER TABLE k VALIDATE CONSTRAINT ne",
              "55000",
              "NOT ENFORCED"),
          by("DELETE FROM k WHERE a = 1; DELETE FROM nn; DELETE FROM p", "23001", "refer"),
          by(
              "CREATE COLLATION nd (provider = icu, locale = 'und', deterministic = false);"
                  + " CREATE TABLE pc (t text COLLATE nd PRIMARY KEY);"
                  + " CREATE TABLE cc (t text COLLATE \"C\" REFERENCES pc)",
              "42P21",
              "collations"));

  private static String add(String key) {
    return "ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY " + key;
  }

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY, n int, d int, UNIQUE (d) DEFERRABLE)",
        "CREATE TABLE np (id int)",
        "CREATE TABLE pq (x int, y int, PRIMARY KEY (x, y))",
        "CREATE TABLE c (a int, b int NOT NULL, ts timestamp,"
            + " g int GENERATED ALWAYS AS (a + 1) STORED)",
        "CREATE VIEW v AS SELECT * FROM np",
        "CREATE UNLOGGED TABLE up (id int PRIMARY KEY)",
        "INSERT INTO p VALUES (1, 1, 1)",
        "INSERT INTO c (a, b) VALUES (9, 9)",
        "CREATE TABLE k (a int, b int, CONSTRAINT kf FOREIGN KEY (a) REFERENCES p (id),"
            + " CONSTRAINT kr FOREIGN KEY (b) REFERENCES p (id) ON DELETE RESTRICT)",
        "INSERT INTO k VALUES (1, NULL), (NULL, 1)",
        "CREATE TABLE nn (a int NOT NULL REFERENCES p ON DELETE SET NULL)",
        "INSERT INTO nn VALUES (1)",
        "CREATE TABLE pi (id int PRIMARY KEY)",
        "INSERT INTO pi VALUES (1)",
        "CREATE TABLE ia (a int GENERATED ALWAYS AS IDENTITY REFERENCES pi ON UPDATE CASCADE)",
        "INSERT INTO ia DEFAULT VALUES",
        "CREATE TABLE part (a int, b int) PARTITION BY RANGE (a)",
        "CREATE TABLE part1 PARTITION OF part FOR VALUES FROM (0) TO (100)",
        "ALTER TABLE part ADD CONSTRAINT pg FOREIGN KEY (a) REFERENCES p (id)",
        "CREATE TABLE df (a int REFERENCES p DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TABLE mf (a int, b int, FOREIGN KEY (a, b) REFERENCES pq MATCH FULL)");
  }

  @OnEngines({"postgresql:12", "postgresql:18"})
  void onAllVersions(TestDatabase db) throws SQLException {
    provoke(db, ALWAYS);
  }

  @OnEngines("postgresql:12")
  void on12(TestDatabase db) throws SQLException {
    provoke(db, OLD);
  }

  @OnEngines("postgresql:18")
  void on18(TestDatabase db) throws SQLException {
    provoke(db, NEW);
  }

  @OnEngines({"postgresql:12", "postgresql:18"})
  void aLockThatIsNotToBeHad(TestDatabase db) throws SQLException {
    try (Connection holder = db.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM p");
      provoke(
          db,
          List.of(
              by("SET lock_timeout = '50ms'; ALTER TABLE p DROP COLUMN n", "55P03", "in time")));
      holder.rollback();
    }
  }

  @OnEngines({"postgresql:12", "postgresql:18"})
  void theServerNamesWhatItIsAbout(TestDatabase db) throws SQLException {
    try (Connection connection = db.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO k VALUES (5, NULL)");
      throw new AssertionError("taken");
    } catch (SQLException failure) {
      assertThat(ServerFields.lines(failure))
          .containsExactly("Concerns: constraint kf, schema public, table k");
    }
  }

  private static void provoke(TestDatabase db, List<Provoked> all) throws SQLException {
    try (Connection connection = db.connect()) {
      Provoked.each(connection, all);
    }
  }
}
