package dev.tenon.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableNameTest {
  @Test
  void aDotIsPartOfTheName() {
    TableName table = TableName.of("db.t");
    assertThat(table.schema()).isEmpty();
    assertThat(table.name().text()).isEqualTo("db.t");
  }

  @Test
  void aSchemaMayBeAbsentButNotEmpty() {
    assertThat(TableName.of(null, "t")).isEqualTo(TableName.of("t"));
    assertThat(Refused.problem(() -> TableName.of("", "t")))
        .satisfies(problem -> assertThat(problem.id()).isEqualTo("name-empty"))
        .satisfies(problem -> assertThat(problem.summary()).contains("schema"));
  }

  @Test
  void aMissingSchemaIsFilledInAndAGivenOneKept() {
    Optional<Identifier> fallback = Optional.of(new Identifier("public"));
    assertThat(TableName.of("t").orSchema(fallback)).hasToString("public.t");
    assertThat(TableName.of("s", "t").orSchema(fallback)).hasToString("s.t");
    assertThat(TableName.of("t").orSchema(Optional.empty())).hasToString("t");
  }
}
