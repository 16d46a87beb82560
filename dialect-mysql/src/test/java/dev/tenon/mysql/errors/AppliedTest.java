package dev.tenon.mysql.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server refuses of an operation reaches the caller with its meaning. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.31", "mysql:9.7"})
class AppliedTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "a").to("p", "id").named("fk").build();

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id INT PRIMARY KEY, big BIGINT UNIQUE)", "CREATE TABLE c (a INT)");
  }

  @Test
  void orphansAreExplained(TestDatabase db) throws SQLException {
    db.execute("INSERT INTO c VALUES (9)");
    Problem problem = refusal(db, KEY);

    assertThat(problem.explanation().getFirst()).startsWith("1452 ER_NO_REFERENCED_ROW_2: ");
    assertThat(problem.explanation()).anyMatch(line -> line.startsWith("Fix: "));
    if (!db.server().version().startsWith("9.")) {
      // From 9.6 on rows are looked at above InnoDB, whose monitor then has nothing to tell.
      assertThat(problem.serverError().orElseThrow().detail())
          .singleElement()
          .asString()
          .startsWith("InnoDB's monitor: ")
          .contains("CONSTRAINT `fk` FOREIGN KEY (`a`)")
          .contains("hex 80000009");
    }
  }

  @Test
  void typesThatDifferAreExplained(TestDatabase db) {
    Problem problem = refusal(db, CreateForeignKey.from("c", "a").to("p", "big").build());

    if (db.server().version().startsWith("5.")) {
      assertThat(problem.explanation().getFirst()).startsWith("150 ");
      assertThat(problem.serverError().orElseThrow().detail().getFirst())
          .startsWith("Warning 150: ")
          .contains("no index in the referenced table");
    } else {
      assertThat(problem.explanation().getFirst()).startsWith("3780 ");
      assertThat(problem.serverError().orElseThrow().detail()).isEmpty();
    }
  }

  @Test
  void theExceptionSaysItAll(TestDatabase db) throws SQLException {
    db.execute("INSERT INTO c VALUES (9)");
    TenonException refused = thrown(db, KEY);

    List<String> lines = refused.problem().text().lines().toList();
    assertThat(lines.getFirst()).startsWith("The server refused 'ALTER TABLE `c`");
    assertThat(lines).anyMatch(line -> line.startsWith("  Fix: "));
  }

  private static Problem refusal(TestDatabase db, CreateForeignKey key) {
    return thrown(db, key).problem();
  }

  private static TenonException thrown(TestDatabase db, CreateForeignKey key) {
    return catchThrowableOfType(
        TenonException.class, () -> Tenon.connect(db.dataSource()).apply(key));
  }
}
