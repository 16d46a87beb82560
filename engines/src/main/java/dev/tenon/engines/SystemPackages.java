package dev.tenon.engines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Install Debian packages that hold missing libraries, where that is allowed: as root, with
 * apt-get, and unless {@code TENON_NO_INSTALL=1} says no.
 *
 * @param host the machine
 */
record SystemPackages(Host host) {

  private static final Pattern LIBRARY = Pattern.compile("([^.]+)\\.so\\.(\\d+).*");
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Map<String, String> QUIET = Map.of("DEBIAN_FRONTEND", "noninteractive");

  SystemPackages {
    Objects.requireNonNull(host, "host");
  }

  /**
   * Return the names that the package of a library goes by, the usual one first: {@code
   * libaio.so.1} is in libaio1, and in libaio1t64 since Debian's change to 64-bit times.
   */
  static List<String> candidates(String library) {
    Matcher matcher = LIBRARY.matcher(library);
    if (!matcher.matches()) {
      return List.of();
    }
    String name = matcher.group(1) + matcher.group(2);
    return List.of(name, name + "t64");
  }

  /**
   * Choose for each library the first candidate that apt knows; libraries without one are left out.
   */
  static List<String> choose(List<String> libraries, Set<String> known) {
    return libraries.stream()
        .flatMap(library -> candidates(library).stream().filter(known::contains).limit(1))
        .distinct()
        .toList();
  }

  /** Read from the output of {@code apt-cache policy} which packages can be installed. */
  static Set<String> installable(String policy) {
    return Pattern.compile("^(\\S+):\\n.*\\n\\s+Candidate: (?!\\(none\\))", Pattern.MULTILINE)
        .matcher(policy)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean allowed() {
    return host.root()
        && host.program("apt-get").isPresent()
        && !host.variable("TENON_NO_INSTALL").equals(Optional.of("1"));
  }

  /**
   * Install what holds the libraries, saying so in one line; do nothing where that is not allowed.
   */
  void install(String title, List<String> libraries, Progress progress) {
    if (!allowed()) {
      return;
    }
    apt(List.of("apt-get", "update", "-q"));
    List<String> packages = choose(libraries, known(libraries));
    if (packages.isEmpty()) {
      return;
    }
    progress.line(
        "installing %s, which %s needs (TENON_NO_INSTALL=1 turns that off)"
            .formatted(String.join(" ", packages), title));
    List<String> command =
        new ArrayList<>(List.of("apt-get", "install", "-y", "-q", "--no-install-recommends", "-o"));
    command.add("DPkg::Lock::Timeout=120");
    command.addAll(packages);
    Commands.Result result = apt(command);
    if (!result.ok()) {
      throw new EngineUnavailableException(
          "%s\napt-get said: %s".formatted(remedy(title, libraries), result.output().strip()));
    }
  }

  private static Set<String> known(List<String> libraries) {
    List<String> command = new ArrayList<>(List.of("apt-cache", "policy"));
    libraries.forEach(library -> command.addAll(candidates(library)));
    return installable(apt(command).output());
  }

  private static Commands.Result apt(List<String> command) {
    return Commands.run(command, QUIET, Path.of("/"), LIMIT);
  }

  /** Say what is missing and what to run. */
  String remedy(String title, List<String> libraries) {
    String needs =
        "%s needs %s, which this machine lacks".formatted(title, String.join(", ", libraries));
    if (host.program("apt-get").isEmpty()) {
      return needs + "; install the packages that hold them (Fedora: libaio numactl-libs)";
    }
    List<String> packages = choose(libraries, known(libraries));
    List<String> named =
        packages.isEmpty()
            ? libraries.stream().flatMap(one -> candidates(one).stream().limit(1)).toList()
            : packages;
    return "%s; run: %sapt-get install -y %s"
        .formatted(needs, host.root() ? "" : "sudo ", String.join(" ", named));
  }
}
