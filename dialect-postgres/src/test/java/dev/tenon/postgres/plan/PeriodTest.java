package dev.tenon.postgres.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.AlterForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.RenameForeignKey;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.key.Alteration;
import dev.tenon.key.Deferrability;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.PlanOutcome.State;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key that a definition can't say is renamed and dropped all the same. */
@OnEngines("postgresql:18")
class PeriodTest {
  private static final TableName C = TableName.of("c");

  @Test
  void aKeyWithPeriodIsRenamedAndDropped(TestDatabase database) throws SQLException {
    database.execute(
        "CREATE TABLE p (id int4range, v int4range, PRIMARY KEY (id, v WITHOUT OVERLAPS))",
        "CREATE TABLE c (id int4range, v int4range,"
            + " CONSTRAINT k FOREIGN KEY (id, PERIOD v) REFERENCES p (id, PERIOD v))");
    Tenon tenon = Tenon.connect(database.dataSource());
    Identifier name = new Identifier("k");

    assertThatThrownBy(
            () -> tenon.plan(new AlterForeignKey(C, name, Alteration.of(Deferrability.DEFERRABLE))))
        .isInstanceOfSatisfying(
            TenonException.class,
            refused -> assertThat(refused.id()).isEqualTo("change-unsupported"));
    tenon.apply(tenon.plan(new RenameForeignKey(C, name, new Identifier("k2"))));
    assertThat(database.query("SELECT conname FROM pg_constraint WHERE contype = 'f'"))
        .containsExactly(List.of("k2"));
    assertThat(tenon.apply(tenon.plan(DropForeignKey.named("k2", C))).state())
        .isEqualTo(State.GONE);
    assertThat(database.query("SELECT conname FROM pg_constraint WHERE contype = 'f'")).isEmpty();
  }
}
