package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stop a process in the middle of its work, as Ctrl-C does. */
class InterruptionTest {
  private static final String TWO_KEYS =
      """
      [{"op": "create_foreign_key", "id": "1", "source_table": "child", "referent_table": "parent",
        "local_cols": ["parent_id"], "remote_cols": ["id"]},
       {"op": "create_foreign_key", "id": "2", "source_table": "child", "referent_table": "parent",
        "local_cols": ["other_id"], "remote_cols": ["id"]}]
      """;

  private static final String OTHER_FIRST =
      """
      [{"op": "create_foreign_key", "id": "2", "source_table": "child", "referent_table": "other",
        "local_cols": ["other_id"], "remote_cols": ["id"]},
       {"op": "create_foreign_key", "id": "1", "source_table": "child", "referent_table": "parent",
        "local_cols": ["parent_id"], "remote_cols": ["id"]}]
      """;

  @TempDir private Path folder = Path.of("");

  @OnEngines({"mysql:8.0.31", "postgresql:18"})
  void whatIsDoneStaysAndASecondRunGoesOnWithIt(TestDatabase database) throws Exception {
    database.execute(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id))",
        "CREATE TABLE child (parent_id INT, other_id INT)",
        "CREATE INDEX p ON child (parent_id)",
        "CREATE INDEX o ON child (other_id)",
        "INSERT INTO parent VALUES (1)");
    Process process;
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("DELETE FROM parent WHERE id = 2");
      statement.execute("INSERT INTO child VALUES (1, 1)");
      process = start(database, TWO_KEYS, "apply");
      await(() -> Files.readString(folder.resolve("err")).contains("no lock after 1 tries"));
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      holder.commit();
    }

    assertThat(process.exitValue()).as("as a signal ends it; 130 with Ctrl-C").isGreaterThan(128);
    assertThat(Files.readString(folder.resolve("err")))
        .contains("tenon: interrupted; stopping after the current statement")
        .contains("tenon: stopped; 1 not tried");
    JsonNode results = JsonMapper.shared().readTree(Files.readString(folder.resolve("out")));
    assertThat(results).hasSize(1);
    assertThat(results.at("/0/id").stringValue()).isEqualTo("1");
    assertThat(results.at("/0/error/id").stringValue()).isEqualTo("step-failed");
    process = start(database, TWO_KEYS, "apply");
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    results = JsonMapper.shared().readTree(Files.readString(folder.resolve("out")));
    assertThat(results)
        .extracting(one -> one.get("state").stringValue())
        .containsExactly("proven", "proven");
  }

  @OnEngines("postgresql:18")
  void aCheckSaysWhatItKnowsSoFar(TestDatabase database) throws Exception {
    database.execute(
        "CREATE TABLE other (id INT PRIMARY KEY)",
        "CREATE TABLE parent (id INT PRIMARY KEY)",
        "CREATE TABLE child (parent_id INT, other_id INT)",
        "INSERT INTO child VALUES (1, 1)");
    Process process;
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("LOCK TABLE parent IN ACCESS EXCLUSIVE MODE");
      process = start(database, OTHER_FIRST, "check");
      await(() -> Files.readString(folder.resolve("err")).contains("looking for rows of"));
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(process.exitValue()).as("as a signal ends it; 130 with Ctrl-C").isGreaterThan(128);
    assertThat(Files.readString(folder.resolve("err")))
        .contains("tenon: interrupted; 1 of 2 operations checked");
    JsonNode results = JsonMapper.shared().readTree(Files.readString(folder.resolve("out")));
    assertThat(results).hasSize(1);
    assertThat(results.at("/0/id").stringValue()).isEqualTo("2");
    assertThat(results.at("/0/verdict").stringValue()).isEqualTo("refused");
  }

  @OnEngines("mysql:8.0.31")
  void aSearchGoesOnWhereAKilledRunWas(TestDatabase database) throws Exception {
    database.execute(
        "CREATE TABLE parent (id INT PRIMARY KEY)",
        "CREATE TABLE child (parent_id INT)",
        "INSERT INTO parent VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9)",
        "INSERT INTO child SELECT id FROM parent");
    String one =
        """
        [{"op": "create_foreign_key", "source_table": "child", "referent_table": "parent",
          "local_cols": ["parent_id"], "remote_cols": ["id"]}]
        """;
    Path kept = folder.resolve("searches.json");
    Process process = start(database, one, "apply", "--resume=" + kept, "--chunk=1", "--rest=1000");
    await(() -> Files.exists(kept));
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(JsonMapper.shared().readTree(Files.readString(kept)).at("/0/rows").intValue())
        .isBetween(1, 8);

    process = start(database, one, "apply", "--resume=" + kept);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    String heard = Files.readString(folder.resolve("err"));
    assertThat(heard).contains("add-unproven is done already", " rows were looked at before");
    assertThat(process.exitValue()).as(heard).isZero();
    assertThat(Files.readString(kept).strip()).isEqualTo("[ ]");
  }

  private Process start(TestDatabase database, String json, String verb, String... more)
      throws IOException {
    Path operations = Files.writeString(folder.resolve("operations.json"), json);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dguice_bytecode_gen_option=DISABLED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tenon.cli.Main",
                verb,
                "--json",
                "--file=" + operations,
                "--url=" + database.jdbcUrl(),
                "--user=" + database.user())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.command().addAll(List.of(more));
    builder.environment().put("TENON_PASSWORD", database.password());
    return builder.start();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.call()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
