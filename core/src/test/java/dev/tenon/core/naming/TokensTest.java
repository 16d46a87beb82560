package dev.tenon.core.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.core.fake.Keys;
import dev.tenon.core.fake.Refused;
import dev.tenon.error.Problem;
import dev.tenon.key.ForeignKey;
import dev.tenon.naming.NamingConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every token of SQLAlchemy's convention language, on the manual's composite key. */
class TokensTest {
  private static final ForeignKey ORDER = Keys.order();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table_name                       | product_order",
        "referred_table_name              | product",
        "column_0_name                    | product_category",
        "column_1_name                    | product_id",
        "column_0_key                     | product_category",
        "column_1_key                     | product_id",
        "column_0_label                   | product_order_product_category",
        "column_1_label                   | product_order_product_id",
        "column_0N_name                   | product_categoryproduct_id",
        "column_0N_key                    | product_categoryproduct_id",
        "column_0N_label                  | product_order_product_categoryproduct_order_product_id",
        "column_0_N_name                  | product_category_product_id",
        "column_0_N_key                   | product_category_product_id",
        "column_0_N_label                 | product_order_product_category_product_order_product_id",
        "referred_column_0_name           | category",
        "referred_column_1_name           | id",
        "referred_column_0N_name          | categoryid",
        "referred_column_0_N_name         | category_id",
        "referred_column_0_key            | category",
        "referred_column_1_key            | id",
        "referred_column_0N_key           | categoryid",
        "referred_column_0_N_key          | category_id",
        "referred_column_0_label          | product_category",
        "referred_column_1_label          | product_id",
        "referred_column_0N_label         | product_categoryproduct_id",
        "referred_column_0_N_label        | product_category_product_id"
      })
  void aTokenStandsForItsPartOfTheKey(String token, String expected) {
    assertThat(Naming.name("<%(" + token + ")s>", ORDER)).isEqualTo("<" + expected + ">");
  }

  @Test
  void tokensAndTextMixInAnyOrder() {
    assertThat(Naming.name("%(referred_table_name)s-fk-%(table_name)s.%(column_1_name)s", ORDER))
        .isEqualTo("product-fk-product_order.product_id");
  }

  @Test
  void aDoubledPercentSignIsOne() {
    assertThat(Naming.name("100%%_%(table_name)s%%%%", ORDER)).isEqualTo("100%_product_order%%");
  }

  @Test
  void aTokenOutsideItsParenthesesIsText() {
    assertThat(Naming.name("%%(table_name)s (table_name)", ORDER))
        .isEqualTo("%(table_name)s (table_name)");
  }

  @Test
  void aTokenLikeTextInANameIsNotReadAgain() {
    ForeignKey key = Keys.of("%(column_0_name)s", "r", "100%");
    assertThat(Naming.name("%(table_name)s_%(column_0_name)s", key))
        .isEqualTo("%(column_0_name)s_100%");
  }

  @Test
  void columnsFollowTheOrderOfTheKey() {
    assertThat(Naming.name("%(column_0_N_name)s", Keys.of("t", "r", "z", "a", "m")))
        .isEqualTo("z_a_m");
  }

  @Test
  void aLocalColumnPastTheEndIsEmpty() {
    assertThat(Naming.name("fk_%(column_2_name)s_%(column_9_label)s_", ORDER)).isEqualTo("fk___");
  }

  @Test
  void aRemoteColumnPastTheEndIsRefused() {
    Problem problem = Refused.problem(() -> Naming.name("fk_%(referred_column_2_name)s", ORDER));
    assertThat(problem.id()).isEqualTo("convention-token-range");
    assertThat(problem.summary()).contains("referred_column_2_name").contains("2 remote columns");
  }

  @Test
  void labelsCarryTheSchemaWithItsDotsReplaced() {
    ForeignKey key =
        Keys.address().sourceSchema("db.owner").referentSchema("other.one").build().definition();
    assertThat(Naming.name("%(column_0_label)s", key)).isEqualTo("db_owner_address_user_id");
    assertThat(Naming.name("%(column_0_N_label)s", key)).isEqualTo("db_owner_address_user_id");
    assertThat(Naming.name("%(referred_column_0_label)s", key)).isEqualTo("other_one_user_id");
  }

  @Test
  void tableTokensLeaveTheSchemaOutAndKeepDotsOfTheName() {
    ForeignKey key =
        CreateForeignKey.from("a.b", "c")
            .sourceSchema("s")
            .to("d.e", "f")
            .referentSchema("t.u")
            .build()
            .definition();
    assertThat(Naming.name("%(table_name)s_%(referred_table_name)s", key)).isEqualTo("a.b_d.e");
  }

  @Test
  void theDefaultConventionNamesAllLocalColumns() {
    assertThat(Naming.name(NamingConvention.named("default"), ORDER))
        .isEqualTo("fk_product_order_product_category_product_id_product");
    assertThat(Naming.name(NamingConvention.DEFAULT, Keys.address().build().definition()))
        .isEqualTo("fk_address_user_id_user");
  }
}
