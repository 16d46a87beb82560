package dev.tenon.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Orphans;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said to remove rows removes just those, wherever the session is. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class RemovalTest {
  private final TestDatabase database;

  RemovalTest(TestDatabase database) {
    this.database = database;
  }

  private Orphans orphans(String source, String referent) {
    return Tenon.connect(database.dataSource())
        .check(CreateForeignKey.from(source, "a").to(referent, "id").build())
        .orphans()
        .orElseThrow();
  }

  /** A dropped database leaves its session in none. */
  private void runInNoDatabase(String statement) throws SQLException {
    String other = database.query("SELECT DATABASE()").getFirst().getFirst() + "_gone";
    database.execute(
        "CREATE DATABASE " + other, "USE " + other, "DROP DATABASE " + other, statement);
  }

  @Test
  void ofATableThatIsCalledLikeAnAlias() throws SQLException {
    database.execute("CREATE TABLE p (id INT PRIMARY KEY)", "INSERT INTO p VALUES (1)");
    for (String source : List.of("c", "r", "R", "s", "odd `name")) {
      String quoted = "`" + source.replace("`", "``") + "`";
      database.execute(
          "DROP TABLE IF EXISTS c, r, R, s",
          "CREATE TABLE " + quoted + " (a INT)",
          "INSERT INTO " + quoted + " VALUES (1), (2), (NULL)");

      Orphans found = orphans(source, "p");
      runInNoDatabase(found.query());
      runInNoDatabase(found.removal());

      assertThat(database.query("SELECT COUNT(*), MAX(a) FROM " + quoted).getFirst())
          .as(found.removal())
          .extracting(Object::toString)
          .containsExactly("2", "1");
    }
  }

  @Test
  void ofATableThatRefersToItself() throws SQLException {
    database.execute(
        "CREATE TABLE r (id INT PRIMARY KEY, a INT)",
        "INSERT INTO r VALUES (1, 1), (2, 1), (3, 9), (4, NULL)");

    runInNoDatabase(orphans("r", "r").removal());

    assertThat(database.query("SELECT id FROM r ORDER BY id"))
        .extracting(row -> row.getFirst().toString())
        .containsExactly("1", "2", "4");
  }
}
