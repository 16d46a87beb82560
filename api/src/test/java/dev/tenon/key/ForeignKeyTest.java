package dev.tenon.key;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static dev.tenon.key.ReferentialAction.SET_DEFAULT;
import static dev.tenon.key.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Refused;
import dev.tenon.error.Problem;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignKeyTest {
  @Test
  void aColumnTwiceOnEitherSideIsRefused() {
    assertThat(Refused.problem(() -> key(List.of("a", "a"), List.of("x", "y"))).summary())
        .contains("local");
    assertThat(Refused.problem(() -> key(List.of("a", "b"), List.of("x", "x"))).summary())
        .contains("remote");
  }

  @Test
  void aDuplicateDoesNotHideACount() {
    assertThat(Refused.id(() -> key(List.of("a", "a"), List.of("x"))))
        .isEqualTo("column-duplicate");
    assertThat(Refused.id(() -> key(List.of("a", "a", "b"), List.of("x", "y"))))
        .isEqualTo("column-duplicate");
  }

  @Test
  void oneColumnMayStandOnBothSides() {
    assertThat(key(List.of("a", "b"), List.of("b", "a")).localColumns()).hasSize(2);
  }

  @Test
  void bothSidesNeedAsManyColumns() {
    Problem problem = Refused.problem(() -> key(List.of("a", "b"), List.of("x")));
    assertThat(problem.id()).isEqualTo("column-count");
    assertThat(problem.summary()).contains("2 local and 1 remote");
    assertThat(Refused.id(() -> key(List.of("a"), List.of("x", "y")))).isEqualTo("column-count");
  }

  @Test
  void eitherSideNeedsAColumn() {
    assertThat(Refused.id(() -> key(List.of(), List.of("x")))).isEqualTo("columns-missing");
    assertThat(Refused.id(() -> key(List.of("a"), List.of()))).isEqualTo("columns-missing");
  }

  @Test
  void setNullListsOnlyLocalColumnsOfTheKey() {
    assertThat(onDelete(SET_NULL, "b").onDelete()).hasValue(clause(SET_NULL, "b"));
    Problem problem = Refused.problem(() -> onDelete(SET_DEFAULT, "a", "x"));
    assertThat(problem.id()).isEqualTo("set-columns-foreign");
    assertThat(problem.summary()).contains("SET DEFAULT").contains("'x'");
  }

  @Test
  void anActionWithoutListRefusesOne() {
    assertThat(Refused.id(() -> clause(CASCADE, "a"))).isEqualTo("set-columns-action");
    assertThat(Refused.id(() -> clause(SET_NULL, "a", "a"))).isEqualTo("column-duplicate");
    assertThat(OnDelete.of(CASCADE).columns()).isEmpty();
  }

  @Test
  void theKeyPrintsItselfInOneLine() {
    assertThat(onDelete(SET_NULL, "a")).hasToString("t(a, b) -> r(x, y) ON DELETE SET NULL (a)");
  }

  @Test
  void aShapeNeedsAsManyRemoteColumnsAsLocalOnesOrNone() {
    assertThat(shape("a", "b").remoteColumns()).isEmpty();
    assertThat(Refused.id(() -> new KeyShape(columns("a", "b"), TableName.of("r"), columns("x"))))
        .isEqualTo("column-count");
  }

  private static KeyShape shape(String... local) {
    return new KeyShape(columns(local), TableName.of("r"), List.of());
  }

  private static ForeignKey key(List<String> local, List<String> remote) {
    return CreateForeignKey.create(null, "t", "r", local, remote).definition();
  }

  private static ForeignKey onDelete(ReferentialAction action, String... listed) {
    ForeignKey key = key(List.of("a", "b"), List.of("x", "y"));
    return new ForeignKey(
        key.source(),
        key.localColumns(),
        key.referent(),
        key.remoteColumns(),
        Optional.of(clause(action, listed)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static OnDelete clause(ReferentialAction action, String... listed) {
    return new OnDelete(action, columns(listed));
  }

  private static List<Identifier> columns(String... names) {
    return List.of(names).stream().map(Identifier::new).toList();
  }
}
