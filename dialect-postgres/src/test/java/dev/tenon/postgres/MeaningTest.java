package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.facts.Session;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeaningTest {
  private static final Session SESSION =
      new Session(Optional.of(new Identifier("public")), Map.of("temp_schema", "pg_temp_3"));
  private static final ForeignKey KEY =
      key(TableName.of("c"), List.of("a", "b"), TableName.of("p"), List.of("x", "y"));

  @Test
  void whatIsNotSaidMeansTheDefault() {
    ForeignKey said =
        Clauses.with(
            KEY,
            Optional.of(OnDelete.of(ReferentialAction.NO_ACTION)),
            Optional.of(ReferentialAction.NO_ACTION),
            Optional.of(Deferrability.NOT_DEFERRABLE_INITIALLY_IMMEDIATE),
            Optional.of(Match.SIMPLE));
    assertThat(canonical(said)).isEqualTo(canonical(KEY));
  }

  @ParameterizedTest
  @EnumSource(names = "NO_ACTION", mode = EnumSource.Mode.EXCLUDE)
  void everyOtherActionIsItsOwn(ReferentialAction action) {
    assertThat(canonical(Clauses.onDelete(KEY, OnDelete.of(action)))).isNotEqualTo(canonical(KEY));
    assertThat(canonical(Clauses.onUpdate(KEY, action))).isNotEqualTo(canonical(KEY));
  }

  @Test
  void matchFullIsItsOwn() {
    assertThat(canonical(Clauses.match(KEY, Match.FULL))).isNotEqualTo(canonical(KEY));
  }

  @Test
  void initiallyDeferredImpliesDeferrable() {
    assertThat(canonical(Clauses.deferrability(KEY, Deferrability.INITIALLY_DEFERRED)))
        .isEqualTo(
            canonical(Clauses.deferrability(KEY, Deferrability.DEFERRABLE_INITIALLY_DEFERRED)))
        .isNotEqualTo(canonical(Clauses.deferrability(KEY, Deferrability.DEFERRABLE)));
  }

  @Test
  void aListOfAllColumnsIsNoListAndItsOrderIsNothing() {
    assertThat(canonical(setNull("b", "a")))
        .isEqualTo(canonical(setNull()))
        .isEqualTo(canonical(setNull("a", "b")));
    assertThat(canonical(setNull("a")))
        .isNotEqualTo(canonical(setNull()))
        .isNotEqualTo(canonical(setNull("b")));
  }

  @Test
  void theOrderOfPairsIsNothingButThePairsAre() {
    ForeignKey turned =
        key(TableName.of("c"), List.of("b", "a"), TableName.of("p"), List.of("y", "x"));
    ForeignKey crossed =
        key(TableName.of("c"), List.of("a", "b"), TableName.of("p"), List.of("y", "x"));
    assertThat(canonical(turned)).isEqualTo(canonical(KEY));
    assertThat(canonical(crossed)).isNotEqualTo(canonical(KEY));
  }

  @Test
  void schemasAreFilledInAndCaseIsKept() {
    assertThat(canonical(KEY).source()).isEqualTo(TableName.of("public", "c"));
    assertThat(canonical(KEY).referent()).isEqualTo(TableName.of("public", "p"));
    ForeignKey upper =
        key(TableName.of("C"), List.of("a", "b"), TableName.of("p"), List.of("x", "y"));
    assertThat(canonical(upper)).isNotEqualTo(canonical(KEY));
  }

  @Test
  void theTemporarySchemaHasTwoNames() {
    ForeignKey temporary =
        key(TableName.of("pg_temp", "c"), List.of("a"), TableName.of("s", "p"), List.of("x"));
    assertThat(canonical(temporary).source()).isEqualTo(TableName.of("pg_temp_3", "c"));
  }

  private static ForeignKey setNull(String... columns) {
    List<Identifier> listed = Arrays.stream(columns).map(Identifier::new).toList();
    return Clauses.onDelete(KEY, new OnDelete(ReferentialAction.SET_NULL, listed));
  }

  private static ForeignKey canonical(ForeignKey key) {
    return Fixtures.dialect("18").meaning().canonical(key, SESSION);
  }
}
