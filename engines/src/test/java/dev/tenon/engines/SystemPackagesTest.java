package dev.tenon.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which packages are installed, and when that is allowed. */
class SystemPackagesTest {

  private static final String POLICY =
      """
      libaio1:
        Installed: (none)
        Candidate: (none)
        Version table:
      libaio1t64:
        Installed: (none)
        Candidate: 0.3.113-8
        Version table:
           0.3.113-8 500
      libnuma1:
        Installed: (none)
        Candidate: 2.0.18-1
        Version table:
      """;

  @Test
  void packagesThatAptHasNoCandidateForAreNotInstallable() {
    assertThat(SystemPackages.installable(POLICY))
        .containsExactlyInAnyOrder("libaio1t64", "libnuma1");
  }

  @Test
  void theUsualPackageIsChosenWhereAptKnowsIt() {
    assertThat(SystemPackages.choose(List.of("libaio.so.1"), Set.of("libaio1", "libaio1t64")))
        .containsExactly("libaio1");
  }

  @Test
  void theRenamedPackageIsChosenWhereAptKnowsOnlyThat() {
    assertThat(
            SystemPackages.choose(
                List.of("libaio.so.1", "libnuma.so.1", "libtinfo.so.5"),
                SystemPackages.installable(POLICY)))
        .containsExactly("libaio1t64", "libnuma1");
  }

  @Test
  void installingNeedsRootAndAptAndNoRefusal(@TempDir Path bin) throws IOException {
    Path apt = Files.createFile(bin.resolve("apt-get"));
    Files.setPosixFilePermissions(apt, PosixFilePermissions.fromString("rwxr-xr-x"));
    String path = bin.toString();
    assertThat(packages(true, Map.of("PATH", path)).allowed()).isTrue();
    assertThat(packages(false, Map.of("PATH", path)).allowed()).isFalse();
    assertThat(packages(true, Map.of()).allowed()).isFalse();
    assertThat(packages(true, Map.of("PATH", path, "TENON_NO_INSTALL", "1")).allowed()).isFalse();
  }

  @Test
  void theRemedyNamesTheLibraryWhereThereIsNoApt() {
    assertThat(packages(false, Map.of()).remedy("MySQL 8.0.31", List.of("libaio.so.1")))
        .startsWith("MySQL 8.0.31 needs libaio.so.1, which this machine lacks; install");
  }

  private static SystemPackages packages(boolean root, Map<String, String> environment) {
    return new SystemPackages(new Host("Linux", "amd64", root, environment));
  }
}
