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
class ApplyOnServersTest {
  private static final String KEY =
      "'source_table': 'child', 'referent_table': 'parent', 'local_cols': ['parent_id'],"
          + " 'remote_cols': ['id'], 'op': 'create_foreign_key'";
  private static final String CREATE = "{" + KEY + ", 'id': 'a', 'constraint_name': 'fk_child'}";
  private static final String IF_NOT_EXISTS = "{" + KEY + ", 'if_not_exists': true}";
  private static final String RENAME =
      "{'op': 'rename_constraint', 'table_name': 'child', 'constraint_name': 'fk_child',"
          + " 'new_name': 'fk_new'}";
  private static final String VALIDATE =
      "{'op': 'validate_constraint', 'table_name': 'child', 'constraint_name': 'fk_new'}";
  private static final String ALTER =
      "{'op': 'alter_constraint', 'table_name': 'child', 'constraint_name': 'fk_new',"
          + " 'deferrable': true}";
  private static final String DROP =
      "{'op': 'drop_constraint', 'table_name': 'child', 'constraint_name': 'fk_new'}";
  private static final String DROP_IF_EXISTS =
      "{'op': 'drop_constraint', 'table_name': 'child', 'constraint_name': 'x', 'if_exists': true}";

  private final TestDatabase database;

  ApplyOnServersTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void createTables() throws SQLException {
    database.execute(
        "CREATE TABLE parent (id INT NOT NULL, PRIMARY KEY (id))",
        "CREATE TABLE child (id INT NOT NULL, parent_id INT, PRIMARY KEY (id))",
        "INSERT INTO parent VALUES (1), (2)",
        "INSERT INTO child VALUES (1, 1), (2, 2), (3, NULL)");
  }

  @Test
  void aKeyIsCreatedRenamedProvenAndDropped() {
    Shell.Result result = apply(list(CREATE, RENAME, VALIDATE, DROP, DROP_IF_EXISTS), "--json");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(JsonMapper.shared().readTree(result.out()))
        .extracting(one -> one.get("state").stringValue())
        .containsExactly("proven", "proven", "proven", "gone", "gone");
    JsonNode dropped = JsonMapper.shared().readTree(result.out()).at("/3/dropped");
    assertThat(dropped.get("constraint_name").stringValue()).isEqualTo("fk_new");
    assertThat(result.err())
        .contains("operation 2 of 5: rename fk_child on child", "  step 1 of ")
        .contains("operation 3 of 5: validate fk_new on child");
  }

  @Test
  void peopleAreToldInLines() {
    Shell.Result result = apply(list(CREATE, CREATE, IF_NOT_EXISTS, RENAME, DROP, DROP_IF_EXISTS));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines().map(line -> line.replaceAll(": .*", "")))
        .containsExactly(
            "created fk_child",
            "already there fk_child",
            "already there fk_child",
            "renamed fk_child to fk_new",
            "dropped fk_new",
            "nothing to drop");
  }

  @Test
  void anAlterationIsDoneWhereTheServerCan() {
    apply(list(CREATE, RENAME));

    JsonNode altered = JsonMapper.shared().readTree(apply(list(ALTER), "--json").out()).get(0);

    if (database.product().id().equals("mysql")) {
      assertThat(altered.at("/error/id").stringValue()).isEqualTo("change-unsupported");
    } else {
      assertThat(altered.at("/stored/deferrable").booleanValue()).isTrue();
      assertThat(altered.get("ok").booleanValue()).isTrue();
    }
  }

  @Test
  void rowsInTheWayAreShownAndNothingStays() throws SQLException {
    database.execute("INSERT INTO child VALUES (4, 99)");
    for (String strategy : List.of("online", "direct")) {
      Shell.Result json = apply(list(CREATE), "--json", "--strategy", strategy);
      Shell.Result text = apply(list(CREATE), "--strategy", strategy);

      JsonNode result = JsonMapper.shared().readTree(json.out()).get(0);
      assertThat(json.code()).isEqualTo(1);
      assertThat(result.get("ok").booleanValue()).isFalse();
      assertThat(result.get("state").stringValue()).isEqualTo("orphans");
      assertThat(result.get("stored").isNull()).isTrue();
      assertThat(result.at("/orphans/sample/0/parent_id").stringValue()).isEqualTo("99");
      assertThat(result.at("/error/id").stringValue()).isEqualTo("orphans-found");
      assertThat(database.query(result.at("/orphans/query").stringValue())).hasSize(1);
      assertThat(text.code()).isEqualTo(1);
      assertThat(text.out())
          .startsWith("rows without a match: at least 1\n  parent_id = 99\n  to see them: SELECT");
      assertThat(text.err()).contains("operation 1 (a): orphans-found: ");
    }
  }

  @Test
  void aKeyThatIsAskedForUnprovenIsFineAndNotProven() {
    if (database.product().id().equals("mysql")) {
      return;
    }
    String unproven = "{" + KEY + ", 'dialect_kw': {'postgresql_not_valid': true}}";

    Shell.Result result = apply(list(unproven), "--json");

    JsonNode one = JsonMapper.shared().readTree(result.out()).get(0);
    assertThat(one.get("ok").booleanValue()).isTrue();
    assertThat(one.get("state").stringValue()).isEqualTo("unproven");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void patienceIsTakenFromOptions() {
    assertThat(
            apply(list(CREATE), "--lock-wait=200", "--budget=5", "--chunk=1", "--rest=0.1").code())
        .isZero();
    assertThat(apply(list(CREATE), "--chunk=0").code()).isEqualTo(2);
    assertThat(apply(list(CREATE), "--rest=NaN").code()).isEqualTo(2);
    assertThat(apply(list(CREATE), "--lock-wait=0").code()).isEqualTo(2);
  }

  private Shell.Result apply(String operations, String... arguments) {
    List<String> all = new ArrayList<>(List.of("apply", "-f", "-"));
    all.addAll(List.of("--url", database.jdbcUrl(), "--user", database.user()));
    all.addAll(List.of(arguments));
    return new Shell()
        .variable("TENON_PASSWORD", database.password())
        .input(operations)
        .run(all.toArray(String[]::new));
  }

  private static String list(String... operations) {
    return "[" + String.join(",", operations).replace('\'', '"') + "]";
  }
}
