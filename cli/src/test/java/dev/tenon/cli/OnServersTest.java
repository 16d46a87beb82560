package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnEngines({"mysql:8.0.31", "postgresql:18"})
class OnServersTest {
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
      {"op": "drop_constraint", "id": "drop", "table_name": "child", "local_cols": ["parent_id"],
       "referent_table": "parent", "drop_index": true}
      """;

  private final TestDatabase database;

  OnServersTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void createTables() throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id))",
        "CREATE TABLE child (id INT, parent_id INT)");
  }

  @Test
  void operationsAreAppliedInOrderAndGoOnAfterARefusedOne() {
    Shell.Result result =
        shell().input(list(CREATE, NO_TABLE, DROP)).run(call("apply", "--json", "-f", "-"));

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isEqualTo(1);
    assertThat(results)
        .extracting(one -> one.get("id").stringValue())
        .containsExactly("create", "no table", "drop");
    JsonNode created = results.get(0);
    assertThat(created.propertyNames())
        .containsExactly("id", "ok", "state", "steps", "stored", "orphans", "error");
    assertThat(created.get("state").stringValue()).isEqualTo("proven");
    assertThat(created.at("/steps/0/end").stringValue()).endsWith("done");
    assertThat(created.at("/stored/constraint_name").stringValue()).isEqualTo("fk_child");
    assertThat(created.at("/stored/source_schema").stringValue()).isEqualTo(database.schema());
    assertThat(created.at("/stored/ondelete").stringValue()).isEqualTo("CASCADE");
    assertThat(created.at("/stored/validated").booleanValue()).isTrue();
    assertThat(created.get("error").isNull()).isTrue();
    JsonNode refused = results.get(1);
    assertThat(refused.get("stored").isNull()).isTrue();
    assertThat(refused.at("/error/id").stringValue()).isEqualTo("table-missing");
    JsonNode dropped = results.get(2);
    assertThat(dropped.get("ok").booleanValue()).isTrue();
    assertThat(dropped.get("state").stringValue()).isEqualTo("gone");
    assertThat(dropped.get("stored").isNull()).isTrue();
    assertThat(dropped.at("/dropped/constraint_name").stringValue()).isEqualTo("fk_child");
    assertThat(dropped.get("leftover_index").isNull()).isTrue();
    assertThat(result.err())
        .contains("operation 1 of 3: create child(parent_id) -> parent(id) ON DELETE CASCADE")
        .contains("operation 3 of 3: drop on child");
  }

  @Test
  void nothingFollowsARefusedOneWhereThatIsAskedFor() {
    Shell.Result result =
        shell()
            .input(list(NO_TABLE, CREATE))
            .run(call("apply", "--json", "-f", "-", "--stop-on-error"));

    assertThat(JsonMapper.shared().readTree(result.out())).hasSize(1);
    assertThat(result.err()).contains("tenon: stopped; 1 not tried");
    assertThat(keys()).isEmpty();
  }

  @Test
  void keysAreInspectedByTableAndBySchema() {
    apply(CREATE);

    JsonNode bySchema = JsonMapper.shared().readTree(shell().run(call("inspect", "--json")).out());
    JsonNode byTable =
        JsonMapper.shared()
            .readTree(
                shell()
                    .run(
                        call("inspect", "--json", "--table=child", "--schema=" + database.schema()))
                    .out());

    assertThat(bySchema).hasSize(1).isEqualTo(byTable);
    assertThat(bySchema.at("/0/local_cols/0").stringValue()).isEqualTo("parent_id");
    assertThat(shell().run(call("inspect", "--table=parent")).err()).contains("no foreign keys");
    assertThat(shell().run(call("inspect")).out())
        .startsWith("fk_child: " + database.schema() + ".child(parent_id) -> ");
  }

  @Test
  void aKeyIsDroppedByNameAndByMeaning() {
    apply(CREATE);
    Shell.Result byName =
        shell().run(call("drop", "--table=child", "--name=fk_child", "--drop-index"));
    apply(CREATE);
    Shell.Result byMeaning =
        shell()
            .run(
                call(
                    "drop",
                    "--json",
                    "--table=child",
                    "--local-col=parent_id",
                    "--referent-table=parent"));
    Shell.Result again = shell().run(call("drop", "--table=child", "--name=fk_child"));
    Shell.Result ifExists =
        shell().run(call("drop", "--table=child", "--name=fk_child", "--if-exists"));

    assertThat(byName.out()).startsWith("dropped fk_child: ");
    assertThat(byName.code()).isZero();
    JsonNode dropped = JsonMapper.shared().readTree(byMeaning.out());
    assertThat(dropped.at("/dropped/constraint_name").stringValue()).isEqualTo("fk_child");
    assertThat(dropped.at("/leftover_index/name").isMissingNode())
        .isEqualTo(!database.product().id().equals("mysql"));
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).startsWith("tenon: key-missing: ").hasLineCount(1);
    assertThat(ifExists.code()).isZero();
    assertThat(ifExists.out()).startsWith("nothing to drop: ");
  }

  @Test
  void aTableThatIsNotThereIsOneLine() {
    Shell.Result result = shell().run(call("inspect", "--table=nobody"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("tenon: table-missing: ").hasLineCount(1);
  }

  @Test
  void wrongCredentialsAreOneLine() {
    Shell.Result result =
        new Shell()
            .variable("TENON_PASSWORD", "wrong")
            .run("inspect", "--url", database.jdbcUrl(), "--user", "nobody");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("tenon: credentials-refused: ").hasLineCount(1);
  }

  @Test
  void aDatabaseThatIsNotThereIsOneLine() {
    String url = database.jdbcUrl().replace(database.name(), "nowhere");

    Shell.Result result = shell().run("inspect", "--url", url, "--user", database.user());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("tenon: database-missing: ").hasLineCount(1);
  }

  @Test
  void aSchemaThatIsNotThereIsOneLine() {
    Shell.Result result = shell().run(call("inspect", "--schema=nowhere"));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).startsWith("tenon: schema-missing: There is no schema nowhere.");
    assertThat(result.err()).hasLineCount(1);
  }

  @Test
  void thePasswordIsAskedForOnRequest() {
    Shell.Result result =
        new Shell().typing(database.password()).run(call("inspect", "--password"));

    assertThat(result.code()).isZero();
  }

  private void apply(String operation) {
    assertThat(shell().input(list(operation)).run(call("apply", "-f", "-")).code()).isZero();
  }

  private String keys() {
    return shell().run(call("inspect")).out();
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

  private static String list(String... operations) {
    return "[" + String.join(",", operations) + "]";
  }
}
