package dev.tenon.ndb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.ExchangeCheckContract;
import dev.tenon.conformance.contract.SampleTables;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is foretold of validations, new names and alterations. */
@OnEngines({"ndb:9.7"})
class ChangeCheckTest extends ExchangeCheckContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }

  @Override
  protected String dialect() {
    return "ndb";
  }

  @Override
  protected String unmatched() {
    return "ndb-rows-unmatched";
  }

  @Test
  void whatIsNotThereIsRefusedWithTheServersCode(TestDatabase database) throws SQLException {
    start(database);

    compare(database, rename("nope", "other"));
  }

  @Test
  void aTakenOrBadNameIsRefused(TestDatabase database) throws SQLException {
    Tenon tenon = startWithIndex(database);
    tenon.apply(key("fk_twin"));
    database.execute(
        "CREATE TABLE twin (id INT, CONSTRAINT elsewhere FOREIGN KEY (id) REFERENCES parent (id))"
            + " ENGINE=NDB");

    for (String bad : List.of("fk_twin", "elsewhere", KEY, "FK_C_P", "a/b", "k".repeat(65))) {
      assertThat(compare(database, rename(KEY, bad)).verdict())
          .as(bad)
          .isInstanceOf(Verdict.Refused.class);
    }
  }

  @Test
  void aNameThatIsRegrettedIsTaken(TestDatabase database) throws SQLException {
    startWithIndex(database);

    Report report = compare(database, rename(KEY, "child_fk_x"));

    assertThat(report.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(indexes(database)).containsExactly("mine");
  }

  /** An index that is called like the key may be people's: which the server made can't be seen. */
  @Test
  void anIndexThatTheServerMadeIsExchangedByACopy(TestDatabase database) throws SQLException {
    start(database);
    assertThat(compare(database, rename(KEY, "other")).verdict())
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(indexes(database)).containsExactly("other");
    database.execute("DROP TABLE child", "DROP TABLE parent");

    tables().simple(database);
    database.execute("CREATE INDEX fk_c_p ON child (parent_id)");
    Tenon.connect(database.dataSource()).apply(key(KEY));
    assertThat(compare(database, rename(KEY, "other")).verdict())
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(indexes(database)).containsExactly("fk_c_p");
  }
}
