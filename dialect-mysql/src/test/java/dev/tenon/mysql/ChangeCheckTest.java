package dev.tenon.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.ExchangeCheckContract;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is foretold of validations, new names and alterations. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class ChangeCheckTest extends ExchangeCheckContract {
  private static final String LOOSE = "SET SESSION restrict_fk_on_non_standard_key = OFF";

  @Override
  protected SampleTables tables() {
    return new SampleTables("");
  }

  @Override
  protected String dialect() {
    return "mysql";
  }

  @Override
  protected String unmatched() {
    return "mysql-row-without-match";
  }

  private static RenameForeignKey rename(String table, String name, String newName) {
    return new RenameForeignKey(TableName.of(table), new Identifier(name), new Identifier(newName));
  }

  private static boolean restricts(TestDatabase database) {
    return database.server().version().startsWith("9");
  }

  @Test
  void whatIsNotThereIsRefusedWithTheServersCode(TestDatabase database) throws SQLException {
    start(database);
    database.execute(
        "CREATE VIEW seen AS SELECT id FROM child",
        "CREATE TABLE parts (a INT) PARTITION BY HASH (a)");

    for (String table : List.of("child", "nowhere", "seen", "parts")) {
      assertThat(compare(database, rename(table, "nope", "other")).verdict())
          .isInstanceOf(Verdict.Refused.class);
    }
    compare(
        database,
        new RenameForeignKey(
            TableName.of("tenon_nowhere", "child"), new Identifier(KEY), new Identifier("other")));
  }

  @Test
  void aTakenNameIsRefused(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(key("fk_twin"));
    database.execute(
        "CREATE TABLE twin (id INT, CONSTRAINT elsewhere FOREIGN KEY (id) REFERENCES parent (id))");

    for (String taken : List.of("fk_twin", "FK_TWIN", "elsewhere", "ELSEWHERE", KEY, "FK_C_P")) {
      assertThat(compare(database, rename(KEY, taken)).verdict())
          .as(taken)
          .isInstanceOf(Verdict.Refused.class);
    }
  }

  @Test
  void aNameHasAtMost64Characters(TestDatabase database) throws SQLException {
    start(database);

    assertThat(compare(database, rename(KEY, "k".repeat(65))).verdict())
        .isInstanceOf(Verdict.Refused.class);
    assertThat(compare(database, rename(KEY, "k".repeat(64))).verdict())
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void letterCaseOfTheOldNameDoesNotMatter(TestDatabase database) throws SQLException {
    start(database);

    assertThat(compare(database, rename("FK_c_P", "other")).verdict())
        .isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void aLooseKeyIsAddedByTheRulesOfToday(TestDatabase database) throws SQLException {
    start(database);
    String loose = restricts(database) ? LOOSE : "DO 0";
    database.execute(
        loose,
        "CREATE TABLE loose (id INT, other INT, KEY (id))",
        "CREATE TABLE grandchild (a INT, CONSTRAINT fk_g FOREIGN KEY (a) REFERENCES loose (id))",
        "ALTER TABLE loose ADD CONSTRAINT own FOREIGN KEY (other) REFERENCES loose (id)",
        "ALTER TABLE loose ADD CONSTRAINT out_of_it FOREIGN KEY (other) REFERENCES parent (id)");

    compare(database, rename("grandchild", "fk_g", "fk_h"));
    compare(database, rename("loose", "own", "owned"));
    database.execute(
        loose, "ALTER TABLE loose ADD CONSTRAINT twin FOREIGN KEY (other) REFERENCES loose (id)");
    compare(database, rename("loose", restricts(database) ? "own" : "owned", "mine"));
    compare(database, rename("loose", "out_of_it", "out"));
    compare(database, rename("grandchild", "fk_g", "fk_i"), loose);
  }

  @Test
  void anIndexThatTheServerMadeMayGetTheNewName(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    database.execute("CREATE INDEX by_id ON child (id)");

    Report clash = tenon.check(rename(KEY, "by_id"));
    assertThat(clash.verdict()).isInstanceOf(Verdict.Unknown.class);
    assertThat(clash.findings())
        .extracting(finding -> finding.rule().id())
        .containsExactly("mysql-index-name-taken");
    Sightings.worded(clash.findings(), database, getClass());
    assertThat(effects(compare(database, rename(KEY, "other")))).containsExactly("MAY_DROP fk_c_p");
    assertThat(indexes(database)).containsExactlyInAnyOrder("by_id", "other");
    database.execute("ALTER TABLE child RENAME INDEX other TO mine");
    assertThat(effects(compare(database, rename("other", "third")))).containsExactly("REUSE mine");
    assertThat(indexes(database)).containsExactlyInAnyOrder("by_id", "mine");
  }

  @Test
  void anIndexThatPeopleMadeStays(TestDatabase database) throws SQLException {
    tables().simple(database);
    database.execute("CREATE INDEX fk_c_p ON child (parent_id)");
    Tenon.connect(database.dataSource()).apply(key(KEY));

    assertThat(effects(compare(database, rename(KEY, "other")))).containsExactly("MAY_DROP fk_c_p");
    assertThat(indexes(database)).containsExactly("fk_c_p");
  }

  private static List<String> effects(Report report) {
    return ((Verdict.Accepted) report.verdict())
        .indexes().stream().map(effect -> effect.action() + " " + effect.name()).toList();
  }

  @Test
  void aKeyWithoutItsReferentIsRenamedAllTheSame(TestDatabase database) throws SQLException {
    start(database);
    database.execute(UNCHECKED, "DROP TABLE parent");

    compare(database, rename(KEY, "other"));
  }
}
