package dev.tenon.mysql;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static dev.tenon.key.ReferentialAction.NO_ACTION;
import static dev.tenon.key.ReferentialAction.RESTRICT;
import static dev.tenon.key.ReferentialAction.SET_DEFAULT;
import static dev.tenon.mysql.Fixtures.key;
import static dev.tenon.mysql.Fixtures.plain;
import static dev.tenon.mysql.Fixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.facts.Session;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two definitions mean the same exactly when InnoDB does the same with them. */
class MeaningTest {
  private static final Session SESSION = session("0");

  private static Session session(String tableCase) {
    return new Session(
        Optional.of(new Identifier("S")), Map.of("lower_case_table_names", tableCase));
  }

  private static ForeignKey canonical(String version, ForeignKey key, Session session) {
    return Fixtures.dialect(version).meaning().canonical(key, session);
  }

  private static boolean same(String version, ForeignKey one, ForeignKey other) {
    return canonical(version, one, SESSION).equals(canonical(version, other, SESSION));
  }

  @Test
  void noActionRestrictAndNothingAreOne() {
    for (String version : List.of("5.7.22", "8.0.31", "26.7")) {
      assertThat(same(version, plain(), with(plain(), RESTRICT, NO_ACTION, null))).isTrue();
      assertThat(same(version, plain(), with(plain(), NO_ACTION, RESTRICT, null))).isTrue();
      assertThat(same(version, plain(), with(plain(), SET_DEFAULT, null, null))).isFalse();
      assertThat(same(version, plain(), with(plain(), null, CASCADE, null))).isFalse();
    }
  }

  @Test
  void aMatchTypeIsForgottenWithTheActionsOn57() {
    ForeignKey matched = with(plain(), CASCADE, CASCADE, Match.FULL);
    assertThat(same("5.7.22", plain(), matched)).isTrue();
    assertThat(same("8.0.31", plain(), matched)).isFalse();
    assertThat(same("8.0.31", with(plain(), CASCADE, CASCADE, null), matched)).isFalse();
    assertThat(same("8.0.31", plain(), with(plain(), null, null, Match.SIMPLE))).isTrue();
  }

  @Test
  void addedInPlaceActionsStayOn57() {
    Session session = new Session(SESSION.currentSchema(), Map.of("foreign_key_checks", "OFF"));
    ForeignKey matched = with(plain(), CASCADE, CASCADE, Match.FULL);
    ForeignKey acting = with(plain(), CASCADE, CASCADE, null);
    assertThat(canonical("5.7.22", matched, session))
        .isEqualTo(canonical("5.7.22", acting, session));
    ForeignKey idle = with(plain(), SET_DEFAULT, null, null);
    assertThat(canonical("5.7.22", idle, session)).isEqualTo(canonical("5.7.22", plain(), session));
    assertThat(canonical("8.0.12", idle, session))
        .isNotEqualTo(canonical("8.0.12", plain(), session));
  }

  @Test
  void aMissingSchemaIsFilledIn() {
    ForeignKey filled =
        key(TableName.of("S", "c"), List.of("a"), TableName.of("S", "p"), List.of("id"));
    assertThat(same("8.0.31", plain(), filled)).isTrue();
    ForeignKey elsewhere =
        key(TableName.of("T", "c"), List.of("a"), TableName.of("p"), List.of("id"));
    assertThat(canonical("8.0.31", elsewhere, SESSION).referent())
        .isEqualTo(TableName.of("T", "p"));
  }

  @Test
  void columnsAreOneWithoutCaseButWithAccents() {
    TableName source = TableName.of("c");
    ForeignKey one = key(source, List.of("É"), TableName.of("p"), List.of("ID"));
    assertThat(same("8.0.31", one, key(source, List.of("é"), TableName.of("p"), List.of("id"))))
        .isTrue();
    assertThat(same("8.0.31", one, key(source, List.of("e"), TableName.of("p"), List.of("id"))))
        .isFalse();
  }

  @Test
  void tablesAreOneByTheServersVariable() {
    ForeignKey big = key(TableName.of("C"), List.of("a"), TableName.of("P"), List.of("id"));
    assertThat(same("8.0.31", plain(), big)).isFalse();
    for (String variable : List.of("1", "2")) {
      Session session = session(variable);
      assertThat(canonical("8.0.31", big, session))
          .isEqualTo(canonical("8.0.31", plain(), session));
    }
    assertThat(canonical("8.0.31", big, Session.OFFLINE))
        .isNotEqualTo(canonical("8.0.31", plain(), Session.OFFLINE));
  }

  @Test
  void notDeferrableIsSaidByNothing() {
    for (Deferrability when : Deferrability.values()) {
      ForeignKey key =
          new ForeignKey(
              plain().source(),
              plain().localColumns(),
              plain().referent(),
              plain().remoteColumns(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(when),
              Optional.empty());
      assertThat(same("8.0.31", plain(), key))
          .isEqualTo(when.meaning() == Deferrability.NOT_DEFERRABLE);
    }
  }
}
