package dev.tenon.engines;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine as far as starting servers depends on it.
 *
 * @param os the {@code os.name} property
 * @param arch the {@code os.arch} property
 * @param root whether this process runs as the superuser
 * @param environment the environment variables
 */
record Host(String os, String arch, boolean root, Map<String, String> environment) {

  Host {
    Objects.requireNonNull(os, "os");
    Objects.requireNonNull(arch, "arch");
    environment = Map.copyOf(environment);
  }

  static Host current() {
    return new Host(
        System.getProperty("os.name"), System.getProperty("os.arch"), isRoot(), System.getenv());
  }

  private static boolean isRoot() {
    Path self = Path.of("/proc/self");
    try {
      return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean linux() {
    return os.equals("Linux");
  }

  /** Return the variable's value; empty when it is not set or blank. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** Find a program in the folders below. */
  Optional<Path> program(String name) {
    return program(folders(), name);
  }

  static Optional<Path> program(List<Path> folders, String name) {
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Return the PATH, and the folders of system programs that a user's PATH may lack. */
  List<Path> folders() {
    String path = variable("PATH").orElse("");
    return Stream.concat(
            Arrays.stream(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin", "/sbin"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .toList();
  }

  /** Return the folder that keeps unpacked servers between runs. */
  Path cacheFolder() {
    return variable("XDG_CACHE_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
        .resolve("tenon")
        .resolve("engines");
  }
}
