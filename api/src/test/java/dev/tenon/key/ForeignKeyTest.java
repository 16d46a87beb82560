package dev.tenon.key;

import static dev.tenon.key.ReferentialAction.CASCADE;
import static dev.tenon.key.ReferentialAction.SET_DEFAULT;
import static dev.tenon.key.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.Refused;
import dev.tenon.error.Problem;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignKeyTest {
  @Test
  void aColumnTwiceOnEitherSideIsRefusedWhereAKeyIsAskedFor() {
    ForeignKey local = key(List.of("a", "a"), List.of("x", "y"));
    ForeignKey remote = key(List.of("a", "b"), List.of("x", "x"));

    assertThat(Refused.problem(local::requireDistinctColumns).summary()).contains("local");
    assertThat(Refused.problem(remote::requireDistinctColumns).summary()).contains("remote");
    assertThat(Refused.id(() -> named(local))).isEqualTo("column-duplicate");
    assertThat(Refused.id(() -> asked(remote))).isEqualTo("column-duplicate");
  }

  private static void named(ForeignKey key) {
    var unused = new NamedForeignKey(Optional.empty(), key, Map.of());
  }

  private static void asked(ForeignKey key) {
    var unused =
        new CreateForeignKey(
            new ConstraintName.Unnamed(), key, Map.of(), Optional.empty(), false, Set.of());
  }

  @Test
  void aDuplicateDoesNotHideBehindACount() {
    assertThat(Refused.id(() -> CreateForeignKey.from("t", "a", "a").to("r", "x")))
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
    return new ForeignKey(
        TableName.of("t"),
        local.stream().map(Identifier::new).toList(),
        TableName.of("r"),
        remote.stream().map(Identifier::new).toList(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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
