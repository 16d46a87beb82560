package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  @TempDir private Path folder = Path.of("");

  @OnEngines("mysql:8.0.31")
  void theRunningOperationEndsAndIsReported(TestDatabase database) throws Exception {
    database.execute(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id))",
        "CREATE TABLE child (parent_id INT, other_id INT)");
    Process process;
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      statement.execute("LOCK TABLES child WRITE");
      process = apply(database);
      await(() -> waits(database));
      process.destroy();
      await(() -> Files.readString(folder.resolve("err")).contains("tenon: interrupted"));
    }

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("err"))).contains("tenon: stopped; 1 not tried");
    JsonNode results = JsonMapper.shared().readTree(Files.readString(folder.resolve("out")));
    assertThat(results).hasSize(1);
    assertThat(results.at("/0/id").stringValue()).isEqualTo("1");
    assertThat(results.at("/0/stored/constraint_name").stringValue()).isEqualTo("child_ibfk_1");
  }

  private Process apply(TestDatabase database) throws IOException {
    Path operations = Files.writeString(folder.resolve("operations.json"), TWO_KEYS);
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dguice_bytecode_gen_option=DISABLED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tenon.cli.Main",
                "apply",
                "--json",
                "--file=" + operations,
                "--url=" + database.jdbcUrl(),
                "--user=" + database.user())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("TENON_PASSWORD", database.password());
    return builder.start();
  }

  private static boolean waits(TestDatabase database) throws SQLException {
    return !database
        .query(
            "SELECT id FROM information_schema.processlist WHERE db = ? AND state = ?",
            database.name(),
            "Waiting for table metadata lock")
        .isEmpty();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.call()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
