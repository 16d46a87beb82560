package dev.tenon.core.naming;

import static dev.tenon.core.fake.FakeRules.BYTES_63;
import static dev.tenon.core.fake.FakeRules.CHARACTERS_64;
import static dev.tenon.core.naming.Naming.finalName;
import static dev.tenon.core.naming.Naming.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.core.fake.Keys;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.IdentifierRules;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expected names were computed apart from this code, by SQLAlchemy's algorithm with hashlib. */
class CutNamesTest {
  private static final String WAREHOUSE =
      "fk_customer_order_line_item_history_warehouse_location_identifier_warehouse_location";
  private static final String OF_64 =
      "fk_subscription_invoice_position_tax_rate_country_code_abcdefghi";

  @Test
  void aMadeNameIsCutAsSqlAlchemyCutsItAt64Characters() {
    assertThat(made(WAREHOUSE, CHARACTERS_64))
        .isEqualTo("fk_customer_order_line_item_history_warehouse_location_i_6809")
        .hasSize(61);
  }

  @Test
  void aMadeNameIsCutAsSqlAlchemyCutsItAt63BytesOfAscii() {
    assertThat(made(WAREHOUSE, BYTES_63))
        .isEqualTo("fk_customer_order_line_item_history_warehouse_location__6809")
        .hasSize(60);
  }

  @Test
  void aNameOfExactlyTheLimitIsNotCut() {
    String of63 = OF_64.substring(0, 63);
    assertThat(made(of63, BYTES_63)).isEqualTo(of63);
    assertThat(made(OF_64, CHARACTERS_64)).isEqualTo(OF_64);
  }

  @Test
  void aNameOneLongerThanTheLimitIsCut() {
    assertThat(made(OF_64, BYTES_63))
        .isEqualTo("fk_subscription_invoice_position_tax_rate_country_code__0d26");
    assertThat(made(OF_64 + "j", CHARACTERS_64))
        .isEqualTo("fk_subscription_invoice_position_tax_rate_country_code_a_7ca8");
  }

  @Test
  void aFinalNameIsCutInTheSameWay() {
    assertThat(named(finalName(WAREHOUSE), CHARACTERS_64))
        .isEqualTo("fk_customer_order_line_item_history_warehouse_location_i_6809");
  }

  @Test
  void aFinalNameIsCutOnADropTooSoThatItFindsItsKey() {
    ConstraintNamer namer = new ConstraintNamer(Optional.empty());
    assertThat(namer.stored(finalName(WAREHOUSE), BYTES_63))
        .hasValue(new Identifier("fk_customer_order_line_item_history_warehouse_location__6809"));
  }

  @Test
  void aGivenNameIsNeverCut() {
    assertThat(named(given(WAREHOUSE), CHARACTERS_64)).isEqualTo(WAREHOUSE);
  }

  @Test
  void aDecoratedGivenNameCountsAsMade() {
    NamingConvention decorating = NamingConvention.of("%(constraint_name)s");
    assertThat(
            Naming.name(decorating, given(WAREHOUSE), Keys.order(), CHARACTERS_64)
                .orElseThrow()
                .text())
        .isEqualTo("fk_customer_order_line_item_history_warehouse_location_i_6809");
  }

  @Test
  void bytesAreCutAsBytesWithTheHashOverTheWholeName() {
    String umlauts = "fk_größenänderungsaufträge_kundenübersichtsschlüssel_übergrößen";
    assertThat(umlauts).hasSize(63);
    assertThat(made(umlauts, BYTES_63))
        .isEqualTo("fk_größenänderungsaufträge_kundenübersichtsschlüs_e011")
        .satisfies(name -> assertThat(bytes(name)).isEqualTo(60));
    assertThat(made(umlauts, CHARACTERS_64)).isEqualTo(umlauts);
  }

  @Test
  void aCutInBytesNeverFallsInsideACharacter() {
    assertThat(made("fk_" + "表".repeat(30), BYTES_63))
        .isEqualTo("fk_" + "表".repeat(17) + "_d87e")
        .satisfies(name -> assertThat(bytes(name)).isEqualTo(59));
    assertThat(made("fk_" + "😀".repeat(20), BYTES_63))
        .isEqualTo("fk_" + "😀".repeat(13) + "_0dc6")
        .satisfies(name -> assertThat(bytes(name)).isEqualTo(60));
  }

  @Test
  void charactersAreCodePointsNotUtf16() {
    String fits = "fk_" + "😀".repeat(61);
    assertThat(fits.length()).isEqualTo(125);
    assertThat(made(fits, CHARACTERS_64)).isEqualTo(fits);
    assertThat(made("fk_" + "😀".repeat(70), CHARACTERS_64))
        .isEqualTo("fk_" + "😀".repeat(53) + "_ff0c");
  }

  private static String made(String name, IdentifierRules rules) {
    NamingConvention literal = NamingConvention.of(name.replace("%", "%%"));
    return Naming.name(literal, new ConstraintName.Unnamed(), Keys.order(), rules)
        .orElseThrow()
        .text();
  }

  private static String named(ConstraintName name, IdentifierRules rules) {
    return Naming.name(NamingConvention.DEFAULT, name, Keys.order(), rules).orElseThrow().text();
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
