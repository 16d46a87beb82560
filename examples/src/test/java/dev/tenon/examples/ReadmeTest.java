package dev.tenon.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private final String readme = read(Path.of("../README.md"));

  @Test
  void theReadmeShowsWhatTheExamplePrints() {
    String printed = printed(() -> RefusedKey.main(new String[0]));

    assertThat(block("text")).isEqualTo(printed);
  }

  @Test
  void theReadmeShowsTheExamplesOwnCode() {
    String source = read(Path.of("src/main/java/dev/tenon/examples/RefusedKey.java"));

    assertThat(withoutIndent(source)).contains(withoutIndent(block("java")));
  }

  private String block(String language) {
    String start = "```" + language + "\n";
    int from = readme.indexOf(start) + start.length();
    return readme.substring(from, readme.indexOf("```", from));
  }

  private static String withoutIndent(String code) {
    return Arrays.stream(code.split("\n")).map(String::strip).collect(Collectors.joining("\n"));
  }

  private static String printed(Runnable example) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      example.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("can't read " + file, e);
    }
  }
}
