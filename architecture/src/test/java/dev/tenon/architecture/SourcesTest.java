package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every source file and every package keeps to. */
class SourcesTest {
  private static final int LONGEST = 300;

  static List<Module> modules() {
    return Repository.modulesWithClasses();
  }

  @Test
  void noFileIsLongerThan300Lines() {
    assertThat(Repository.javaFiles()).isNotEmpty();
    assertThat(Repository.javaFiles())
        .filteredOn(file -> Repository.text(file).lines().count() > LONGEST)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyModuleHasADescriptor(Module module) {
    assertThat(module.mainSources().resolve("module-info.java")).exists();
    assertThat(module.descriptor().name()).startsWith("dev.tenon.");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyPackageSaysWhatItIsForAndKnowsNoNull(Module module) {
    List<Path> packages = packages(module).toList();
    assertThat(packages).isNotEmpty();
    assertThat(packages)
        .allSatisfy(
            folder -> {
              Path info = folder.resolve("package-info.java");
              assertThat(info).exists();
              assertThat(Repository.text(info)).startsWith("/**").contains("\n@NullMarked\n");
            });
  }

  private static Stream<Path> packages(Module module) {
    return Repository.files(module.mainSources())
        .map(Path::getParent)
        .filter(folder -> !folder.equals(module.mainSources()))
        .filter(Files::isDirectory)
        .distinct();
  }
}
