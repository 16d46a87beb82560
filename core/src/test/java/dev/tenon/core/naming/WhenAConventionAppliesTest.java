package dev.tenon.core.naming;

import static dev.tenon.core.naming.Naming.finalName;
import static dev.tenon.core.naming.Naming.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.core.fake.FakeRules;
import dev.tenon.core.fake.Keys;
import dev.tenon.core.fake.Refused;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.naming.NamingConvention;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhenAConventionAppliesTest {
  private static final ForeignKey KEY = Keys.address().build().definition();
  private static final NamingConvention PLAIN = NamingConvention.of("fk_%(table_name)s");
  private static final NamingConvention DECORATING =
      NamingConvention.of("%(table_name)s_%(constraint_name)s");

  @Test
  void anUnnamedKeyIsNamedByIt() {
    assertThat(name(PLAIN, new ConstraintName.Unnamed())).hasValue("fk_address");
  }

  @Test
  void aGivenNameStaysWithoutConstraintNameInTheTemplate() {
    assertThat(name(PLAIN, given("mine"))).hasValue("mine");
  }

  @Test
  void aGivenNameIsDecoratedByATemplateThatUsesIt() {
    assertThat(name(DECORATING, given("mine"))).hasValue("address_mine");
  }

  @Test
  void theWordsConstraintNameAreNoTokenByThemselves() {
    NamingConvention words = NamingConvention.of("fk_constraint_name_%(table_name)s");
    assertThat(name(words, given("mine"))).hasValue("mine");
  }

  @Test
  void anUnnamedKeyIsRefusedByATemplateThatUsesItsName() {
    assertThat(Refused.id(() -> name(DECORATING, new ConstraintName.Unnamed())))
        .isEqualTo("convention-needs-name");
  }

  @Test
  void aFinalNameIsNotTouched() {
    assertThat(name(DECORATING, finalName("mine"))).hasValue("mine");
  }

  @Test
  void withoutAConventionAnUnnamedKeyStaysUnnamed() {
    assertThat(name(Optional.empty(), Optional.empty(), new ConstraintName.Unnamed())).isEmpty();
    assertThat(name(Optional.empty(), Optional.empty(), given("mine"))).hasValue("mine");
  }

  @Test
  void theConventionOfTheOperationComesBeforeTheOneOfTheContext() {
    NamingConvention own = NamingConvention.of("own_%(table_name)s");
    assertThat(name(Optional.of(PLAIN), Optional.of(own), new ConstraintName.Unnamed()))
        .hasValue("own_address");
    assertThat(name(Optional.empty(), Optional.of(own), new ConstraintName.Unnamed()))
        .hasValue("own_address");
  }

  @Test
  void anOwnConventionThatDoesNotDecorateHidesOneOfTheContextThatDoes() {
    assertThat(name(Optional.of(DECORATING), Optional.of(PLAIN), given("mine"))).hasValue("mine");
  }

  @Test
  void anEmptyTemplateLeavesTheKeyUnnamed() {
    assertThat(name(NamingConvention.of(""), new ConstraintName.Unnamed())).isEmpty();
  }

  @Test
  void anOwnEmptyTemplateTurnsTheConventionOfTheContextOff() {
    Optional<NamingConvention> empty = Optional.of(NamingConvention.of(""));
    assertThat(name(Optional.of(PLAIN), empty, new ConstraintName.Unnamed())).isEmpty();
  }

  @Test
  void anEmptyResultLeavesTheKeyUnnamed() {
    assertThat(name(NamingConvention.of("%(column_5_name)s"), new ConstraintName.Unnamed()))
        .isEmpty();
  }

  @Test
  void aBlankResultIsRefused() {
    assertThat(Refused.id(() -> name(NamingConvention.of("  "), new ConstraintName.Unnamed())))
        .isEqualTo("name-blank");
  }

  @Test
  void onADropNoConventionRunsOverAGivenNameAgain() {
    ConstraintNamer namer = new ConstraintNamer(Optional.of(DECORATING));
    assertThat(namer.stored(given("address_mine"), FakeRules.BYTES_63))
        .hasValue(new Identifier("address_mine"));
    assertThat(namer.stored(new ConstraintName.Unnamed(), FakeRules.BYTES_63)).isEmpty();
  }

  private static Optional<String> name(NamingConvention convention, ConstraintName name) {
    return name(Optional.of(convention), Optional.empty(), name);
  }

  private static Optional<String> name(
      Optional<NamingConvention> context, Optional<NamingConvention> own, ConstraintName name) {
    return new ConstraintNamer(context)
        .name(name, KEY, own, FakeRules.CHARACTERS_64)
        .map(Identifier::text);
  }
}
