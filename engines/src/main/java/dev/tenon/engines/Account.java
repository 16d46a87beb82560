package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An unprivileged user to run a server as, when this process is root.
 *
 * @param name the user's name
 * @param uid the user's number
 * @param gid the number of the user's group
 */
record Account(String name, int uid, int gid) {

  private static final List<String> SUITABLE = List.of("postgres", "nobody");

  Account {
    Objects.requireNonNull(name, "name");
  }

  /**
   * Choose a user of this machine.
   *
   * @throws EngineUnavailableException when none of the usual ones exists
   */
  static Account choose() {
    try {
      return choose(Files.readAllLines(Path.of("/etc/passwd")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Account choose(List<String> passwd) {
    for (String wanted : SUITABLE) {
      for (String line : passwd) {
        String[] parts = line.split(":", -1);
        if (parts.length > 3 && parts[0].equals(wanted)) {
          return new Account(wanted, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
        }
      }
    }
    throw new EngineUnavailableException(
        "PostgreSQL does not run as root, and there is no user %s to run it as"
            .formatted(String.join(" or ", SUITABLE)));
  }

  /**
   * Return the command that runs another one as this user.
   *
   * @throws EngineUnavailableException when the machine has no program for that
   */
  List<String> command(Host host, List<String> command) {
    return command(host.folders(), command);
  }

  List<String> command(List<Path> folders, List<String> command) {
    List<String> all = new ArrayList<>(leaveRoot(folders));
    all.addAll(command);
    return all;
  }

  private List<String> leaveRoot(List<Path> folders) {
    List<String> setpriv =
        List.of("--reuid", "" + uid, "--regid", "" + gid, "--clear-groups", "--inh-caps=-all");
    List<String> runuser = List.of("-u", name, "--");
    List<String> su = List.of("-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", name);
    return with(folders, "setpriv", setpriv)
        .or(() -> with(folders, "runuser", runuser))
        .or(() -> with(folders, "su", su))
        .orElseThrow(
            () ->
                new EngineUnavailableException(
                    "PostgreSQL does not run as root, and there is no setpriv, runuser or su"));
  }

  private static Optional<List<String>> with(
      List<Path> folders, String program, List<String> arguments) {
    return Host.program(folders, program)
        .map(path -> Stream.concat(Stream.of(path.toString()), arguments.stream()).toList());
  }

  /** Make this user the owner of a folder and all in it. */
  void own(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  /** Answer whether every user can enter a folder and those above it. */
  static boolean reachable(Path folder) throws IOException {
    for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }
}
