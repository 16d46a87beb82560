package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Operation;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.core.json.Attempt;
import dev.tenon.core.json.OperationRequest;
import dev.tenon.core.json.OperationsReader;
import dev.tenon.core.json.SavedPlans;
import dev.tenon.plan.Plan;
import dev.tenon.plan.PlannedOperation;
import dev.tenon.plan.Strategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEngines({"mysql:8.0.31", "ndb:9.7", "postgresql:18"})
class PlanOnServersTest {
  private static final String CREATE =
      """
      {"op": "create_foreign_key", "id": "create", "constraint_name": "fk_child",
       "source_table": "child", "referent_table": "parent", "local_cols": ["parent_id"],
       "remote_cols": ["id"], "ondelete": "cascade"}
      """;
  private static final String NO_TABLE =
      """
      {"op": "create_foreign_key", "id": "no table", "source_table": "nobody",
       "referent_table": "parent", "local_cols": ["x"], "remote_cols": ["id"]}
      """;
  private static final String DROP =
      """
      {"op": "drop_constraint", "id": "drop", "table_name": "child", "constraint_name": "fk_old"}
      """;
  private static final String DROP_IF_EXISTS =
      """
      {"op": "drop_constraint", "table_name": "child", "constraint_name": "x", "if_exists": true}
      """;
  private static final String RENAME =
      """
      {"op": "rename_constraint", "table_name": "child", "constraint_name": "fk_old",
       "new_name": "fk_new"}
      """;
  private static final String VALIDATE =
      """
      {"op": "validate_constraint", "table_name": "child", "constraint_name": "fk_old"}
      """;

  private final TestDatabase database;

  @TempDir private Path folder = Path.of("");

  PlanOnServersTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void createTables() throws SQLException {
    String engine = database.product().id().equals("ndb") ? " ENGINE=NDB" : "";
    database.execute(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id))" + engine,
        "CREATE TABLE child (id INT NOT NULL, parent_id INT, old_id INT, PRIMARY KEY (id))"
            + engine,
        "CREATE INDEX by_old ON child (old_id)",
        "ALTER TABLE child ADD CONSTRAINT fk_old FOREIGN KEY (old_id) REFERENCES parent (id)"
            + (engine.isEmpty() ? "" : " ON DELETE RESTRICT ON UPDATE RESTRICT"));
  }

  @Test
  void peopleReadStepsLocksAndCosts() {
    Shell.Result result = run(list(CREATE, DROP, DROP_IF_EXISTS), "plan", "-f", "-");
    Shell.Result direct = run(list(CREATE), "plan", "-f", "-", "--strategy", "direct");

    assertThat(result.code()).isZero();
    assertThat(anywhere(result.out() + "--strategy direct\n" + direct.out()))
        .isEqualTo(Shell.golden("plan/" + database.product().id() + ".golden.txt"));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void whatIsSavedIsThePlanThatTheLibraryMakes() throws IOException {
    Path file = folder.resolve("plans.json");
    String operations = list(CREATE, VALIDATE, RENAME, DROP_IF_EXISTS);

    Shell.Result result = run(operations, "plan", "--json", "-f", "-", "--save", file.toString());

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(Files.readString(file).strip()).isEqualTo(result.out().strip());
    Tenon tenon = Tenon.connect(database.dataSource());
    List<Operation> asked = new ArrayList<>();
    for (Attempt<OperationRequest> request :
        OperationsReader.read(operations.getBytes(StandardCharsets.UTF_8))) {
      asked.add(((Attempt.Done<OperationRequest>) request).value().operation());
    }
    List<Optional<Plan>> expected =
        tenon.plan(asked, Strategy.ONLINE).stream().map(PlannedOperation::plan).toList();
    assertThat(expected.subList(0, 3)).doesNotContain(Optional.empty());
    assertThat(SavedPlans.read(Files.readAllBytes(file)))
        .extracting(Attempt.Done::value)
        .isEqualTo(expected);
  }

  @Test
  void everyOperationIsAnsweredInOrder() {
    Shell.Result result = run(list(NO_TABLE, CREATE), "plan", "--json", "-f", "-");

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(1);
    for (JsonNode one : results) {
      assertThat(one.propertyNames()).containsExactly("id", "ok", "plan", "error");
    }
    assertThat(results.at("/0/ok").booleanValue()).isFalse();
    assertThat(results.at("/0/plan").isNull()).isTrue();
    assertThat(results.at("/0/error/id").stringValue()).isEqualTo("table-missing");
    assertThat(results.at("/1/plan/goal").stringValue()).isEqualTo("create");
    assertThat(result.err()).startsWith("operation 1 (no table): table-missing: ");
  }

  /** The new key has the name of the old one, and a third one waits for nobody. */
  @Test
  void operationsAreDoneInAnOrderInWhichTheyCanBeDone() {
    String sameName = CREATE.replace("fk_child", "fk_old").replace("\"create\"", "\"again\"");

    Shell.Result planned = run(list(sameName, NO_TABLE, DROP), "plan", "--json", "-f", "-");
    Shell.Result result = run(list(sameName, NO_TABLE, DROP), "apply", "--json", "-f", "-");

    assertThat(ids(planned)).containsExactly("no table", "drop", "again");
    assertThat(ids(result)).containsExactly("no table", "drop", "again");
    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(1);
    assertThat(results.at("/0/error/id").stringValue()).isEqualTo("table-missing");
    assertThat(results.at("/1/state").stringValue()).isEqualTo("gone");
    assertThat(results.at("/2/state").stringValue()).isEqualTo("proven");
  }

  private static List<String> ids(Shell.Result result) {
    List<String> ids = new ArrayList<>();
    JsonMapper.shared().readTree(result.out()).forEach(one -> ids.add(one.get("id").stringValue()));
    return ids;
  }

  /** What the first operation was to leave is not there: the second is planned of what is. */
  @Test
  void anOperationAfterAFailedOneIsPlannedAnew() throws SQLException {
    database.execute("INSERT INTO parent VALUES (1)", "INSERT INTO child VALUES (1, 99, 1)");
    String wide = CREATE.replace("\"create\"", "\"wide\"").replace("fk_child", "fk_wide");

    Shell.Result result = run(list(CREATE, wide, VALIDATE), "apply", "--json", "-f", "-");

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(1);
    assertThat(results.at("/0/state").stringValue()).isEqualTo("orphans");
    assertThat(results.at("/1/state").stringValue()).isEqualTo("orphans");
    assertThat(results.at("/2/state").stringValue()).isEqualTo("proven");
  }

  @Test
  void aSavedPlanIsAppliedOnceAndFoundDoneThen() {
    String file = folder.resolve("plans.json").toString();
    run(list(CREATE, DROP_IF_EXISTS), "plan", "-f", "-", "--save", file);

    Shell.Result first = run("", "apply", "--json", "--plan", file);
    Shell.Result second = run("", "apply", "--json", "--plan", file);

    JsonNode done = JsonMapper.shared().readTree(first.out());
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(done.at("/0/state").stringValue()).isEqualTo("proven");
    assertThat(done.at("/0/steps"))
        .extracting(step -> step.get("end").stringValue())
        .contains("done");
    assertThat(done.at("/1/state").stringValue()).isEqualTo("gone");
    assertThat(first.err()).contains("operation 1 of 2: create fk_child: ", "  step 1 of ");
    JsonNode again = JsonMapper.shared().readTree(second.out());
    assertThat(second.code()).isZero();
    assertThat(again.at("/0/steps"))
        .extracting(step -> step.get("end").stringValue())
        .containsOnly("found_done");
  }

  @Test
  void aPlanForTablesThatHaveChangedIsRefused() throws SQLException {
    String file = folder.resolve("plans.json").toString();
    run(list(CREATE), "plan", "-f", "-", "--save", file);
    database.execute("ALTER TABLE child ADD COLUMN more INT");

    Shell.Result result = run("", "apply", "--json", "--plan", file);

    assertThat(result.code()).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(result.out()).at("/0/error/id").stringValue())
        .isEqualTo("plan-stale");
  }

  @Test
  void aFileThatIsNoPlanIsWronglyCalled() throws IOException {
    Path file = folder.resolve("plans.json");
    run(list(CREATE), "plan", "-f", "-", "--save", file.toString());
    Files.writeString(file, Files.readString(file).replace("\"goal\" : \"create\",", ""));

    Shell.Result result = run("", "apply", "--plan", file.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "tenon: json-field-missing: The field 'plans[0].plan.goal' is missing. Give it.\n");
  }

  /** Leave out what is another each time: the schema, the server's minor version, its guesses. */
  private String anywhere(String text) {
    return text.replace(database.schema() + ".", "shop.")
        .replaceAll("([`\"])\\Q" + database.schema() + "\\E\\1", "$1shop$1")
        .replaceAll("(\\[[A-Za-z ]+) [0-9.]+(-cluster)?\\]", "$1]")
        .replaceAll("about [0-9]+ rows", "about n rows")
        .replace("; about n rows;", ";");
  }

  private Shell.Result run(String input, String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--url", database.jdbcUrl(), "--user", database.user()));
    all.addAll(List.of(arguments));
    return new Shell()
        .variable("TENON_PASSWORD", database.password())
        .input(input)
        .run(all.toArray(String[]::new));
  }

  private static String list(String... operations) {
    return "[" + String.join(",", operations) + "]";
  }
}
