package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Patience;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orphans are found wherever they are, in pieces of any size, by keys of any type. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.31", "mysql:9.7"})
class ChunksTest {
  private static final int ROWS = 7;

  @Test
  void integer(TestDatabase database) throws SQLException {
    walk(database, "id INT", "id", "-5, -1, 0, 1, 2, 100, 2147483647");
  }

  @Test
  void neighboursThatAreOneAsFloatingPoints(TestDatabase database) throws SQLException {
    walk(
        database,
        "id BIGINT UNSIGNED",
        "id",
        "1, 9007199254740992, 9007199254740993, 9007199254740994, 18446744073709551613,"
            + " 18446744073709551614, 18446744073709551615");
  }

  @Test
  void decimal(TestDatabase database) throws SQLException {
    walk(
        database,
        "id DECIMAL(30,2)",
        "id",
        "-1.50, 0.00, 0.01, 1234567890123456789012345678.01, 1234567890123456789012345678.02,"
            + " 1234567890123456789012345678.03, 1234567890123456789012345678.04");
  }

  @Test
  void textWithoutCase(TestDatabase database) throws SQLException {
    walk(
        database,
        "id VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
        "id",
        "'a', 'B', 'c', 'D', 'ä b', 'É', '\\\\''x'");
  }

  @Test
  void textOfAnotherCharacterSet(TestDatabase database) throws SQLException {
    walk(
        database,
        "id CHAR(5) CHARACTER SET latin1 COLLATE latin1_german1_ci",
        "id",
        "'', 'a', 'b', 'Z', 'z1', 'ß', 'ü'");
  }

  @Test
  void dateAndTime(TestDatabase database) throws SQLException {
    walk(
        database,
        "id DATETIME(6)",
        "id",
        "'1000-01-01', '2020-03-29 02:30:00', '2020-03-29 02:30:00.000001',"
            + " '2020-03-29 02:30:00.1', '2020-03-29 02:30:01', '2020-10-25', '9999-12-31'");
  }

  @Test
  void composite(TestDatabase database) throws SQLException {
    walk(
        database, "a INT, id INT", "a, id", "1, 1), (1, 2), (1, 3), (2, 4), (2, 5), (3, 6), (3, 7");
  }

  @Test
  void enumeration(TestDatabase database) throws SQLException {
    walk(
        database,
        "id ENUM('z', 'y', 'x', 'w', 'v', 'u', 't')",
        "id",
        "'z', 'y', 'x', 'w', 'v', 'u', 't'");
  }

  private static void walk(TestDatabase database, String columns, String key, String values)
      throws SQLException {
    boolean single = !columns.startsWith("a ");
    database.execute(
        "CREATE TABLE parent (%s, n INT AUTO_INCREMENT, PRIMARY KEY (%s), UNIQUE (n))"
            .formatted(columns, key),
        "INSERT INTO parent (%s) VALUES (%s)"
            .formatted(key, single ? values.replace(", ", "), (") : values),
        "CREATE TABLE child (%s, no INT AUTO_INCREMENT PRIMARY KEY, CONSTRAINT f FOREIGN KEY (%s) REFERENCES parent (%s))"
            .formatted(columns, key, key),
        "INSERT INTO child (%s) SELECT %s FROM parent ORDER BY n".formatted(key, key),
        "INSERT INTO child (%s) SELECT %s FROM parent ORDER BY n DESC".formatted(key, key),
        "INSERT INTO child (no) VALUES (NULL), (NULL)");
    Tenon tenon = Tenon.connect(database.dataSource());
    Plan plan = tenon.plan(new ValidateForeignKey(TableName.of("child"), new Identifier("f")));
    for (int chunk = 1; chunk <= 3; chunk++) {
      assertThat(outcome(tenon, plan, chunk).state()).isEqualTo(State.PROVEN);
    }
    for (int place = 1; place <= ROWS; place++) {
      database.execute(
          "SET foreign_key_checks = 0",
          "CREATE TABLE aside AS SELECT * FROM parent WHERE n = " + place,
          "DELETE FROM parent WHERE n = " + place);
      assertThat(outcome(tenon, plan, 1 + place % 3).state())
          .as("rows without row %s", place)
          .isEqualTo(State.ORPHANS);
      database.execute("INSERT INTO parent SELECT * FROM aside", "DROP TABLE aside");
    }
  }

  private static PlanOutcome outcome(Tenon tenon, Plan plan, int chunk) {
    Patience patience =
        new Patience(
            Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMinutes(1), chunk, 0);
    return tenon.apply(plan, patience, PlanListener.SILENT);
  }

  @Test
  void aRestLastsAsLongAsIsSaid(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT PRIMARY KEY)",
        "INSERT INTO parent VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)",
        "CREATE TABLE child (id INT PRIMARY KEY, x INT, CONSTRAINT f FOREIGN KEY (x) REFERENCES parent (id))",
        "INSERT INTO child SELECT id, id FROM parent");
    Tenon tenon = Tenon.connect(database.dataSource());
    Plan plan = tenon.plan(new ValidateForeignKey(TableName.of("child"), new Identifier("f")));

    Duration fast = times(tenon, plan, 0).getLast();
    List<Duration> slow = times(tenon, plan, 20);

    assertThat(slow).hasSize(11).isSorted();
    assertThat(slow.getLast()).isGreaterThan(fast.multipliedBy(3));
  }

  private static List<Duration> times(Tenon tenon, Plan plan, double rest) {
    List<Duration> times = new ArrayList<>();
    Patience patience =
        new Patience(Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofMinutes(1), 1, rest);
    tenon.apply(
        plan,
        patience,
        new PlanListener() {
          @Override
          public void rows(long seen, long estimate, Duration time) {
            times.add(time);
          }
        });
    return times;
  }
}
