package dev.tenon.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MySQL's binaries, ready to be started.
 *
 * @param home the folder with {@code bin/mysqld}
 * @param version the server's own version
 * @param environment the variables it must be started with
 */
record MysqlInstall(Path home, String version, Map<String, String> environment) {

  private static final Pattern VERSION = Pattern.compile("Ver (\\d+(?:\\.\\d+)+)");
  private static final Duration LIMIT = Duration.ofMinutes(1);

  MysqlInstall {
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(version, "version");
    environment = Map.copyOf(environment);
  }

  /**
   * Look at the install folder that {@code NDB_HOME} names.
   *
   * @throws EngineUnavailableException when the variable is not set, the folder lacks a program, or
   *     has another version
   */
  static MysqlInstall fromNdbHome(EngineRequest request, Host host) {
    Path home =
        host.variable("NDB_HOME")
            .map(Path::of)
            .orElseThrow(
                () ->
                    new EngineUnavailableException(
                        "%s %s is not among the published binaries; NDB_HOME may name a MySQL NDB Cluster install folder of that version"
                            .formatted(request.product().title(), request.version())));
    for (String program : List.of("mysqld", "ndbmtd", "ndb_mgmd")) {
      if (!Files.isExecutable(home.resolve("bin").resolve(program))) {
        throw new EngineUnavailableException(
            "NDB_HOME is %s, where there is no bin/%s".formatted(home, program));
      }
    }
    String version = versionOf(home);
    if (!request.accepts(version)) {
      throw new EngineUnavailableException(
          "%s %s is wanted, NDB_HOME holds %s"
              .formatted(request.product().title(), request.version(), version));
    }
    return new MysqlInstall(home, version, Map.of());
  }

  private static String versionOf(Path home) {
    List<String> command =
        List.of(home.resolve("bin/mysqld").toString(), "--no-defaults", "--version");
    String output = Commands.run(command, Map.of(), Path.of("/"), LIMIT).output();
    return version(output);
  }

  static String version(String output) {
    Matcher matcher = VERSION.matcher(output);
    if (!matcher.find()) {
      throw new EngineUnavailableException("mysqld --version says: " + output.strip());
    }
    return matcher.group(1);
  }

  /** Answer whether this server's major version is at least that one. */
  boolean atLeast(int major) {
    return Integer.parseInt(version.substring(0, version.indexOf('.'))) >= major;
  }

  /** Return a name for exactly these binaries. */
  String key() {
    return "mysql-%s-%08x".formatted(version, home.hashCode());
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }
}
