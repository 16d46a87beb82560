package dev.tenon.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.core.fake.FakeDialect;
import dev.tenon.core.fake.FakeRules;
import dev.tenon.core.fake.FakeTenon;
import dev.tenon.core.fake.Keys;
import dev.tenon.core.fake.Refused;
import dev.tenon.error.Problem;
import dev.tenon.key.Match;
import dev.tenon.name.TableName;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Support;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final FakeDialect CHARACTERS = FakeDialect.able();
  private static final FakeDialect BYTES = FakeDialect.able().with(FakeRules.BYTES_63);

  @Test
  void aGivenNameOverTheLimitIsRefusedInTheTargetsUnit() {
    Problem characters = problem(CHARACTERS, "n".repeat(65));
    assertThat(characters.id()).isEqualTo("name-too-long");
    assertThat(characters.summary())
        .contains("constraint name")
        .contains("65 characters long; Fake 1.0 stores at most 64");
    Problem bytes = problem(BYTES, "ä".repeat(32));
    assertThat(bytes.id()).isEqualTo("name-too-long");
    assertThat(bytes.summary()).contains("64 bytes long; Fake 1.0 stores at most 63");
  }

  @Test
  void aGivenNameOfExactlyTheLimitPasses() {
    assertThat(FakeTenon.sql(CHARACTERS, named("😀".repeat(64)))).contains("😀");
    assertThat(FakeTenon.sql(BYTES, named("ä".repeat(31) + "a"))).contains("ä");
  }

  @ParameterizedTest
  @CsvSource({
    "schema!, table, column, referent, remote, schema name, schema!",
    "schema, table!, column, referent, remote, table name, table!",
    "schema, table, column!, referent, remote, column name, column!",
    "schema, table, column, referent!, remote, table name, referent!",
    "schema, table, column, referent, remote!, column name, remote!"
  })
  void everyNameOfTheKeyIsChecked(
      String schema,
      String table,
      String column,
      String referent,
      String remote,
      String noun,
      String name) {
    CreateForeignKey key =
        CreateForeignKey.from(table, column).sourceSchema(schema).to(referent, remote).build();
    Problem problem = Refused.problem(() -> FakeTenon.sql(CHARACTERS, key));
    assertThat(problem.id()).isEqualTo("name-illegal");
    assertThat(problem.summary())
        .isEqualTo(
            "The %s '%s' can't be stored by Fake 1.0: it ends in an exclamation mark."
                .formatted(noun, name));
  }

  @Test
  void theReferentsSchemaIsCheckedToo() {
    CreateForeignKey key = Keys.address().referentSchema("s!").build();
    assertThat(Refused.problem(() -> FakeTenon.sql(CHARACTERS, key)).summary())
        .contains("schema name 's!'");
  }

  @Test
  void theNameOfAKeyToDropIsChecked() {
    DropForeignKey drop = DropForeignKey.named("n!", TableName.of("t"));
    assertThat(Refused.id(() -> FakeTenon.of(CHARACTERS).sql(drop, FakeTenon.FAKE)))
        .isEqualTo("name-illegal");
    DropForeignKey elsewhere = DropForeignKey.named("n", TableName.of("t".repeat(65)));
    assertThat(Refused.id(() -> FakeTenon.of(CHARACTERS).sql(elsewhere, FakeTenon.FAKE)))
        .isEqualTo("name-too-long");
  }

  @Test
  void tablesComeBeforeTheConstraintThenCapabilitiesThenOptions() {
    FakeDialect dialect =
        FakeDialect.but(Capability.MATCH_FULL, new Support.Unsupported("no", "No."));
    CreateForeignKey all =
        CreateForeignKey.from("t!", "a")
            .to("r", "x")
            .named("n!")
            .match(Match.FULL)
            .option("nonsense")
            .build();
    assertThat(Refused.problem(() -> FakeTenon.sql(dialect, all)).summary()).contains("'t!'");
    CreateForeignKey later =
        CreateForeignKey.from("t", "a")
            .to("r", "x")
            .named("n!")
            .match(Match.FULL)
            .option("nonsense")
            .build();
    assertThat(Refused.problem(() -> FakeTenon.sql(dialect, later)).summary()).contains("'n!'");
    assertThat(Refused.id(() -> FakeTenon.sql(dialect, later.toBuilder().named("n").build())))
        .isEqualTo("unsupported-match-full");
    assertThat(Refused.id(() -> FakeTenon.sql(CHARACTERS, later.toBuilder().named("n").build())))
        .isEqualTo("option-malformed");
  }

  private static Problem problem(FakeDialect dialect, String name) {
    return Refused.problem(() -> FakeTenon.sql(dialect, named(name)));
  }

  private static CreateForeignKey named(String name) {
    return Keys.address().named(name).build();
  }
}
