package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Run the script for real, in a copy of the tree whose JDKs and Maven only say what they are. */
class TenonScriptTest {
  private static final List<String> MODULES =
      List.of("api", "core", "engines", "dialect-mysql", "dialect-ndb", "dialect-postgres", "cli");

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");
  private Path jdks = Path.of("");
  private Path path = Path.of("");

  record Result(int code, String out, String err) {}

  @BeforeEach
  void plant() throws IOException {
    home = folder.resolve("a tree");
    jdks = folder.resolve("all jdks");
    path = folder.resolve("path");
    for (String module : MODULES) {
      Files.createDirectories(home.resolve(module).resolve("src/main"));
      Files.writeString(home.resolve(module).resolve("pom.xml"), "");
    }
    Files.writeString(home.resolve("pom.xml"), "");
    Files.createDirectories(jdks);
    Files.copy(Path.of("..", "tenon"), home.resolve("tenon"));
    program(home.resolve("tenon"), Files.readString(home.resolve("tenon")));
    built();
    plantTools();
  }

  @Test
  void anOlderJavaOnThePathIsPassedOver() throws Exception {
    jdk("jdk-25", "25.0.1");

    Result result = run(Map.of(), home.resolve("tenon"), "sql", "--file", "a b");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("jdk-25 ").contains("dev.tenon.cli.Main sql --file a b");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aNewJavaOnThePathIsTaken() throws Exception {
    program(
        folder.resolve("old jdk/bin/java"),
        "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"22\"' >&2 || echo path \"$@\"\n");
    jdk("jdk-25", "25");

    assertThat(run(Map.of(), home.resolve("tenon")).out()).startsWith("path ");
  }

  @Test
  void theNewestOfTheUsualPlacesIsTaken() throws Exception {
    jdk("jdk-21", "21.0.9");
    jdk("jdk-100", "100.0.1");
    jdk("jdk-25", "25");
    jdk("jdk-8", "1.8.0_402");

    assertThat(run(Map.of(), home.resolve("tenon")).out()).startsWith("jdk-100 ");
  }

  @Test
  void javaHomeCountsFirst() throws Exception {
    jdk("jdk-25", "25");
    Path chosen = jdk("jdk-21", "21.0.9");

    assertThat(run(Map.of("JAVA_HOME", chosen.toString()), home.resolve("tenon")).out())
        .startsWith("jdk-21 ");
  }

  @Test
  void aRuntimeWithoutCompilerIsNoJdk() throws Exception {
    Path runtime = jdk("jre-25", "25");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(run(Map.of(), home.resolve("tenon")).code()).isEqualTo(2);
  }

  @Test
  void withoutJdkOneLineSaysWhatIsMissingAndWhereWasLooked() throws Exception {
    jdk("jdk-17", "17.0.1");

    Result result = run(Map.of(), home.resolve("tenon"), "demo");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .hasLineCount(1)
        .startsWith("tenon: no JDK 21 or newer: looked at JAVA_HOME (not set), java on the PATH (")
        .contains(path + "/java", jdks.toString());
  }

  @Test
  void theScriptIsFoundThroughALink() throws Exception {
    jdk("jdk-25", "25");
    Path link = Files.createSymbolicLink(folder.resolve("t"), Path.of("a tree", "tenon"));

    assertThat(run(Map.of(), link).out())
        .contains(home + "/cli/target/lib/*:" + home + "/dialects/*");
  }

  @Test
  void whatIsNotBuiltIsBuiltOnce() throws Exception {
    jdk("jdk-25", "25");
    Files.delete(home.resolve("cli/target/lib/.built"));
    maven("mkdir -p cli/target/lib; echo \"$@\" > maven-was-here");

    Result first = run(Map.of(), home.resolve("tenon"), "schema");
    Result second = run(Map.of(), home.resolve("tenon"), "schema");

    assertThat(first.code()).isZero();
    assertThat(first.err())
        .isEqualTo("tenon: building, once (a minute or two the first time) ...\n");
    assertThat(Files.readString(home.resolve("maven-was-here"))).contains("-pl cli -am package");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void newerSourcesAreBuiltAgain() throws Exception {
    jdk("jdk-25", "25");
    maven("mkdir -p cli/target/lib");
    Path source = Files.writeString(home.resolve("core/src/main/A.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(run(Map.of(), home.resolve("tenon")).err()).startsWith("tenon: building");
  }

  @Test
  void aFailedBuildIsSaidShortly() throws Exception {
    jdk("jdk-25", "25");
    Files.delete(home.resolve("cli/target/lib/.built"));
    maven("for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo \"[ERROR] $i\"; done; exit 1");

    Result result = run(Map.of(), home.resolve("tenon"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("[ERROR] 10\n", "tenon: the build failed; all of its output is in ")
        .doesNotContain("[ERROR] 11");
  }

  @Test
  void withoutMavenOneLineSaysSo() throws Exception {
    jdk("jdk-25", "25");
    Files.delete(home.resolve("cli/target/lib/.built"));

    Result result = run(Map.of(), home.resolve("tenon"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).hasLineCount(1).contains("Maven (mvn) is not on the PATH");
  }

  private void built() throws IOException {
    Path lib = Files.createDirectories(home.resolve("cli/target/lib"));
    Path stamp = Files.writeString(lib.resolve(".built"), "");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(2)));
  }

  /** Put the few programs that the script needs onto an otherwise empty path. */
  private void plantTools() throws IOException {
    Files.createDirectories(path);
    for (String tool :
        List.of("dirname", "readlink", "sed", "find", "mktemp", "mv", "rm", "grep", "mkdir")) {
      program(path.resolve(tool), "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
    }
    // One without the file "release", so that it is asked itself.
    Path old = Files.createDirectories(folder.resolve("old jdk/bin"));
    program(old.resolve("java"), "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");
    program(old.resolve("javac"), "#!/bin/sh\n");
    Files.createSymbolicLink(path.resolve("java"), old.resolve("java"));
  }

  private static Path which(String tool) {
    return List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = jdks.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    program(jdk.resolve("bin/java"), "#!/bin/sh\necho " + name + " \"$@\"\n");
    program(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    return jdk;
  }

  private void maven(String work) throws IOException {
    program(path.resolve("mvn"), "#!/bin/sh\n" + work + "\n");
  }

  private static void program(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Result run(Map<String, String> variables, Path script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    builder.environment().put("TENON_JDKS", jdks + "/*");
    builder.environment().putAll(variables);
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
