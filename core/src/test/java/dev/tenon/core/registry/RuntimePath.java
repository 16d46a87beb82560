package dev.tenon.core.registry;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hold what an application has on its path: core, and all that core needs at run time.
 *
 * @param entries jars and folders
 */
record RuntimePath(List<Path> entries) {
  /** What a test has and an application has not. */
  private static final Pattern ONLY_FOR_TESTS =
      Pattern.compile(
          ".*/(test-classes|surefire.*|org/junit/.*|org/apiguardian/.*|org/opentest4j/.*"
              + "|org/assertj/.*|net/bytebuddy/.*|com/networknt/.*|com/ethlo/.*|org/slf4j/.*"
              + "|jakarta/xml/bind/.*|jakarta/activation/.*)");

  /** What the test itself runs with, less what only tests need. */
  static RuntimePath ofThisTest() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new RuntimePath(
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(path)
            .filter(entry -> !ONLY_FOR_TESTS.matcher(entry.replace('\\', '/')).matches())
            .map(Path::of)
            .toList());
  }

  RuntimePath with(List<Path> more) {
    List<Path> all = new ArrayList<>(entries);
    all.addAll(more);
    return new RuntimePath(List.copyOf(all));
  }

  String text() {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
