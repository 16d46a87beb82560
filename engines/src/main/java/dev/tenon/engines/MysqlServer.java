package dev.tenon.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One mysqld with a data folder inside a guard's folder.
 *
 * @param install the binaries
 * @param guard the folder and processes
 * @param options options for the data folder's making and for each start
 */
record MysqlServer(MysqlInstall install, Guard guard, List<String> options) {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  MysqlServer {
    Objects.requireNonNull(install, "install");
    Objects.requireNonNull(guard, "guard");
    options = List.copyOf(options);
  }

  /** Make the data folder, with the administrator root without a password. */
  void initialise(DataFolders folders) throws IOException {
    folders.make(install.key(), options, data(), this::initialiseAt);
  }

  private void initialiseAt(Path folder) {
    List<String> command = base(folder);
    command.add("--initialize-insecure");
    command.addAll(options);
    guard.run(command, install.environment(), guard.folder().resolve("initialize.log"), LIMIT);
  }

  private Path data() {
    return guard.folder().resolve("data");
  }

  /** Start the server on a port, the first time or after a crash, and return once it answers. */
  void serve(String title, int port, List<String> more) {
    List<String> command = base(data());
    if (install.atLeast(8)) {
      command.add("--mysqlx=0");
    }
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    // Relative to the data folder, since a socket's path may be no longer than 107 bytes.
    command.add("--socket=mysqld.sock");
    command.add("--pid-file=mysqld.pid");
    command.addAll(more);
    command.addAll(options);
    Path log = LogFile.empty(guard.folder().resolve("mysqld.log"));
    Process process = guard.start(command, install.environment(), log);
    LogFile.awaitReady(
        title, process, log, LIMIT, () -> LogFile.text(log).contains("ready for connections"));
  }

  private List<String> base(Path data) {
    List<String> command = new ArrayList<>();
    command.add(install.program("mysqld"));
    command.add("--no-defaults");
    command.add("--user=" + System.getProperty("user.name"));
    command.add("--basedir=" + install.home());
    command.add("--datadir=" + data);
    Path share = install.home().resolve("share");
    command.add("--lc-messages-dir=" + share);
    if (Files.isDirectory(share.resolve("charsets"))) {
      command.add("--character-sets-dir=" + share.resolve("charsets"));
    }
    return command;
  }
}
