package dev.tenon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.Capability;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateForeignKeyTest {
  @Test
  void theFlatCallTakesAlembicsOrderOfArguments() {
    CreateForeignKey key =
        CreateForeignKey.create(
            "fk_user_address", "address", "user", List.of("user_id"), List.of("id"));
    assertThat(key.name().identifier()).hasValue(new Identifier("fk_user_address"));
    assertThat(key.source()).isEqualTo(TableName.of("address"));
    assertThat(key.definition()).hasToString("address(user_id) -> user(id)");
  }

  @Test
  void theBuilderAndTheFlatCallSayTheSame() {
    assertThat(CreateForeignKey.from("t", "a", "b").to("r", "x", "y").named("n").build())
        .isEqualTo(CreateForeignKey.create("n", "t", "r", List.of("a", "b"), List.of("x", "y")));
  }

  @Test
  void withoutANameTheKeyIsUnnamed() {
    assertThat(CreateForeignKey.create(null, "t", "r", List.of("a"), List.of("x")).name())
        .isEqualTo(new ConstraintName.Unnamed());
    assertThat(Refused.id(() -> CreateForeignKey.from("t", "a").to("r", "x").named("")))
        .isEqualTo("name-empty");
  }

  @Test
  void whatWasNotSaidIsAbsent() {
    ForeignKey key = CreateForeignKey.from("t", "a").to("r", "x").build().definition();
    assertThat(key.onDelete()).isEmpty();
    assertThat(key.onUpdate()).isEmpty();
    assertThat(key.match()).isEmpty();
    assertThat(key.deferrability()).isEmpty();
  }

  @Test
  void aChangedCopyHoldsAllThatWasSaid() {
    CreateForeignKey full = full();
    assertThat(full.toBuilder().build()).isEqualTo(full);
    assertThat(full.toBuilder().to("q", "x", "y").build().definition().referent())
        .isEqualTo(TableName.of("rs", "q"));
  }

  @Test
  void aCopyDoesNotChangeTheOriginal() {
    CreateForeignKey original = CreateForeignKey.from("t", "a").to("r", "x").build();
    CreateForeignKey copy = original.toBuilder().option("fake_on").ifNotExists().build();
    assertThat(copy).isNotEqualTo(original);
    assertThat(original.options()).isEmpty();
    assertThat(original.ifNotExists()).isFalse();
  }

  @Test
  void aMissingReferentIsNamed() {
    assertThat(Refused.problem(() -> CreateForeignKey.from("t", "a").build()).summary())
        .isEqualTo("The referent table is missing.");
    assertThat(Refused.id(() -> CreateForeignKey.from("t", "a").referentSchema("s")))
        .isEqualTo("name-missing");
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may write
  void nullIsRefusedWithThePartThatLacksAName() {
    assertThat(missing(() -> CreateForeignKey.from(null, "a"))).contains("source table");
    assertThat(missing(() -> CreateForeignKey.from("t", "a", null))).contains("local column");
    assertThat(missing(() -> CreateForeignKey.from("t", "a").to(null, "x")))
        .contains("referent table");
    assertThat(missing(() -> CreateForeignKey.from("t", "a").to("r", "x", null)))
        .contains("remote column");
    assertThat(missing(() -> CreateForeignKey.from("t", "a").sourceSchema(null)))
        .contains("source schema");
    assertThat(Refused.id(() -> CreateForeignKey.create(null, "t", "r", null, List.of("x"))))
        .isEqualTo("columns-missing");
  }

  private static String missing(Runnable call) {
    assertThat(Refused.id(call)).isEqualTo("name-missing");
    return Refused.problem(call).summary();
  }

  private static CreateForeignKey full() {
    return CreateForeignKey.from("t", "a", "b")
        .to("r", "x", "y")
        .sourceSchema("ts")
        .referentSchema("rs")
        .finalName("n")
        .onDelete(ReferentialAction.SET_NULL, "b")
        .onUpdate(ReferentialAction.CASCADE)
        .match(Match.FULL)
        .deferrability(Deferrability.INITIALLY_DEFERRED)
        .option("postgresql_not_valid")
        .option("mysql_index_name", new OptionValue.Text("i"))
        .namingConvention(NamingConvention.DEFAULT)
        .ifNotExists()
        .allow(Capability.MATCH_PARTIAL)
        .build();
  }
}
