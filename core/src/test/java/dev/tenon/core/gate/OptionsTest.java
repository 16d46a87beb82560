package dev.tenon.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.Tenon;
import dev.tenon.core.fake.FakeDialect;
import dev.tenon.core.fake.FakeProvider;
import dev.tenon.core.fake.FakeTenon;
import dev.tenon.core.fake.Keys;
import dev.tenon.core.fake.Refused;
import dev.tenon.error.Problem;
import dev.tenon.key.OptionValue;
import dev.tenon.spi.Capability;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.Support;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Support CANNOT = new Support.Unsupported("it has no such thing", "Go on.");
  private static final DialectOption LAZY =
      new DialectOption(
          "fake_lazy",
          DialectOption.Type.FLAG,
          Capability.NOT_VALID,
          Optional.of(Capability.NOT_VALID_INLINE));
  private static final DialectOption INDEX =
      new DialectOption(
          "fake_index", DialectOption.Type.INDEX_NAME, Capability.INDEX_NAME, Optional.empty());
  private static final FakeDialect ABLE = FakeDialect.able().with(LAZY, INDEX);

  @Test
  void anOptionOfTheTargetIsRendered() {
    assertThat(FakeTenon.sql(ABLE, Keys.address().option("fake_lazy").build())).endsWith(" LAZY");
  }

  @Test
  void aFlagThatIsOffNeedsNothingAndRendersNothing() {
    CreateForeignKey off = Keys.address().option("fake_lazy", new OptionValue.Flag(false)).build();
    assertThat(FakeTenon.sql(unable(Capability.NOT_VALID), off)).doesNotContain("LAZY");
  }

  @Test
  void anOptionNeedsItsCapability() {
    CreateForeignKey lazy = Keys.address().option("fake_lazy").build();
    assertThat(Refused.id(() -> FakeTenon.sql(unable(Capability.NOT_VALID), lazy)))
        .isEqualTo("unsupported-not-valid");
    assertThat(FakeTenon.inline(unable(Capability.NOT_VALID), lazy)).endsWith(" LAZY");
  }

  @Test
  void inlineItNeedsAnotherCapabilityWhereThatDiffers() {
    CreateForeignKey lazy = Keys.address().option("fake_lazy").build();
    assertThat(Refused.id(() -> FakeTenon.inline(unable(Capability.NOT_VALID_INLINE), lazy)))
        .isEqualTo("unsupported-not-valid-inline");
    assertThat(FakeTenon.sql(unable(Capability.NOT_VALID_INLINE), lazy)).endsWith(" LAZY");
    CreateForeignKey index = Keys.address().option("fake_index", text("i")).build();
    assertThat(Refused.id(() -> FakeTenon.inline(unable(Capability.INDEX_NAME), index)))
        .isEqualTo("unsupported-index-name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lazy", "fake_", "_lazy", "Fake_lazy", "", "fake lazy", "-_x"})
  void anOptionFollowsItsPattern(String option) {
    assertThat(Refused.id(() -> FakeTenon.sql(ABLE, Keys.address().option(option).build())))
        .isEqualTo("option-malformed");
  }

  @Test
  void anUnknownOptionIsRefusedWithThoseThatAreKnown() {
    CreateForeignKey key = Keys.address().option("fake_eager").build();
    Problem problem = Refused.problem(() -> FakeTenon.sql(ABLE, key));
    assertThat(problem.id()).isEqualTo("option-unknown");
    assertThat(problem.fix()).contains("fake_lazy, fake_index");
    assertThat(Refused.problem(() -> FakeTenon.sql(FakeDialect.able(), key)).fix())
        .contains("none");
  }

  @Test
  void anOptionOfADialectThatIsNotInstalledIsRefused() {
    CreateForeignKey key = Keys.address().option("oracle_novalidate").build();
    Problem problem = Refused.problem(() -> FakeTenon.sql(ABLE, key));
    assertThat(problem.id()).isEqualTo("dialect-unknown");
    assertThat(problem.fix()).contains("Installed: fake");
  }

  @Test
  void aValueOfTheWrongTypeIsRefused() {
    assertThat(problem("fake_lazy", text("yes")).summary()).contains("true or false, not a text");
    assertThat(problem("fake_index", new OptionValue.Flag(true)).summary())
        .contains("a name, not true or false");
  }

  @Test
  void anIndexNameIsANameOfTheTarget() {
    assertThat(problem("fake_index", text("")).id()).isEqualTo("name-empty");
    assertThat(problem("fake_index", text("x".repeat(65))).id()).isEqualTo("name-too-long");
    assertThat(problem("fake_index", text("i!")).id()).isEqualTo("name-illegal");
  }

  @Test
  void anOptionOfAnotherDialectIsCheckedAndNotRendered() {
    Tenon both =
        Tenon.builder()
            .withoutDiscovery()
            .dialect(FakeProvider.of("fake", ABLE))
            .dialect(FakeProvider.of("other", FakeDialect.able()))
            .build();
    DialectChoice other = DialectChoice.of("other");
    CreateForeignKey lazy = Keys.address().option("fake_lazy").build();
    assertThat(both.sql(lazy, other).toString()).doesNotContain("LAZY", "lazy");
    assertThat(both.sql(lazy, other).key().orElseThrow().flag("fake_lazy")).isTrue();
    CreateForeignKey wrong = Keys.address().option("fake_lazy", text("x")).build();
    assertThat(Refused.id(() -> both.sql(wrong, other))).isEqualTo("option-value");
    CreateForeignKey unknown = Keys.address().option("fake_eager").build();
    assertThat(Refused.id(() -> both.sql(unknown, other))).isEqualTo("option-unknown");
  }

  @Test
  void severalWrongOptionsAreAnsweredInAlphabeticalOrder() {
    for (int round = 0; round < 26; round++) {
      CreateForeignKey key =
          Keys.address()
              .option("fake_z" + round)
              .option("fake_b" + round)
              .option("fake_a" + round)
              .build();
      assertThat(Refused.problem(() -> FakeTenon.sql(ABLE, key)).summary()).contains("'fake_a");
    }
  }

  private static Problem problem(String option, OptionValue value) {
    CreateForeignKey key = Keys.address().option(option, value).build();
    return Refused.problem(() -> FakeTenon.sql(ABLE, key));
  }

  private static OptionValue text(String text) {
    return new OptionValue.Text(text);
  }

  private static FakeDialect unable(Capability capability) {
    return new FakeDialect(
        ABLE.identifiers(), Map.of(capability, CANNOT), ABLE.options(), ABLE.foresight());
  }
}
