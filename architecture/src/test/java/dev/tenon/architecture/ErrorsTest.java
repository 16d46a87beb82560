package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.error.ErrorId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An error that nothing ends with is a promise that nothing keeps. */
class ErrorsTest {
  private static final List<String> SOURCES =
      Repository.modulesWithClasses().stream()
          .flatMap(module -> Repository.files(module.mainSources()))
          .map(Repository::text)
          .toList();

  @ParameterizedTest
  @EnumSource
  void everyErrorIsUsed(ErrorId id) {
    Pattern used = Pattern.compile("\\bErrorId\\." + id.name() + "\\b");
    assertThat(SOURCES).anyMatch(source -> used.matcher(source).find());
  }

  @Test
  void sourcesAreRead() {
    assertThat(SOURCES).hasSizeGreaterThan(100);
  }
}
