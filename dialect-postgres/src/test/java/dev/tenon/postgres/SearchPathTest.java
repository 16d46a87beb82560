package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.KeyShape;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables without schema are found, and keys compared, wherever the search path leads. */
@OnEngines({"postgresql:12", "postgresql:18"})
class SearchPathTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.create("k", "c", "p", List.of("a"), List.of("id"));

  @BeforeEach
  void putTheTablesBeyondTheFirstSchema(TestDatabase db) throws SQLException {
    db.createSchema("first");
    db.createSchema("second");
    db.execute(
        "CREATE TABLE second.p (id int PRIMARY KEY)",
        "CREATE TABLE second.c (a int)",
        "CREATE TABLE first.p (id int PRIMARY KEY)",
        "ALTER DATABASE " + Fixtures.quoted(db.name()) + " SET search_path = first, second");
  }

  @Test
  void aKeyIsCreatedFoundAndDropped(TestDatabase db) {
    Tenon tenon = Tenon.connect(db.dataSource());

    Outcome created = tenon.apply(KEY);
    assertThat(created.stored().orElseThrow().definition().source())
        .isEqualTo(TableName.of("second", "c"));
    assertThat(created.stored().orElseThrow().definition().referent())
        .isEqualTo(TableName.of("first", "p"));
    assertThat(tenon.apply(KEY.toBuilder().ifNotExists().build()).status())
        .isEqualTo(Outcome.Status.ALREADY_THERE);

    KeyShape shape = new KeyShape(List.of(new Identifier("a")), TableName.of("p"), List.of());
    assertThat(tenon.apply(DropForeignKey.meaning(TableName.of("c"), shape)).status())
        .isEqualTo(Outcome.Status.DROPPED);
    assertThat(tenon.inspect(new Scope.Table(TableName.of("c")))).isEmpty();
  }
}
