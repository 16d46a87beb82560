package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationsReader;
import dev.tenon.core.json.ResultsWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEngines({"mysql:8.0.31", "postgresql:18"})
class CheckOnServersTest {
  private static final String ORPHANS = key("orphans", "parent_id", "id");
  private static final String CLEAN = key("clean", "fine_id", "id");
  private static final String TYPES = key("types", "text_id", "id");
  private static final String DROP =
      "{'op': 'drop_constraint', 'id': 'drop', 'table_name': 'child', 'constraint_name': 'x'}";
  private static final String RENAME =
      "{'op': 'rename_constraint', 'table_name': 'child', 'constraint_name': 'x', 'new_name': 'y'}";
  private static final String BAD = "{'op': 'create_foreign_key', 'id': 'bad'}";

  private final TestDatabase database;

  @TempDir private Path folder = Path.of("");

  CheckOnServersTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void createTables() throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id))",
        "CREATE TABLE child (id INT NOT NULL, parent_id INT, fine_id INT, text_id VARCHAR(9),"
            + " PRIMARY KEY (id))",
        "CREATE INDEX by_parent ON child (parent_id)",
        "CREATE INDEX by_fine ON child (fine_id)",
        "INSERT INTO parent VALUES (1), (2)",
        "INSERT INTO child VALUES (1, 1, 1, '1'), (2, 7, 2, '2'), (3, NULL, NULL, NULL),"
            + " (4, 8, 1, '9'), (5, 8, 2, '1')");
  }

  @Test
  void everyOperationIsAnsweredInOrder() {
    Shell.Result result = check(list(BAD, ORPHANS, DROP, CLEAN, TYPES), "--json");

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(1);
    assertThat(results)
        .extracting(one -> one.get("id").stringValue() + " " + one.get("verdict").stringValue())
        .containsExactly(
            "bad unknown", "orphans refused", "drop refused", "clean accepted", "types refused");
    for (JsonNode one : results) {
      assertThat(one.propertyNames())
          .startsWith(
              "id", "verdict", "server_error", "stored_name", "indexes", "findings", "orphans");
    }
    assertThat(results.at("/0/error/id").stringValue()).isEqualTo("json-field-missing");
    assertThat(results.at("/2/findings/0/rule").stringValue()).endsWith("-unknown-key-not-dropped");
    assertThat(results.at("/3/stored_name").stringValue()).isEqualTo("fk_clean");
    assertThat(results.at("/3/orphans/count").intValue()).isZero();
    assertThat(results.at("/4/orphans").isNull()).isTrue();
  }

  @Test
  void whatIsForetoldComesTrue() {
    JsonNode foretold =
        JsonMapper.shared().readTree(check(list(ORPHANS, CLEAN, TYPES), "--json").out());

    Tenon tenon = Tenon.connect(database.dataSource());
    List<Attempt<Outcome>> sent =
        OperationsReader.read(list(ORPHANS, CLEAN, TYPES).getBytes(StandardCharsets.UTF_8)).stream()
            .map(request -> request.then(one -> tenon.apply(one.operation())))
            .toList();
    JsonNode done = JsonMapper.shared().readTree(ResultsWriter.outcomes(sent));

    assertThat(codes(foretold, "/server_error")).isEqualTo(codes(done, "/error/server"));
    assertThat(foretold.at("/1/stored_name")).isEqualTo(done.at("/1/stored/constraint_name"));
  }

  @Test
  void rowsInTheWayAreCountedShownAndCanBeRemoved() throws SQLException {
    JsonNode orphans =
        JsonMapper.shared().readTree(check(list(ORPHANS), "--json").out()).at("/0/orphans");

    assertThat(orphans.get("count").intValue()).isEqualTo(3);
    assertThat(orphans.get("exact").booleanValue()).isTrue();
    assertThat(orphans.get("sample"))
        .extracting(row -> row.get("parent_id").stringValue())
        .containsExactlyInAnyOrder("7", "8", "8");
    assertThat(database.query(orphans.get("query").stringValue())).hasSize(3);
    database.execute(orphans.get("removal").stringValue());
    assertThat(check(list(ORPHANS)).code()).isZero();
  }

  @Test
  void limitsOfRowsAreKept() {
    JsonNode two = orphans("--rows", "2");
    JsonNode four = orphans("--rows", "4", "--sample", "1");
    JsonNode none = orphans("--sample", "0");

    assertThat(two.get("count").intValue()).isEqualTo(2);
    assertThat(two.get("exact").booleanValue()).isFalse();
    assertThat(two.get("sample")).hasSize(2);
    assertThat(four.get("count").intValue()).isEqualTo(3);
    assertThat(four.get("exact").booleanValue()).isTrue();
    assertThat(four.get("sample")).hasSize(1);
    assertThat(none.get("count").intValue()).isEqualTo(3);
    assertThat(none.get("sample")).isEmpty();
  }

  @Test
  void exitCodesTellTheWorstApart() {
    assertThat(check(list(CLEAN)).code()).isZero();
    assertThat(check(list(CLEAN, DROP)).code()).isEqualTo(1);
    assertThat(check(list(CLEAN, BAD)).code()).isEqualTo(4);
    assertThat(check(list(CLEAN), "--no-rows").code()).isEqualTo(4);
    assertThat(check(list(CLEAN), "--rows", "0").code()).isEqualTo(4);
    assertThat(check(list(CLEAN, ORPHANS, BAD)).code()).isEqualTo(1);
    assertThat(check(list(CLEAN, RENAME)).code()).isEqualTo(1);
    assertThat(check(list(CLEAN), "--sample", "-1").code()).isEqualTo(2);
    assertThat(check(list(CLEAN), "--facts", "x").code()).isEqualTo(2);
  }

  @Test
  void aSearchThatTakesTooLongIsUnknownAndSpoilsNothingElse() throws SQLException {
    String key =
        "{'op': 'create_foreign_key', 'id': 'locked', 'source_table': 'child',"
            + " 'referent_table': 'other', 'local_cols': ['fine_id'], 'remote_cols': ['id']}";
    database.execute("CREATE TABLE other (id INT NOT NULL, PRIMARY KEY (id))");
    Shell.Result result;
    try (Connection holder = database.connect();
        Statement statement = holder.createStatement()) {
      lock(holder, statement);
      result = check(list(key, CLEAN), "--json", "--time", "4");
    }

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(4);
    assertThat(results.at("/0/reason").stringValue())
        .isEqualTo(
            "Nothing else stands in the way, but the rows were not looked at: the time of 4 s was"
                + " up.");
    assertThat(results.at("/1/verdict").stringValue()).isEqualTo("accepted");
    assertThat(result.err())
        .isEqualTo(
            "operation 1 (locked) of 2: looking for rows of child without a match in other, for 3"
                + " s\n");
  }

  @Test
  void savedFactsAreCheckedWithoutAServer() throws IOException {
    String facts = folder.resolve("facts.json").toString();
    check(list(TYPES, CLEAN), "--save-facts", facts);

    Shell.Result offline =
        new Shell().input(list(TYPES, CLEAN)).run("check", "--facts", facts, "-f", "-", "--json");

    JsonNode results = JsonMapper.shared().readTree(offline.out());
    JsonNode online = JsonMapper.shared().readTree(check(list(TYPES), "--json").out());
    assertThat(offline.code()).isEqualTo(1);
    assertThat(results.get(0)).isEqualTo(online.get(0));
    assertThat(results.at("/1/reason").stringValue()).endsWith("saved facts hold none.");
    Files.writeString(Path.of(facts), "[]");
    Shell.Result broken = new Shell().input(list(TYPES)).run("check", "--facts", facts, "-f", "-");
    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.err()).startsWith("tenon: facts-malformed: ").hasLineCount(1);
  }

  @Test
  void oneOperationIsCheckedByFlags() {
    Shell.Result result =
        shell()
            .run(
                call(
                    "check",
                    "--source-table=child",
                    "--local-col=text_id",
                    "--referent-table=parent",
                    "--remote-col=id"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("operation 1: REFUSED with ")
        .endsWith("\n1 operation: 1 refused\n");
  }

  @Test
  void aServerThatRefusesTheLoginMakesAllUnknown() {
    Shell.Result result =
        new Shell()
            .variable("TENON_PASSWORD", "wrong")
            .input(list(CLEAN, DROP))
            .run("check", "--url", database.jdbcUrl(), "--user", "nobody", "-f", "-", "--json");

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(4);
    assertThat(results.at("/0/error/id").stringValue()).isEqualTo("credentials-refused");
    assertThat(results.at("/1/error/id").stringValue()).isEqualTo("credentials-refused");
    assertThat(result.err()).startsWith("tenon: credentials-refused: ").hasLineCount(1);
  }

  private void lock(Connection holder, Statement statement) throws SQLException {
    switch (database.product()) {
      case MYSQL, NDB -> statement.execute("LOCK TABLES other WRITE");
      case POSTGRESQL -> {
        holder.setAutoCommit(false);
        statement.execute("LOCK TABLE other IN ACCESS EXCLUSIVE MODE");
      }
    }
  }

  private JsonNode orphans(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--json"));
    all.addAll(List.of(arguments));
    return JsonMapper.shared()
        .readTree(check(list(ORPHANS), all.toArray(String[]::new)).out())
        .at("/0/orphans");
  }

  private static List<String> codes(JsonNode results, String pointer) {
    List<String> codes = new ArrayList<>();
    for (JsonNode result : results) {
      JsonNode error = result.at(pointer);
      codes.add(error.path("code").asInt(0) + " " + error.path("sqlstate").asString(""));
    }
    return codes;
  }

  private Shell.Result check(String operations, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-f", "-"));
    all.addAll(List.of(arguments));
    return shell().input(operations).run(call("check", all.toArray(String[]::new)));
  }

  private Shell shell() {
    return new Shell().variable("TENON_PASSWORD", database.password());
  }

  private String[] call(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--url", database.jdbcUrl(), "--user", database.user()));
    all.addAll(List.of(arguments));
    return all.toArray(String[]::new);
  }

  private static String key(String id, String local, String remote) {
    return "{'op': 'create_foreign_key', 'id': '%1$s', 'constraint_name': 'fk_%1$s',".formatted(id)
        + " 'source_table': 'child', 'referent_table': 'parent', 'local_cols': ['%s'],"
            .formatted(local)
        + " 'remote_cols': ['%s']}".formatted(remote);
  }

  private static String list(String... operations) {
    return "[" + String.join(",", operations).replace('\'', '"') + "]";
  }
}
