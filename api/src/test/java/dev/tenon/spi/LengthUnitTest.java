package dev.tenon.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthUnitTest {
  @ParameterizedTest
  @CsvSource({"abc, 3, 3", "äöü, 3, 6", "表, 1, 3", "😀😀, 2, 8", "'', 0, 0"})
  void aTextIsAsLongAsItsCodePointsOrItsBytes(String text, int characters, int bytes) {
    assertThat(LengthUnit.CHARACTERS.measure(text)).isEqualTo(characters);
    assertThat(LengthUnit.BYTES.measure(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "CHARACTERS, a😀b, 2, a😀",
    "CHARACTERS, a😀b, 3, a😀b",
    "CHARACTERS, a😀b, 9, a😀b",
    "BYTES,      a😀b, 4, a",
    "BYTES,      a😀b, 5, a😀",
    "BYTES,      äöü,  3, ä",
    "BYTES,      äöü,  0, ''"
  })
  void aCutNeverFallsInsideACodePoint(LengthUnit unit, String text, int length, String expected) {
    assertThat(unit.cut(text, length)).isEqualTo(expected);
  }
}
