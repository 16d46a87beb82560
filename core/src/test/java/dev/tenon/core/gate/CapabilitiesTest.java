package dev.tenon.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.DropForeignKey;
import dev.tenon.core.fake.FakeDialect;
import dev.tenon.core.fake.FakeTenon;
import dev.tenon.core.fake.Keys;
import dev.tenon.core.fake.Refused;
import dev.tenon.error.Problem;
import dev.tenon.error.ProblemKind;
import dev.tenon.key.Deferrability;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.TableName;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Support;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a target can't do is refused before any SQL, by the capability's name. */
class CapabilitiesTest {
  private static final Support CANNOT = new Support.Unsupported("it has no such thing", "Go on.");
  private static final Support IGNORES = new Support.NotHonoured("it looks away", "Leave it out.");

  static Stream<Arguments> needs() {
    return Stream.of(
        needs(Capability.MATCH_SIMPLE, Keys.address().match(Match.SIMPLE)),
        needs(Capability.MATCH_FULL, Keys.address().match(Match.FULL)),
        needs(Capability.MATCH_PARTIAL, Keys.address().match(Match.PARTIAL)),
        needs(Capability.ON_DELETE_NO_ACTION, onDelete(ReferentialAction.NO_ACTION)),
        needs(Capability.ON_DELETE_RESTRICT, onDelete(ReferentialAction.RESTRICT)),
        needs(Capability.ON_DELETE_CASCADE, onDelete(ReferentialAction.CASCADE)),
        needs(Capability.ON_DELETE_SET_NULL, onDelete(ReferentialAction.SET_NULL)),
        needs(Capability.ON_DELETE_SET_DEFAULT, onDelete(ReferentialAction.SET_DEFAULT)),
        needs(
            Capability.ON_DELETE_COLUMN_LIST,
            Keys.address().onDelete(ReferentialAction.SET_NULL, "user_id")),
        needs(Capability.ON_UPDATE_NO_ACTION, onUpdate(ReferentialAction.NO_ACTION)),
        needs(Capability.ON_UPDATE_RESTRICT, onUpdate(ReferentialAction.RESTRICT)),
        needs(Capability.ON_UPDATE_CASCADE, onUpdate(ReferentialAction.CASCADE)),
        needs(Capability.ON_UPDATE_SET_NULL, onUpdate(ReferentialAction.SET_NULL)),
        needs(Capability.ON_UPDATE_SET_DEFAULT, onUpdate(ReferentialAction.SET_DEFAULT)),
        needs(Capability.CROSS_SCHEMA, Keys.address().referentSchema("other")));
  }

  @ParameterizedTest
  @MethodSource("needs")
  void whatTheTargetCannotDoIsRefused(Capability capability, CreateForeignKey key) {
    Problem problem =
        Refused.problem(() -> FakeTenon.sql(FakeDialect.but(capability, CANNOT), key));
    assertThat(problem.id()).isEqualTo("unsupported-" + capability.id());
    assertThat(problem.kind()).isEqualTo(ProblemKind.UNSUPPORTED);
    assertThat(problem.message())
        .isEqualTo("Fake 1.0 can't do '" + capability.id() + "': it has no such thing. Go on.");
  }

  @ParameterizedTest
  @MethodSource("needs")
  void whatTheTargetDoesNotHonourIsRefusedUntilItIsAllowedByName(
      Capability capability, CreateForeignKey key) {
    FakeDialect dialect = FakeDialect.but(capability, IGNORES);
    assertThat(Refused.id(() -> FakeTenon.sql(dialect, key)))
        .isEqualTo("not-honoured-" + capability.id());
    CreateForeignKey allowed = key.toBuilder().allow(capability).build();
    assertThat(FakeTenon.sql(dialect, allowed)).isEqualTo(FakeTenon.sql(FakeDialect.able(), key));
  }

  @ParameterizedTest
  @EnumSource
  void everyWordAboutDeferrabilityNeedsOneCapability(Deferrability when) {
    FakeDialect dialect = FakeDialect.but(Capability.DEFERRABLE, CANNOT);
    CreateForeignKey key = Keys.address().deferrability(when).build();
    assertThat(Refused.id(() -> FakeTenon.sql(dialect, key))).isEqualTo("unsupported-deferrable");
  }

  @Test
  void whatCannotBeDoneCannotBeAllowed() {
    CreateForeignKey key = Keys.address().match(Match.FULL).allow(Capability.MATCH_FULL).build();
    assertThat(Refused.id(() -> FakeTenon.sql(FakeDialect.but(Capability.MATCH_FULL, CANNOT), key)))
        .isEqualTo("unsupported-match-full");
  }

  @Test
  void allowingOneThingDoesNotAllowAnother() {
    CreateForeignKey key =
        onDelete(ReferentialAction.SET_DEFAULT).allow(Capability.ON_UPDATE_SET_DEFAULT).build();
    FakeDialect dialect = FakeDialect.but(Capability.ON_DELETE_SET_DEFAULT, IGNORES);
    assertThat(Refused.id(() -> FakeTenon.sql(dialect, key)))
        .isEqualTo("not-honoured-on-delete-set-default");
  }

  @Test
  void aKeyThatSaysNothingNeedsNothing() {
    for (Capability capability : Capability.values()) {
      assertThat(FakeTenon.sql(FakeDialect.but(capability, CANNOT), Keys.address().build()))
          .endsWith("REFERENCES \"user\" (\"id\")");
    }
  }

  @Test
  void aReferentInTheSourcesOwnSchemaIsNotAnother() {
    CreateForeignKey key = Keys.address().sourceSchema("s").referentSchema("s").build();
    assertThat(FakeTenon.sql(FakeDialect.but(Capability.CROSS_SCHEMA, CANNOT), key))
        .contains("\"s\".\"user\"");
  }

  @Test
  void anInlineKeyPassesTheSameGate() {
    CreateForeignKey key = Keys.address().match(Match.FULL).build();
    FakeDialect dialect = FakeDialect.but(Capability.MATCH_FULL, CANNOT);
    assertThat(Refused.id(() -> FakeTenon.inline(dialect, key)))
        .isEqualTo("unsupported-match-full");
  }

  @Test
  void aDropIfExistsAsTextNeedsItsCapability() {
    DropForeignKey drop = DropForeignKey.named("n", TableName.of("t")).orNothing();
    FakeDialect dialect = FakeDialect.but(Capability.DROP_IF_EXISTS, CANNOT);
    assertThat(Refused.id(() -> FakeTenon.of(dialect).sql(drop, FakeTenon.FAKE)))
        .isEqualTo("unsupported-drop-if-exists");
    assertThat(FakeTenon.of(FakeDialect.able()).sql(drop, FakeTenon.FAKE).statements())
        .containsExactly("ALTER TABLE \"t\" DROP CONSTRAINT IF EXISTS \"n\"");
  }

  private static CreateForeignKeyBuilder onDelete(ReferentialAction action) {
    return Keys.address().onDelete(action);
  }

  private static CreateForeignKeyBuilder onUpdate(ReferentialAction action) {
    return Keys.address().onUpdate(action);
  }

  private static Arguments needs(Capability capability, CreateForeignKeyBuilder key) {
    return Arguments.of(capability, key.build());
  }
}
