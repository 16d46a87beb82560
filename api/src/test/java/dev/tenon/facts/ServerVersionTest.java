package dev.tenon.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {
  @ParameterizedTest
  @CsvSource({
    "9.7.4-2,                                9, 7, 4",
    "8.0.31-cluster,                         8, 0, 31",
    "5.7.22-log,                             5, 7, 22",
    "26.7,                                   26, 7, 0",
    "26.10.0,                                26, 10, 0",
    "18,                                     18, 0, 0",
    "18beta1,                                18, 0, 0",
    "15.18 (Debian 15.18-1.pgdg12+1),        15, 18, 0",
    "10.11.6-MariaDB-0+deb12u1,              10, 11, 6",
    "5.5.5-10.11.6-MariaDB,                  5, 5, 5",
    "8.0.31-ndb-8.0.31,                      8, 0, 31"
  })
  void theNumbersLeadAndTheRestIsKept(String text, int major, int minor, int patch) {
    ServerVersion version = ServerVersion.parse(text);
    assertThat(version).isEqualTo(new ServerVersion(major, minor, patch, text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "v8", "eight", "8.", "8.0.", "8..0", "8.0.31.1", "-8", ".7", "1234567"})
  void whatDoesNotStartWithNumbersIsRefused(String text) {
    assertThat(Refused.id(() -> ServerVersion.parse(text))).isEqualTo("version-malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "26.7, 9, 7, 0, true",
    "26.10, 9, 7, 4, true",
    "26.10, 26, 7, 0, true",
    "26.7, 26, 10, 0, false",
    "9.7.4-2, 9, 7, 4, true",
    "9.7.4-2, 9, 7, 5, false",
    "9.7.4-2, 26, 7, 0, false",
    "8.0.31-cluster, 8, 0, 16, true",
    "8.0.12, 8, 0, 16, false",
    "5.7.22-log, 8, 0, 0, false",
    "8.4, 8, 0, 20, true",
    "18, 15, 0, 0, true",
    "12.22, 15, 0, 0, false"
  })
  void numbersCompareAsNumbers(String text, int major, int minor, int patch, boolean newer) {
    assertThat(ServerVersion.parse(text).isAtLeast(major, minor, patch)).isEqualTo(newer);
  }
}
