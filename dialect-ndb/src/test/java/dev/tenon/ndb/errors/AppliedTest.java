package dev.tenon.ndb.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The cluster's own reason, which only the session's warnings hold, reaches the caller. */
@OnEngines("ndb:9.7")
class AppliedTest {
  @Test
  void orphansAreExplainedByTheClustersNumber(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id INT PRIMARY KEY) ENGINE=NDB",
        "CREATE TABLE c (a INT) ENGINE=NDB",
        "INSERT INTO c VALUES (9)");
    CreateForeignKey key = CreateForeignKey.from("c", "a").to("p", "id").named("fk").build();

    Problem problem =
        catchThrowableOfType(TenonException.class, () -> Tenon.connect(db.dataSource()).apply(key))
            .problem();

    assertThat(problem.serverError().orElseThrow().code()).isEqualTo(1215);
    assertThat(problem.serverError().orElseThrow().detail().getFirst())
        .startsWith("Warning 1296: Got error 21033 ");
    assertThat(problem.explanation().getFirst()).startsWith("21033 of NDB Cluster: ");
  }
}
