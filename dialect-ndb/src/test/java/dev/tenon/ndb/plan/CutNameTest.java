package dev.tenon.ndb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.key.KeyShape;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.ndb.names.NdbIdentifiers;
import dev.tenon.plan.PlanOutcome.State;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The cluster keeps 127 bytes of two numbers and a key's name; a key whose name was cut can't be
 * dropped by it.
 */
@OnEngines("ndb:9.7")
class CutNameTest {
  private static final String TOO_LONG = "€".repeat(42);
  private static final String LONGEST = "€".repeat(36) + "xy";
  private static final KeyShape SHAPE =
      new KeyShape(
          List.of(new Identifier("parent_id")),
          TableName.of("parent"),
          List.of(new Identifier("id")));
  private static final String ANOTHER = "€".repeat(36) + "xz";

  private static CreateForeignKey key(String name) {
    return TwoTables.KEY.toBuilder().named(name).build();
  }

  @Test
  void aNameThatWouldBeCutIsNotSent(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);

    assertThatThrownBy(() -> tenon.plan(key(TOO_LONG)))
        .isInstanceOf(TenonException.class)
        .hasMessageContaining("110");
    assertThatThrownBy(() -> tenon.apply(key(TOO_LONG)))
        .isInstanceOf(TenonException.class)
        .hasMessageContaining("110");
    assertThat(TwoTables.inCluster(database)).isEmpty();
  }

  @Test
  void theLongestThatIsSentIsKeptWhole(TestDatabase database) throws SQLException {
    assertThat(LONGEST.getBytes(StandardCharsets.UTF_8))
        .hasSize(NdbIdentifiers.MAX_CONSTRAINT_BYTES);
    Tenon tenon = TwoTables.create(database);

    assertThat(tenon.apply(tenon.plan(key(LONGEST))).state()).isEqualTo(State.PROVEN);
    assertThat(
            tenon
                .apply(
                    tenon.plan(
                        new RenameForeignKey(
                            TwoTables.CHILD, new Identifier(LONGEST), new Identifier(ANOTHER))))
                .state())
        .isEqualTo(State.PROVEN);
    assertThat(TwoTables.shown(tenon)).containsExactly(ANOTHER);
    assertThat(tenon.apply(tenon.plan(DropForeignKey.named(ANOTHER, TwoTables.CHILD))).state())
        .isEqualTo(State.GONE);
    assertThat(TwoTables.inCluster(database)).isEmpty();
  }

  @Test
  void aKeyWhoseNameWasCutGetsNoPlanThatCouldNotEnd(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    database.execute(
        "CREATE INDEX mine ON child (parent_id)",
        "ALTER TABLE child ADD CONSTRAINT `"
            + TOO_LONG
            + "` FOREIGN KEY (parent_id) REFERENCES parent (id)");

    assertRefused(
        () -> tenon.plan(DropForeignKey.named(TOO_LONG, TwoTables.CHILD)), "name-illegal");
    assertThat(
            assertRefused(
                () -> tenon.plan(DropForeignKey.meaning(TwoTables.CHILD, SHAPE)), "plan-refused"))
        .contains("longer than the cluster keeps");
  }

  /** Renaming a table renames its keys, if they are called so, in the server but not here. */
  @Test
  void aKeyThatHasTwoNamesGetsOneAgainFirst(TestDatabase database) throws SQLException {
    Tenon tenon = TwoTables.create(database);
    tenon.apply(tenon.plan(key("child_fk_main")));
    database.execute("RENAME TABLE child TO kid");

    assertThat(
            assertRefused(
                () -> tenon.plan(DropForeignKey.named("kid_fk_main", TableName.of("kid"))),
                "plan-refused"))
        .contains("under another name");
    database.execute("RENAME TABLE kid TO child");
    assertThat(
            tenon.apply(tenon.plan(DropForeignKey.named("child_fk_main", TwoTables.CHILD))).state())
        .isEqualTo(State.GONE);
    assertThat(TwoTables.inCluster(database)).isEmpty();
  }

  private static String assertRefused(Runnable planning, String id) {
    TenonException refused = catchThrowableOfType(TenonException.class, planning::run);
    assertThat(refused.id()).isEqualTo(id);
    return refused.problem().text();
  }
}
