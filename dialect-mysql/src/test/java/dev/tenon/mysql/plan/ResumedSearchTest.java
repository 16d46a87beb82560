package dev.tenon.mysql.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.plan.Patience;
import dev.tenon.plan.PlanListener;
import dev.tenon.plan.PlanOutcome;
import dev.tenon.plan.PlanOutcome.State;
import dev.tenon.plan.SearchMemory;
import dev.tenon.plan.SearchPosition;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run goes on with the search of the one before, if the key was there all the while. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class ResumedSearchTest {
  private static final Patience FIVE_ROWS =
      new Patience(Duration.ofSeconds(1), Duration.ofMillis(50), Duration.ofSeconds(20), 5, 0);
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "pid").to("p", "id").named("k").build();

  private final TestDatabase database;
  private final Kept memory = new Kept();
  private final Tenon tenon;

  ResumedSearchTest(TestDatabase database) {
    this.database = database;
    this.tenon = Tenon.connect(database.dataSource());
  }

  private static final class Kept implements SearchMemory {
    Optional<SearchPosition> position = Optional.empty();

    @Override
    public Optional<SearchPosition> last() {
      return position;
    }

    @Override
    public void keep(SearchPosition upTo) {
      position = Optional.of(upTo);
    }

    @Override
    public void forget() {
      position = Optional.empty();
    }
  }

  /** Breaks a run off after some pieces, and keeps what it hears. */
  private static final class Heard implements PlanListener {
    final List<Long> seen = new ArrayList<>();
    final List<Long> resumed = new ArrayList<>();
    private final int after;

    Heard(int after) {
      this.after = after;
    }

    @Override
    public void resumes(long rows) {
      resumed.add(rows);
    }

    @Override
    public void rows(long rows, long estimate, Duration time) {
      seen.add(rows);
      if (seen.size() == after) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @BeforeEach
  void breakOffAfterThreePieces() throws SQLException {
    String rows =
        IntStream.rangeClosed(1, 30)
            .mapToObj(id -> "(" + id + ", " + id + ")")
            .collect(Collectors.joining(", "));
    database.execute(
        "CREATE TABLE p (id INT PRIMARY KEY, n INT)",
        "INSERT INTO p VALUES " + rows,
        "CREATE TABLE c (id INT PRIMARY KEY, pid INT)",
        "INSERT INTO c VALUES " + rows);
    Heard first = new Heard(3);
    assertThatThrownBy(() -> tenon.apply(tenon.plan(KEY), FIVE_ROWS, first, memory))
        .isInstanceOfSatisfying(
            TenonException.class, stopped -> assertThat(stopped.id()).isEqualTo("step-failed"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(first.seen).containsExactly(5L, 10L, 15L);
    assertThat(memory.position).map(SearchPosition::upTo).contains(List.of("15"));
  }

  private PlanOutcome again(Heard heard) {
    return tenon.apply(tenon.plan(KEY), FIVE_ROWS, heard, memory);
  }

  @Test
  void theNextRunGoesOn() {
    Heard heard = new Heard(-1);

    assertThat(again(heard).state()).isEqualTo(State.PROVEN);

    assertThat(heard.resumed).containsExactly(15L);
    assertThat(heard.seen).startsWith(20L, 25L, 30L).hasSize(4);
    assertThat(memory.position).isEmpty();
  }

  @Test
  void anOrphanBehindTheBreakIsFound() throws SQLException {
    database.execute("SET foreign_key_checks = 0", "UPDATE c SET pid = 99 WHERE id = 28");

    assertThat(again(new Heard(-1)).state()).isEqualTo(State.ORPHANS);
    assertThat(memory.position).isEmpty();
  }

  /** Writers were not held to the key for a while. */
  @Test
  void itBeginsAnewWhereTheKeyWasGoneAndCameBack() throws SQLException {
    String marker = database.query(MARKER).getFirst().getFirst();
    database.execute(
        "DO SLEEP(1.1)",
        "ALTER TABLE c DROP FOREIGN KEY " + marker,
        "UPDATE c SET pid = -1 WHERE id = 2",
        "SET foreign_key_checks = 0",
        "ALTER TABLE c ADD CONSTRAINT %s FOREIGN KEY (pid) REFERENCES p (id)".formatted(marker));
    Heard heard = new Heard(-1);

    assertThat(again(heard).state()).isEqualTo(State.ORPHANS);
    assertThat(heard.resumed).containsExactly(0L);
  }

  @Test
  void itBeginsAnewWhereTheKeyIsGone() throws SQLException {
    String marker = database.query(MARKER).getFirst().getFirst();
    database.execute(
        "ALTER TABLE c DROP FOREIGN KEY " + marker, "UPDATE c SET pid = -1 WHERE id = 2");

    assertThat(again(new Heard(-1)).state()).isEqualTo(State.ORPHANS);
  }

  @Test
  void itBeginsAnewOnAnotherServer() {
    SearchPosition here = memory.position.orElseThrow();
    String time = here.standing().substring(here.standing().indexOf(' '));
    memory.keep(
        new SearchPosition(here.by(), here.upTo(), "elsewhere" + time, here.rows(), here.time()));
    Heard heard = new Heard(-1);

    assertThat(again(heard).state()).isEqualTo(State.PROVEN);
    assertThat(heard.seen).startsWith(5L);
  }

  private static final String MARKER =
      "SELECT CONSTRAINT_NAME FROM information_schema.REFERENTIAL_CONSTRAINTS"
          + " WHERE CONSTRAINT_SCHEMA = DATABASE() AND CONSTRAINT_NAME LIKE 'tenon%'";
}
