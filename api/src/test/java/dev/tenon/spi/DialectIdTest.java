package dev.tenon.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "MySQL", "my_sql", "8mysql", "mysql ", "mysql-8"})
  void anIdIsLowerCaseLettersAndDigits(String text) {
    assertThat(Refused.id(() -> new DialectId(text))).isEqualTo("dialect-id");
  }

  @Test
  void idsAreOrderedByText() {
    assertThat(new DialectId("mysql")).isLessThan(new DialectId("ndb")).hasToString("mysql");
  }
}
