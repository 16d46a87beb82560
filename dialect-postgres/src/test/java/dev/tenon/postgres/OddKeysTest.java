package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keys that nobody would ask for and servers hold all the same. */
class OddKeysTest {
  private static final CreateForeignKey ASKED =
      CreateForeignKey.from("c", "a").to("p", "id").named("fk").ifNotExists().build();

  private static void tables(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id int PRIMARY KEY, x int, y int, UNIQUE (x, y))",
        "CREATE TABLE c (a int, b int)");
  }

  private static List<StoredForeignKey> keys(TestDatabase database) {
    return Tenon.connect(database.dataSource()).inspect(new Scope.Schema(Optional.empty()));
  }

  @OnEngines({"postgresql:12", "postgresql:18"})
  void aKeyThatListsAColumnTwiceIsRead(TestDatabase database) throws SQLException {
    tables(database);
    database.execute("ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (a, a) REFERENCES p (x, y)");

    assertThat(keys(database))
        .singleElement()
        .extracting(key -> key.definition().localColumns())
        .isEqualTo(List.of(new Identifier("a"), new Identifier("a")));
  }

  @OnEngines({"postgresql:12", "postgresql:18"})
  void blankNamesAreRead(TestDatabase database) throws SQLException {
    tables(database);
    database.execute(
        "CREATE TABLE \" \" (\"  \" int)",
        "ALTER TABLE \" \" ADD CONSTRAINT \"\t\" FOREIGN KEY (\"  \") REFERENCES p (id)");

    StoredForeignKey key = keys(database).getFirst();

    assertThat(key.name().text()).isEqualTo("\t");
    assertThat(key.definition().source().name().text()).isEqualTo(" ");
    assertThat(key.definition().localColumns()).containsExactly(new Identifier("  "));
  }

  @OnEngines("postgresql:18")
  void aTemporalKeyIsNotTakenForAPlainOne(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id int4range, v daterange, UNIQUE (id, v))",
        "ALTER TABLE p ADD PRIMARY KEY (id, v WITHOUT OVERLAPS)",
        "CREATE TABLE c (a int4range, v daterange,"
            + " CONSTRAINT fk FOREIGN KEY (a, PERIOD v) REFERENCES p (id, PERIOD v))");
    Tenon tenon = Tenon.connect(database.dataSource());
    CreateForeignKey plain =
        CreateForeignKey.from("c", "a", "v").to("p", "id", "v").named("fk2").ifNotExists().build();

    assertThat(keys(database).getFirst().extras()).containsExactly("PERIOD");
    assertThat(tenon.apply(plain).status()).isEqualTo(Outcome.Status.CREATED);
    assertThat(tenon.apply(plain).status()).isEqualTo(Outcome.Status.ALREADY_THERE);
  }

  @OnEngines("postgresql:18")
  void aKeyThatIsNotEnforcedIsNotTakenForOneThatIs(TestDatabase database) throws SQLException {
    tables(database);
    Tenon tenon = Tenon.connect(database.dataSource());
    CreateForeignKey notEnforced =
        ASKED.toBuilder().named("k").option("postgresql_not_enforced").build();
    tenon.apply(notEnforced);

    TenonException refused = catchThrowableOfType(TenonException.class, () -> tenon.apply(ASKED));

    assertThat(refused.id()).isEqualTo("key-state");
    assertThat(refused).hasMessageContaining("'k'").hasMessageContaining("not enforced");
    assertThat(tenon.apply(notEnforced).status()).isEqualTo(Outcome.Status.ALREADY_THERE);
  }

  @OnEngines({"postgresql:12", "postgresql:18"})
  void anUnprovenKeyIsNotTakenForAProvenOneButTheOtherWayRound(TestDatabase database)
      throws SQLException {
    tables(database);
    Tenon tenon = Tenon.connect(database.dataSource());
    CreateForeignKey notValid = ASKED.toBuilder().option("postgresql_not_valid").build();
    tenon.apply(notValid);

    TenonException refused = catchThrowableOfType(TenonException.class, () -> tenon.apply(ASKED));
    assertThat(refused.id()).isEqualTo("key-state");
    database.execute("ALTER TABLE c VALIDATE CONSTRAINT fk");

    assertThat(tenon.apply(notValid).status()).isEqualTo(Outcome.Status.ALREADY_THERE);
    assertThat(tenon.inspect(new Scope.Table(TableName.of("c")))).hasSize(1);
  }
}
