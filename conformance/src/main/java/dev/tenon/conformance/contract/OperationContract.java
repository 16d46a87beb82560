package dev.tenon.conformance.contract;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.DropForeignKey;
import dev.tenon.ForeignKeyListener;
import dev.tenon.Outcome;
import dev.tenon.Rendered;
import dev.tenon.Tenon;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.key.KeyShape;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Demand what an operation does around its one statement: look first, refuse clearly, read back.
 */
public abstract class OperationContract {
  private static final TableName CHILD = TableName.of("child");

  /** Make the contract; for subclasses. */
  protected OperationContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  /**
   * Say what the dialect under test is called.
   *
   * @return its id
   */
  protected abstract String dialect();

  private static CreateForeignKey toParent() {
    return CreateForeignKey.create(
        "fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));
  }

  private Tenon start(TestDatabase database) throws SQLException {
    tables().simple(database);
    return Tenon.connect(database.dataSource());
  }

  private static String refusal(Tenon tenon, dev.tenon.Operation operation) {
    return catchThrowableOfType(TenonException.class, () -> tenon.apply(operation)).id();
  }

  @Test
  void ifNotExistsLooksForTheMeaningNotTheName(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    StoredForeignKey first = tenon.apply(toParent()).stored().orElseThrow();

    Outcome again = tenon.apply(toParent().toBuilder().named("other_name").ifNotExists().build());

    assertThat(again.status()).isEqualTo(Outcome.Status.ALREADY_THERE);
    assertThat(again.stored()).contains(first);
    assertThat(again.rendered().statements()).isEmpty();
    assertThat(tenon.inspect(new Scope.Table(CHILD))).containsExactly(first);
  }

  @Test
  void ifNotExistsRefusesANameThatMeansSomethingElse(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(toParent());
    CreateForeignKey other = toParent().toBuilder().onDelete(CASCADE).ifNotExists().build();

    assertThat(refusal(tenon, other)).isEqualTo("key-clash");
  }

  @Test
  void aMissingKeyIsRefusedAndTheKeysThatAreThereAreListed(TestDatabase database)
      throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(toParent());

    assertThatThrownBy(() -> tenon.apply(DropForeignKey.named("nope", CHILD)))
        .isInstanceOf(TenonException.class)
        .hasMessageContaining("nope")
        .hasMessageContaining("fk_c_p");
  }

  @Test
  void ifExistsDoesNothingWhereThereIsNoSuchKey(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);

    Outcome outcome = tenon.apply(DropForeignKey.named("nope", CHILD).orNothing());

    assertThat(outcome.status()).isEqualTo(Outcome.Status.NOT_THERE);
    assertThat(outcome.rendered().statements()).isEmpty();
  }

  @Test
  void twoKeysOfOneMeaningAreNotDroppedByGuess(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    tenon.apply(toParent());
    tenon.apply(toParent().toBuilder().named("fk_twin").build());
    KeyShape shape =
        new KeyShape(List.of(new Identifier("parent_id")), TableName.of("parent"), List.of());

    assertThat(refusal(tenon, DropForeignKey.meaning(CHILD, shape))).isEqualTo("key-ambiguous");
    assertThat(tenon.inspect(new Scope.Table(CHILD))).hasSize(2);
  }

  @Test
  void aMissingTableIsNamedOnEitherSide(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    CreateForeignKey noSource =
        CreateForeignKey.create("x", "nope", "parent", List.of("a"), List.of("id"));
    CreateForeignKey noReferent =
        CreateForeignKey.create("x", "child", "nope", List.of("id"), List.of("id"));

    assertThat(refusal(tenon, noSource)).isEqualTo("table-missing");
    assertThat(refusal(tenon, noReferent)).isEqualTo("table-missing");
    assertThat(refusal(tenon, DropForeignKey.named("x", TableName.of("nope"))))
        .isEqualTo("table-missing");
  }

  @Test
  void theServersOwnRefusalIsPassedOnWithItsCode(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    CreateForeignKey noColumn =
        CreateForeignKey.create("x", "child", "parent", List.of("nope"), List.of("id"));

    TenonException refused =
        catchThrowableOfType(TenonException.class, () -> tenon.apply(noColumn));

    assertThat(refused.id()).isEqualTo("server-refused");
    assertThat(refused.problem().serverError().orElseThrow().sqlState()).startsWith("42");
    assertThat(tenon.inspect(new Scope.Table(CHILD))).isEmpty();
  }

  @Test
  void listenersSeeEachStatementBeforeAndAfterIt(TestDatabase database) throws SQLException {
    tables().simple(database);
    List<String> seen = new ArrayList<>();
    ForeignKeyListener listener =
        new ForeignKeyListener() {
          @Override
          public void beforeStatement(TableName table, String sql) {
            seen.add("before " + sql);
          }

          @Override
          public void afterStatement(TableName table, String sql) {
            seen.add("after " + sql);
          }
        };
    Tenon tenon = Tenon.builder().dataSource(database.dataSource()).listener(listener).build();

    Rendered rendered = tenon.apply(toParent()).rendered();

    String sql = rendered.statements().getFirst();
    assertThat(seen).containsExactly("before " + sql, "after " + sql);
  }

  @Test
  void whatIsSaidOfflineIsWhatTheServerTakes(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    DialectChoice choice = DialectChoice.of(dialect(), database.server().version());

    database.execute(tenon.sql(toParent(), choice).statements().getFirst());
    assertThat(tenon.inspect(new Scope.Table(CHILD)))
        .extracting(key -> key.name().text())
        .containsExactly("fk_c_p");

    database.execute(
        tenon.sql(DropForeignKey.named("fk_c_p", CHILD), choice).statements().getFirst());
    assertThat(tenon.inspect(new Scope.Table(CHILD))).isEmpty();
  }

  @Test
  void theInlineFormMeansTheSameAsTheAlteration(TestDatabase database) throws SQLException {
    Tenon tenon = start(database);
    DialectChoice choice = DialectChoice.of(dialect(), database.server().version());
    CreateForeignKey inline =
        CreateForeignKey.create("fk_i", "inlined", "parent", List.of("p"), List.of("id"));

    String constraint = tenon.inline(inline, choice).statements().getFirst();
    tables().create(database, "inlined", "p INT, " + constraint);

    Outcome again = tenon.apply(inline.toBuilder().ifNotExists().build());
    assertThat(again.status()).isEqualTo(Outcome.Status.ALREADY_THERE);
    assertThat(again.stored().orElseThrow().name().text()).isEqualTo("fk_i");
  }
}
