package dev.tenon.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.ValidateForeignKey;
import dev.tenon.check.Asked;
import dev.tenon.check.Orphans;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Demand that what is foretold of validations, new names and alterations is what the server answers
 * to the statements that a plan would send.
 */
public abstract class ChangeCheckContract extends KeyCheckContract {
  /** Make the contract; for subclasses. */
  protected ChangeCheckContract() {}

  /**
   * Write a row that has no match, behind the key's back.
   *
   * @param database to write to
   * @throws SQLException what the driver threw
   */
  protected abstract void orphan(TestDatabase database) throws SQLException;

  /**
   * Make the tables and the key, whose index no new name touches.
   *
   * @param database to make them in
   * @return on that database
   * @throws SQLException what the driver threw
   */
  protected final Tenon startWithIndex(TestDatabase database) throws SQLException {
    tables().simple(database);
    database.execute("CREATE INDEX mine ON child (parent_id)");
    Tenon tenon = Tenon.connect(database.dataSource());
    tenon.apply(key(KEY));
    return tenon;
  }

  @Test
  void aNewNameIsStoredAsForetold(TestDatabase database) throws SQLException {
    Tenon tenon = startWithIndex(database);

    Report report = compare(database, rename(KEY, "fk_other"));

    assertThat(report.asked().change()).isEqualTo(Asked.Change.RENAME);
    assertThat(report.key().orElseThrow().name()).contains(new Identifier(KEY));
    assertThat(((Verdict.Accepted) report.verdict()).storedName())
        .isEqualTo(Optional.of(new Identifier("fk_other")));
    assertThat(keys(tenon)).containsExactly("fk_other");
  }

  @Test
  void aProvenKeyIsValidated(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    Report report = tenon.check(validate(KEY));

    assertThat(report.verdict())
        .isEqualTo(new Verdict.Accepted(Optional.of(new Identifier(KEY)), List.of()));
    tenon.apply(tenon.plan(validate(KEY)));
  }

  @Test
  void rowsInTheWayAreShown(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    orphan(database);

    Report report = tenon.check(validate(KEY));

    assertThat(report.verdict()).isInstanceOf(Verdict.Refused.class);
    Orphans orphans = report.orphans().orElseThrow();
    assertThat(orphans.count()).isEqualTo(1);
    assertThat(database.query(orphans.query())).hasSize(1);
    database.execute(orphans.removal());
    assertThat(tenon.check(validate(KEY)).verdict()).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void rowsThatNobodyLooksAtLeaveItUnknown(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    orphan(database);
    ValidateForeignKey operation = validate(KEY);

    List<Report> reports = tenon.check(List.of(operation), RowLook.NONE);

    assertThat(reports.getFirst().verdict()).isInstanceOf(Verdict.Unknown.class);
    assertThat(
            Tenon.offline()
                .check(operation, Placement.ALTER_TABLE, tenon.facts(List.of(operation)))
                .verdict())
        .isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void manyChangesAreAnsweredInOrderAndFromSavedFacts(TestDatabase database) throws SQLException {
    Tenon tenon = startWithIndex(database);
    List<Operation> operations =
        List.of(
            rename("nope", "other"),
            rename(KEY, "other"),
            key("fk_second"),
            new RenameForeignKey(
                TableName.of("nowhere"), new Identifier(KEY), new Identifier("other")));

    List<Report> reports = tenon.check(operations, RowLook.DEFAULT);

    assertThat(reports)
        .extracting(report -> report.verdict().word())
        .containsExactly("refused", "accepted", "accepted", "refused");
    var facts = tenon.facts(operations);
    for (int place : List.of(0, 1, 3)) {
      assertThat(
              Tenon.offline().check(operations.get(place), Placement.ALTER_TABLE, facts).findings())
          .isEqualTo(reports.get(place).findings());
    }
  }

  /**
   * Name the keys of the source table.
   *
   * @param tenon to ask
   * @return as stored
   */
  protected static List<String> keys(Tenon tenon) {
    return tenon.inspect(new Scope.Table(CHILD)).stream()
        .map(StoredForeignKey::name)
        .map(Identifier::text)
        .toList();
  }
}
