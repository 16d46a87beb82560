package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Action;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server before 8.0 that dies while it copies a table leaves the copy. A table of such a name is
 * one for InnoDB; the crash tests let a server die.
 */
@OnEngines("mysql:5.7.22")
class LeftCopyTest extends RecordedLocks {
  /** No session has this number. */
  private static final String DEAD = "#sql-1_fffffff";

  private static final String OF_K = "k FOREIGN KEY (pid) REFERENCES p (id)";
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  private static Tenon start(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY)",
        "INSERT INTO p VALUES (1)",
        "CREATE TABLE c (id INT PRIMARY KEY, pid INT, n INT)",
        "INSERT INTO c VALUES (1, 1, NULL)");
    return Tenon.connect(database.dataSource());
  }

  /** Make a copy of c; a key that an ALTER adds to it would be said to be another table's. */
  private static void leave(TestDatabase database, String copy, String... keys)
      throws SQLException {
    String shown =
        String.valueOf(database.query("SHOW CREATE TABLE c").getFirst().get(1))
            .replace("TABLE `c` (", "TABLE `#mysql50#" + copy + "` (" + constraints(keys));
    database.execute(shown);
  }

  private static String constraints(String... keys) {
    return Stream.of(keys).map(key -> "CONSTRAINT " + key + ", ").collect(Collectors.joining());
  }

  private static List<String> copies(TestDatabase database) throws SQLException {
    return database
        .query(
            "SELECT NAME FROM information_schema.INNODB_SYS_TABLES"
                + " WHERE NAME LIKE CONCAT(DATABASE(), '/#sql%')")
        .stream()
        .map(row -> String.valueOf(row.getFirst()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void itIsDroppedBeforeAllElse(Strategy strategy, TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    leave(database, DEAD, "K FOREIGN KEY (PID) REFERENCES p (id)");

    assertThat(tenon.check(KEY).findings())
        .extracting(Finding::fix)
        .anyMatch(fix -> fix.contains("a plan of the same key does so: DROP TABLE"));
    Plan plan = tenon.plan(KEY, strategy);

    assertThat(plan.steps().getFirst().id()).isEqualTo("drop-copy");
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
    assertThat(copies(database)).isEmpty();
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
  }

  @Test
  void itIsFoundByTheNameThatTheServerWouldHaveMade(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    leave(database, DEAD, "c_ibfk_1 FOREIGN KEY (pid) REFERENCES p (id)");
    CreateForeignKey nameless = CreateForeignKey.from("c", "pid").to("p", "id").build();

    assertThat(tenon.apply(tenon.plan(nameless, Strategy.DIRECT)).state()).isEqualTo(State.PROVEN);
    assertThat(copies(database)).isEmpty();
  }

  @Test
  void twoKeysOfOneCopyAreBothAdded(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    leave(database, DEAD, OF_K, "k2 FOREIGN KEY (n) REFERENCES p (id)");
    CreateForeignKey second = CreateForeignKey.from("c", "n").to("p", "id").named("k2").build();

    tenon
        .plan(List.of(KEY, second), Strategy.DIRECT)
        .forEach(
            planned ->
                assertThat(tenon.apply(planned.plan().orElseThrow()).state())
                    .isEqualTo(State.PROVEN));
    assertThat(copies(database)).isEmpty();
  }

  /** What was reviewed did not say that a table would be dropped. */
  @Test
  void aPlanThatWasMadeBeforeIsRefused(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Plan plan = tenon.plan(KEY, Strategy.DIRECT);
    leave(database, DEAD, OF_K);

    assertRefused("plan-stale", () -> tenon.apply(plan));
    assertThat(copies(database)).hasSize(1);
  }

  @Test
  void aCopyWithAnotherKeyOfThatNameStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    leave(database, DEAD, "k FOREIGN KEY (n) REFERENCES p (id)");

    assertRefused("plan-refused", () -> tenon.plan(KEY, Strategy.DIRECT));
    assertThat(copies(database)).hasSize(1);
  }

  /** The server died between two renames: the copy has rows that no other table may have. */
  @Test
  void aCopyBesideItsOriginalStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    leave(database, DEAD, OF_K);
    database.execute("CREATE TABLE `#mysql50##sql2-1-fffffff` (id INT)");

    assertThat(tenon.check(KEY).findings())
        .extracting(Finding::fix)
        .anyMatch(fix -> fix.contains("two renames"))
        .noneMatch(fix -> fix.contains("DROP TABLE"));
    assertRefused("plan-refused", () -> tenon.plan(KEY, Strategy.DIRECT));
    assertThat(copies(database)).hasSize(2);
  }

  @Test
  void aCopyOfASessionThatDoesSomethingStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    try (Connection other = database.connect()) {
      long session = Long.parseLong(Sessions.value(other, "SELECT CONNECTION_ID()"));
      leave(database, "#sql-1_" + Long.toHexString(session), OF_K);
      CompletableFuture<@Nullable Void> sleep = Sessions.start(other, "SELECT SLEEP(100)");
      awaitStatement(database, session);

      assertThat(tenon.check(KEY).findings())
          .extracting(Finding::fix)
          .anyMatch(fix -> fix.startsWith("Where no ALTER is at work"));
      assertRefused("plan-refused", () -> tenon.plan(KEY, Strategy.DIRECT));

      database.execute("KILL QUERY " + session);
      sleep.join();
      assertThat(tenon.plan(KEY, Strategy.DIRECT).steps()).hasSize(2);
    }
    assertThat(copies(database)).hasSize(1);
  }

  /** It waits for a row that it refers to, with the copy half written. */
  @Test
  void aCopyThatAnAlterIsWritingStays(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    Plan plan = tenon.plan(KEY, Strategy.DIRECT);
    try (Connection writer = Sessions.open(database, "UPDATE p SET id = id");
        Connection other = database.connect()) {
      CompletableFuture<@Nullable Void> alter = Sessions.start(other, statement(plan));
      Sessions.until(() -> !copies(database).isEmpty());

      assertRefused("plan-refused", () -> tenon.plan(KEY, Strategy.DIRECT));
      writer.rollback();
      alter.join();
    }
    assertThat(copies(database)).isEmpty();
    assertThat(tenon.apply(plan).state()).isEqualTo(State.PROVEN);
  }

  private static String statement(Plan plan) {
    return plan.steps().getLast().action() instanceof Action.Run run
        ? run.statements().getLast()
        : "";
  }

  private static void awaitStatement(TestDatabase database, long session) throws SQLException {
    String busy =
        "SELECT 1 FROM information_schema.PROCESSLIST WHERE COMMAND = 'Query' AND ID = " + session;
    Sessions.until(() -> !database.query(busy).isEmpty());
  }

  private static void assertRefused(String id, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TenonException.class, refused -> assertThat(refused.id()).isEqualTo(id));
  }

  @Test
  void noOtherTableIsLocked(TestDatabase database) throws SQLException {
    BigTable tables = BigTable.create(database);
    CreateForeignKey key = CreateForeignKey.from("c", "pid").to("p", "code").named("k").build();
    leave(database, DEAD, "k FOREIGN KEY (pid) REFERENCES p (code)");
    Plan plan = Tenon.connect(database.dataSource()).plan(key, Strategy.DIRECT);

    try (Beside beside = Beside.open(database)) {
      assertThat(new LockProof(tables, key, beside).prove(plan))
          .containsExactly("drop-copy", "add");
    }
  }
}
