package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * See to the system libraries that a server binary needs, chiefly libaio for MySQL.
 *
 * @param host the machine
 * @param links a folder for links to libraries that are here under another name
 * @param packages the means to install packages
 */
record NativeLibraries(Host host, Path links, SystemPackages packages) {

  private static final Pattern NOT_FOUND =
      Pattern.compile("^\\s*(\\S+) => not found", Pattern.MULTILINE);
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final List<Path> SYSTEM_FOLDERS =
      List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/lib"));

  NativeLibraries {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(packages, "packages");
  }

  /** Return the names of the libraries that {@code ldd} says are not found. */
  static List<String> missing(String lddOutput) {
    return NOT_FOUND.matcher(lddOutput).results().map(match -> match.group(1)).distinct().toList();
  }

  /**
   * Make the binary's libraries available and return the environment to start it with.
   *
   * @throws EngineUnavailableException when one is missing and can't be installed; the message says
   *     what to run
   */
  Map<String, String> ensure(String title, Path binary, Progress progress) {
    List<String> missing = afterLinking(binary);
    if (!missing.isEmpty()) {
      packages.install(title, missing, progress);
      missing = afterLinking(binary);
    }
    if (!missing.isEmpty()) {
      throw new EngineUnavailableException(packages.remedy(title, missing));
    }
    return environment();
  }

  private Map<String, String> environment() {
    return Files.isDirectory(links) ? Map.of("LD_LIBRARY_PATH", links.toString()) : Map.of();
  }

  private List<String> afterLinking(Path binary) {
    List<String> missing = missing(ldd(binary));
    List<String> linked = missing.stream().filter(this::linkToRenamed).toList();
    return linked.isEmpty() ? missing : missing(ldd(binary));
  }

  private String ldd(Path binary) {
    return host.program("ldd")
        .map(ldd -> List.of(ldd.toString(), binary.toString()))
        .map(command -> Commands.run(command, environment(), Path.of("/"), LIMIT).output())
        .orElse("");
  }

  /**
   * Link a library's old name to the one with which Debian's 64-bit time packages ship it
   * (libaio.so.1 is libaio.so.1t64 there, the same on 64-bit machines).
   */
  private boolean linkToRenamed(String library) {
    Optional<Path> renamed = findRenamed(library, SYSTEM_FOLDERS);
    renamed.ifPresent(target -> link(library, target));
    return renamed.isPresent();
  }

  static Optional<Path> findRenamed(String library, List<Path> folders) {
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> Stream.concat(Stream.of(folder), subfolders(folder)))
        .map(folder -> folder.resolve(library + "t64"))
        .filter(Files::exists)
        .findFirst();
  }

  private static Stream<Path> subfolders(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(path -> path.toString().endsWith("-linux-gnu")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(String library, Path target) {
    try {
      Files.createDirectories(links);
      Files.createSymbolicLink(links.resolve(library), target);
    } catch (FileAlreadyExistsException e) {
      return; // Made by an earlier or a parallel run.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
