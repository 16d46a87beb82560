package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which binaries a request gets. */
class DistributionTest {

  @Test
  void theLeadingPartOfAVersionGetsTheNewestOfThat() {
    assertThat(find("mysql:8.0", "amd64").version()).isEqualTo("8.0.31");
    assertThat(find("mysql:8.0.12", "amd64").version()).isEqualTo("8.0.12");
    assertThat(find("postgresql:18", "amd64").version()).isEqualTo("18.6");
  }

  @Test
  void aVersionIsNotTheLeadingDigitsOfAnother() {
    assertThatThrownBy(() -> find("postgresql:1", "amd64"))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessageContaining("there are [12.22");
  }

  @Test
  void armGetsItsOwnArtifactWhereThereIsOne() {
    assertThat(find("postgresql:18", "aarch64").artifact()).contains("linux-arm64v8");
    assertThatThrownBy(() -> find("mysql:8.0.31", "aarch64"))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage("no published binaries of MySQL 8.0.31 for arm64");
  }

  @Test
  void otherSystemsThanLinuxAreNamed() {
    Host mac = new Host("Mac OS X", "aarch64", false, Map.of());
    assertThatThrownBy(() -> Distribution.find(EngineRequest.parse("postgresql:18"), mac))
        .isInstanceOf(EngineUnavailableException.class)
        .hasMessage("embedded servers run on Linux only, this is Mac OS X");
  }

  private static Distribution find(String request, String arch) {
    return Distribution.find(
        EngineRequest.parse(request), new Host("Linux", arch, false, Map.of()));
  }
}
