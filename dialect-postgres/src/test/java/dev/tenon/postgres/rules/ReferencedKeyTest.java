package dev.tenon.postgres.rules;

import static dev.tenon.postgres.rules.Scene.C;
import static dev.tenon.postgres.rules.Scene.P;
import static dev.tenon.postgres.rules.Scene.noted;
import static dev.tenon.postgres.rules.Scene.passed;
import static dev.tenon.postgres.rules.Scene.refused;
import static dev.tenon.postgres.rules.Scene.warned;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns that are not there, and keys that are none. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ReferencedKeyTest {
  private static final CreateForeignKey KEY = key("a", "id");
  private static final CreateForeignKey TWO =
      CreateForeignKey.from("c", "a", "b").to("p", "y", "x").build();

  /** As much as is kept of a name. */
  private static final String KEPT = "x".repeat(63);

  private static final String NOT_UNIQUE = "key-not-unique";
  private static final String TWO_KEY = "CREATE TABLE p (x int, y int, PRIMARY KEY (x, y))";
  private static final CreateForeignKey PERIOD =
      CreateForeignKey.from("c", "a", "b").to("p", "id", "v").build();
  private static final String RANGES = "CREATE TABLE c (a int4range, b int4range)";
  private static final String PLAIN = "CREATE TABLE p (id int, z int)";

  private static final List<Scene> COLUMNS =
      List.of(
          refused("local-column-missing", key("z", "id"), P, C),
          refused("local-column-missing", key("A", "id"), P, C),
          refused("local-column-missing", key("oid", "id"), P, C),
          passed("local-column-missing", KEY, P, C),
          refused("local-column-missing", KEY, P, C, "ALTER TABLE c DROP COLUMN a"),
          refused("local-system-column", key("ctid", "id"), P, C),
          refused("local-system-column", key("tableoid", "id"), P, C),
          passed("local-system-column", KEY, P, C),
          refused("remote-column-missing", key("a", "z"), P, C),
          passed("remote-column-missing", KEY, P, C),
          refused("remote-system-column", key("a", "xmin"), P, C),
          passed("remote-system-column", KEY, P, C),
          refused(
              "remote-column-twice",
              CreateForeignKey.from("c", "a", "b").to("p", KEPT, KEPT + "1").build(),
              "CREATE TABLE p (" + KEPT + " int PRIMARY KEY)",
              C),
          passed("remote-column-twice", TWO, TWO_KEY, C),
          refused("too-many-columns", wide(33), wideTable("p", 33), wideTable("c", 33)),
          passed(
              "too-many-columns",
              wide(32),
              wideTable("p", 32),
              "CREATE UNIQUE INDEX ON p (" + columns(32, "") + ")",
              wideTable("c", 32)));

  private static final List<Scene> KEYS =
      List.of(
          refused(NOT_UNIQUE, KEY, PLAIN, C),
          passed(NOT_UNIQUE, KEY, PLAIN, C, "CREATE UNIQUE INDEX ON p (id DESC)"),
          passed(NOT_UNIQUE, KEY, PLAIN, C, "CREATE UNIQUE INDEX ON p (id) INCLUDE (z)"),
          refused(NOT_UNIQUE, KEY, PLAIN, C, "CREATE INDEX ON p (id)"),
          refused(NOT_UNIQUE, KEY, PLAIN, C, "CREATE UNIQUE INDEX ON p (id, z)"),
          refused(NOT_UNIQUE, KEY, PLAIN, C, "CREATE UNIQUE INDEX ON p (id) WHERE id > 0"),
          refused(NOT_UNIQUE, KEY, PLAIN, C, "CREATE UNIQUE INDEX ON p ((id + 0))"),
          refused(
              NOT_UNIQUE,
              KEY,
              PLAIN,
              C,
              "CREATE UNIQUE INDEX u ON p (id)",
              "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'u'::regclass"),
          refused(NOT_UNIQUE, KEY, "CREATE TABLE p (id int, EXCLUDE USING btree (id WITH =))", C),
          refused(NOT_UNIQUE, TWO, "CREATE TABLE p (x int PRIMARY KEY, y int)", C),
          passed(NOT_UNIQUE, TWO, TWO_KEY, C),
          passed(NOT_UNIQUE, KEY, "CREATE TABLE p (id int UNIQUE NULLS NOT DISTINCT)", C).since(15),
          refused(
              NOT_UNIQUE,
              KEY,
              "CREATE TABLE p (id int, z int, PRIMARY KEY (id, z)) PARTITION BY LIST (z)",
              C),
          refused(
              NOT_UNIQUE,
              KEY,
              "CREATE TABLE p (id int) PARTITION BY LIST (id)",
              "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
              "CREATE UNIQUE INDEX ON ONLY p (id)",
              C),
          refused("key-deferrable", KEY, "CREATE TABLE p (id int UNIQUE DEFERRABLE)", C),
          passed(
              "key-deferrable",
              KEY,
              "CREATE TABLE p (id int PRIMARY KEY DEFERRABLE)",
              "CREATE UNIQUE INDEX ON p (id)",
              C),
          refused(
                  "key-without-overlaps",
                  PERIOD,
                  "CREATE TABLE p (id int4range, v int4range, PRIMARY KEY (id, v WITHOUT OVERLAPS))",
                  RANGES)
              .since(18),
          passed(
                  "key-without-overlaps",
                  PERIOD,
                  "CREATE TABLE p (id int4range, v int4range, PRIMARY KEY (id, v),"
                      + " UNIQUE (id, v WITHOUT OVERLAPS))",
                  RANGES)
              .since(18),
          noted("bound-to-oldest-index", KEY, P, "CREATE UNIQUE INDEX ON p (id)", C),
          passed("bound-to-oldest-index", KEY, P, C));

  private static final List<Scene> INDEXES =
      List.of(
          warned("no-supporting-index", KEY, P, C),
          warned("no-supporting-index", KEY, P, C, "CREATE INDEX ON c (b, a)"),
          warned("no-supporting-index", KEY, P, C, "CREATE INDEX ON c (a) WHERE b > 0"),
          warned("no-supporting-index", KEY, P, C, "CREATE INDEX ON c USING brin (a)"),
          passed("no-supporting-index", KEY, P, C, "CREATE INDEX i ON c (a, b)"),
          passed("no-supporting-index", KEY, P, C, "CREATE INDEX i ON c (a) WHERE a IS NOT NULL"),
          passed("no-supporting-index", KEY, P, C, "CREATE INDEX i ON c USING hash (a)"),
          passed("no-supporting-index", TWO, TWO_KEY, C, "CREATE INDEX i ON c (b, a)"),
          warned("no-supporting-index", TWO, TWO_KEY, C, "CREATE INDEX i ON c (a)"),
          passed("no-supporting-index", KEY, P).within("CREATE TABLE", "c", "a int PRIMARY KEY"),
          warned(
              "cast-hides-index",
              KEY,
              "CREATE TABLE p (id numeric PRIMARY KEY)",
              C,
              "CREATE INDEX ON c (a)"),
          passed(
              "cast-hides-index",
              KEY,
              "CREATE TABLE p (id bigint PRIMARY KEY)",
              C,
              "CREATE INDEX ON c (a)"));

  @Test
  void columnsMustBeThere(TestDatabase database) {
    Scenes.play(database, COLUMNS);
  }

  @Test
  void theyMustBeAKey(TestDatabase database) {
    Scenes.play(database, KEYS);
  }

  @Test
  void theSourceShouldHaveAnIndex(TestDatabase database) {
    Scenes.play(database, INDEXES);
  }

  private static CreateForeignKey key(String local, String remote) {
    return CreateForeignKey.from("c", local).to("p", remote).build();
  }

  private static CreateForeignKey wide(int width) {
    String[] names = columns(width, "").split(", ");
    return CreateForeignKey.from("c", names).to("p", names).build();
  }

  private static String wideTable(String name, int width) {
    return "CREATE TABLE " + name + " (" + columns(width, " int") + ")";
  }

  private static String columns(int width, String type) {
    return IntStream.range(0, width)
        .mapToObj(place -> "k" + place + type)
        .collect(Collectors.joining(", "));
  }
}
