package dev.tenon.conformance.contract;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static dev.tenon.key.ReferentialAction.RESTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.KeyShape;
import dev.tenon.key.OnDelete;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.naming.NamingConvention;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Demand the main job: the manual's two examples, created, read back and dropped. */
public abstract class ManualExamplesContract {
  private static final TableName ORDER = TableName.of("product_order");

  /** Make the contract; for subclasses. */
  protected ManualExamplesContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  @Test
  void theSimpleExampleIsStoredAsAsked(TestDatabase database) throws SQLException {
    tables().simple(database);
    Tenon tenon = Tenon.connect(database.dataSource());

    Outcome outcome =
        tenon.apply(
            CreateForeignKey.from("child", "parent_id")
                .to("parent", "id")
                .onDelete(CASCADE)
                .named("fk_child_parent")
                .build());

    assertThat(outcome.status()).isEqualTo(Outcome.Status.CREATED);
    StoredForeignKey stored = outcome.stored().orElseThrow();
    assertThat(stored.name()).isEqualTo(new Identifier("fk_child_parent"));
    assertThat(stored.definition().onDelete()).contains(OnDelete.of(CASCADE));
    assertThat(stored.validated()).isTrue();
    assertThat(stored.enforced()).isTrue();
    assertThat(tenon.inspect(new Scope.Table(TableName.of("child")))).containsExactly(stored);
  }

  @Test
  void theFlatCallTakesTheSeedsOrderOfArguments(TestDatabase database) throws SQLException {
    tables().simple(database);

    Outcome outcome =
        Tenon.connect(database.dataSource())
            .createForeignKey("fk_c_p", "child", "parent", List.of("parent_id"), List.of("id"));

    assertThat(outcome.stored().orElseThrow().name().text()).isEqualTo("fk_c_p");
  }

  @Test
  void theCompositeExampleIsStoredAndFoundByMeaning(TestDatabase database) throws SQLException {
    tables().composite(database);
    Tenon tenon =
        Tenon.builder()
            .dataSource(database.dataSource())
            .namingConvention(NamingConvention.DEFAULT)
            .build();

    Outcome toProduct = tenon.apply(toProduct());
    tenon.apply(CreateForeignKey.from("product_order", "customer_id").to("customer", "id").build());

    assertThat(toProduct.rendered().constraintName())
        .isEqualTo(toProduct.stored().map(StoredForeignKey::name));
    assertThat(tenon.inspect(new Scope.Schema(Optional.empty())))
        .extracting(key -> key.name().text())
        .containsExactlyInAnyOrder(
            "fk_product_order_product_category_product_id_product",
            "fk_product_order_customer_id_customer");

    Outcome dropped = tenon.apply(DropForeignKey.meaning(ORDER, productShape()));

    assertThat(dropped.stored()).isEqualTo(toProduct.stored());
    assertThat(tenon.inspect(new Scope.Table(ORDER))).hasSize(1);
  }

  @Test
  void aKeyWithoutNameIsFoundUnderTheNameThatTheServerChose(TestDatabase database)
      throws SQLException {
    tables().composite(database);
    Tenon tenon = Tenon.connect(database.dataSource());

    Outcome created = tenon.apply(toProduct());

    assertThat(created.rendered().constraintName()).isEmpty();
    Identifier stored = created.stored().orElseThrow().name();
    Outcome dropped = tenon.apply(DropForeignKey.meaning(ORDER, productShape()));
    assertThat(dropped.rendered().constraintName()).contains(stored);
    assertThat(tenon.inspect(new Scope.Table(ORDER))).isEmpty();
  }

  private static CreateForeignKey toProduct() {
    return CreateForeignKey.from("product_order", "product_category", "product_id")
        .to("product", "category", "id")
        .onUpdate(CASCADE)
        .onDelete(RESTRICT)
        .build();
  }

  private static KeyShape productShape() {
    return new KeyShape(
        List.of(new Identifier("product_category"), new Identifier("product_id")),
        TableName.of("product"),
        List.of());
  }
}
