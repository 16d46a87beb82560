package dev.tenon.ndb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.contract.ChangeCheckContract;
import dev.tenon.conformance.contract.SampleTables;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.key.Alteration;
import dev.tenon.key.Deferrability;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is foretold of validations, new names and alterations. */
@OnEngines({"ndb:9.7"})
class ChangeCheckTest extends ChangeCheckContract {

  @Override
  protected SampleTables tables() {
    return new SampleTables(" ENGINE=NDB");
  }

  @Override
  protected String dialect() {
    return "ndb";
  }

  @Override
  protected void orphan(TestDatabase database) throws SQLException {
    database.execute(
        "SET SESSION foreign_key_checks = OFF", "INSERT INTO child (id, parent_id) VALUES (8, 99)");
  }

  @Override
  protected List<String> statements(Tenon tenon, TestDatabase database, Operation operation) {
    return swapped(tenon, database, (RenameForeignKey) operation);
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

  /** Both are named as the key: which the server made can't be seen. */
  @Test
  void anIndexThatTheServerMadeIsNotExchangedInPlace(TestDatabase database) throws SQLException {
    Tenon made = start(database);
    for (String name : List.of("other", "FK_C_P")) {
      Report report = made.check(rename(KEY, name));
      assertThat(report.findings().getFirst().rule().id())
          .isEqualTo("ndb-index-not-exchanged-in-place");
      assertThat(report.findings().getFirst().severity()).isEqualTo(Severity.UNKNOWN);
      assertThat(refusal(database, name)).isEqualTo(1846);
      Sightings.worded(report.findings().subList(0, 1), database, getClass());
    }
    database.execute("DROP TABLE child", "DROP TABLE parent");

    tables().simple(database);
    database.execute("CREATE INDEX fk_c_p ON child (parent_id)");
    Tenon people = Tenon.connect(database.dataSource());
    people.apply(key(KEY));
    assertThat(people.check(rename(KEY, "other")).verdict()).isInstanceOf(Verdict.Unknown.class);
    assertThat(refusal(database, "other")).isZero();
  }

  private int refusal(TestDatabase database, String newName) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return answer(statement, statements(Tenon.on(connection), database, rename(KEY, newName)))
          .map(ServerCode::code)
          .orElse(0);
    }
  }

  @Test
  void aProofOfWhatIsNotThereHasNoCode(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    Report report = tenon.check(validate("nope"));

    assertThat(report.verdict()).isEqualTo(new Verdict.Refused(Optional.empty()));
    Sightings.worded(report.findings(), database, getClass());
  }

  @Test
  void rowsWithoutMatchHaveNoCodeEither(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    orphan(database);

    Report report = tenon.check(validate(KEY));

    assertThat(report.verdict()).isEqualTo(new Verdict.Refused(Optional.empty()));
    Sightings.worded(report.findings(), database, getClass());
  }

  @Test
  void whatTheServerHasNoWordsForIsSaidSo(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    Report report = tenon.check(alter(KEY, Alteration.of(Deferrability.DEFERRABLE)));

    assertThat(((Verdict.Unknown) report.verdict()).reason()).startsWith("change-unsupported: ");
  }
}
