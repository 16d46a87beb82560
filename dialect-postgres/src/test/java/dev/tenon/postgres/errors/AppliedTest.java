package dev.tenon.postgres.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server refuses of an operation reaches the caller with its meaning. */
@OnEngines({"postgresql:12", "postgresql:18"})
class AppliedTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "a").to("p", "id").named("fk").build();

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY, n int, t text UNIQUE)",
        "CREATE TABLE c (a int)",
        "INSERT INTO c VALUES (9)");
  }

  @Test
  void orphansAreExplainedWithTheValuesAndTheNames(TestDatabase db) {
    Problem problem = refusal(db, KEY);

    assertThat(problem.explanation().getFirst()).startsWith("23503 foreign_key_violation: A row");
    assertThat(problem.explanation()).anyMatch(line -> line.startsWith("Fix: "));
    assertThat(problem.serverError().orElseThrow().message()).contains("Key (a)=(9)");
    assertThat(problem.serverError().orElseThrow().detail())
        .containsExactly("Concerns: constraint fk, schema public, table c");
    assertThat(new TenonException(problem)).hasMessageContaining("  Concerns: constraint fk");
  }

  @Test
  void aMissingUniqueKeyIsExplained(TestDatabase db) {
    Problem problem = refusal(db, CreateForeignKey.from("c", "a").to("p", "n").build());
    assertThat(problem.explanation().getFirst()).startsWith("42830 invalid_foreign_key: No ");
    assertThat(problem.serverError().orElseThrow().detail()).isEmpty();
  }

  @Test
  void typesThatDifferAreExplained(TestDatabase db) {
    Problem problem = refusal(db, CreateForeignKey.from("c", "a").to("p", "t").build());
    assertThat(problem.explanation().getFirst()).startsWith("42804 datatype_mismatch: No ");
  }

  private static Problem refusal(TestDatabase db, CreateForeignKey key) {
    return catchThrowableOfType(
            TenonException.class, () -> Tenon.connect(db.dataSource()).apply(key))
        .problem();
  }
}
