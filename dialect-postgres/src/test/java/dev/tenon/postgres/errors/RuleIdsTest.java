package dev.tenon.postgres.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Tenon;
import dev.tenon.check.Rule;
import dev.tenon.spi.DialectId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What an explanation names is in the catalogue. */
class RuleIdsTest {
  @Test
  void everyRuleThatIsNamedExists() {
    Set<String> catalogue =
        Tenon.offline().rules(new DialectId("postgresql")).stream()
            .map(Rule::id)
            .collect(Collectors.toSet());
    List<String> missing =
        PostgresErrors.known().stream()
            .flatMap(error -> error.rules().stream())
            .distinct()
            .filter(id -> !catalogue.contains(id))
            .toList();
    assertThat(missing).isEmpty();
  }
}
