package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Start a small MySQL NDB Cluster from an install folder: one management node, one data node, one
 * MySQL server.
 *
 * @param host the machine
 * @param folders makes data folders
 */
record NdbLauncher(Host host, DataFolders folders) {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  NdbLauncher {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(folders, "folders");
  }

  Engine launch(EngineRequest request) {
    MysqlInstall install = MysqlInstall.fromNdbHome(request, host);
    Guard guard = Guard.open("ndb-" + install.version(), host);
    try {
      String connect = "127.0.0.1:" + startManagement(install, guard);
      startDataNode(install, guard, connect);
      MysqlServer server = new MysqlServer(install, guard, request.options());
      server.initialise(folders);
      int port = Ports.free();
      Runnable start =
          () -> server.serve("MySQL NDB Cluster " + install.version(), port, options(connect));
      start.run();
      return new Engine(Product.NDB, install.version(), port, guard, start);
    } catch (IOException e) {
      guard.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private int startManagement(MysqlInstall install, Guard guard) throws IOException {
    int port = Ports.free();
    Path folder = Files.createDirectory(guard.folder().resolve("mgm"));
    Path data = Files.createDirectory(guard.folder().resolve("node"));
    Path config = guard.folder().resolve("config.ini");
    Files.writeString(config, new NdbConfig(port, folder, Ports.free(), data, megabytes()).text());
    Path log = guard.folder().resolve("mgmd.log");
    Process process =
        guard.start(
            List.of(
                install.program("ndb_mgmd"),
                "--no-defaults",
                "--nodaemon",
                "--bind-address=127.0.0.1",
                "-f",
                config.toString(),
                "--configdir=" + folder,
                "--reload"),
            install.environment(),
            log);
    LogFile.awaitReady("ndb_mgmd", process, log, LIMIT, () -> Ports.answers(port));
    return port;
  }

  private int megabytes() {
    return host.variable("TENON_NDB_MEMORY").map(Integer::parseInt).orElse(NdbConfig.SMALL);
  }

  /** Start the data node; the MySQL server waits for it. */
  private static void startDataNode(MysqlInstall install, Guard guard, String connect) {
    guard.start(
        List.of(
            install.program("ndbmtd"),
            "--no-defaults",
            "--nodaemon",
            "-c",
            connect,
            "--ndb-nodeid=1"),
        install.environment(),
        guard.folder().resolve("ndbmtd.log"));
  }

  private static List<String> options(String connect) {
    return List.of(
        "--ndbcluster",
        "--ndb-connectstring=" + connect,
        "--ndb-wait-setup=120",
        "--ndb-wait-connected=60",
        "--log-bin-trust-function-creators");
  }
}
