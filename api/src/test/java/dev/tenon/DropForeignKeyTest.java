package dev.tenon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.key.KeyShape;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.naming.NamingConvention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DropForeignKeyTest {
  private static final TableName TABLE = TableName.of("t");

  @Test
  void aDropTellsItsKeyByNameOrByShape() {
    KeyShape shape = new KeyShape(List.of(new Identifier("a")), TableName.of("r"), List.of());
    assertThat(DropForeignKey.named("n", TABLE).shape()).isEmpty();
    assertThat(DropForeignKey.meaning(TABLE, shape).name()).isEqualTo(new ConstraintName.Unnamed());
  }

  @Test
  void aDropOfNothingIsRefused() {
    assertThat(
            Refused.id(
                () ->
                    new DropForeignKey(
                        new ConstraintName.Unnamed(),
                        TABLE,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false)))
        .isEqualTo("drop-target-missing");
    assertThat(Refused.id(() -> DropForeignKey.named("", TABLE))).isEqualTo("name-empty");
  }

  @Test
  void eachWordAddsToTheOthers() {
    DropForeignKey drop =
        DropForeignKey.named("n", TABLE).orNothing().withIndex().namedBy(NamingConvention.DEFAULT);
    assertThat(drop.ifExists()).isTrue();
    assertThat(drop.dropIndex()).isTrue();
    assertThat(drop.convention()).hasValue(NamingConvention.DEFAULT);
    assertThat(drop.source()).isEqualTo(TABLE);
  }
}
