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
      int management = Ports.free();
      String connect = "127.0.0.1:" + management;
      configure(guard, management);
      MysqlServer server = new MysqlServer(install, guard, request.options());
      server.initialise(folders);
      int port = Ports.free();
      Runnable start =
          () -> {
            if (guard.processIds().isEmpty()) {
              startManagement(install, guard, management);
              startDataNode(install, guard, connect);
            }
            server.serve("MySQL NDB Cluster " + install.version(), port, options(connect));
          };
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

  private void configure(Guard guard, int port) throws IOException {
    Path folder = Files.createDirectory(managementFolder(guard));
    Path data = Files.createDirectory(guard.folder().resolve("node"));
    Files.writeString(
        config(guard), new NdbConfig(port, folder, Ports.free(), data, megabytes()).text());
  }

  private static Path managementFolder(Guard guard) {
    return guard.folder().resolve("mgm");
  }

  private static Path config(Guard guard) {
    return guard.folder().resolve("config.ini");
  }

  private static void startManagement(MysqlInstall install, Guard guard, int port) {
    Path log = guard.folder().resolve("mgmd.log");
    Process process =
        guard.start(
            List.of(
                install.program("ndb_mgmd"),
                "--no-defaults",
                "--nodaemon",
                "--bind-address=127.0.0.1",
                "-f",
                config(guard).toString(),
                "--configdir=" + managementFolder(guard),
                "--reload"),
            install.environment(),
            log);
    LogFile.awaitReady("ndb_mgmd", process, log, LIMIT, () -> Ports.answers(port));
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
