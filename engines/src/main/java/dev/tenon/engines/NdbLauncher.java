package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Starts a small MySQL NDB Cluster from an install folder: one management node, one data node, one MySQL server.
 *
 * @param host the machine
 */
record NdbLauncher(Host host) {

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static final String CONFIG =
      """
      [ndbd default]
      NoOfReplicas=1
      DataMemory=128M
      SharedGlobalMemory=32M
      RedoBuffer=8M
      FragmentLogFileSize=16M
      NoOfFragmentLogFiles=4
      MaxNoOfTables=2000
      MaxNoOfAttributes=20000
      MaxNoOfOrderedIndexes=4000
      MaxNoOfUniqueHashIndexes=2000
      MaxNoOfTriggers=14000
      MaxNoOfConcurrentOperations=131072
      HeartbeatIntervalDbDb=15000
      TimeBetweenWatchDogCheck=30000
      TransactionDeadlockDetectionTimeout=10000
      AutomaticThreadConfig=0
      MaxNoOfExecutionThreads=2

      [ndb_mgmd]
      NodeId=49
      HostName=127.0.0.1
      PortNumber=%1$d
      DataDir=%2$s

      [ndbd]
      NodeId=1
      HostName=127.0.0.1
      ServerPort=%3$d
      DataDir=%4$s

      [mysqld]
      NodeId=51
      HostName=127.0.0.1

      [mysqld]

      [mysqld]
      """;

  NdbLauncher {
    Objects.requireNonNull(host, "host");
  }

  Engine launch(EngineRequest request) {
    MysqlInstall install = MysqlInstall.fromNdbHome(request, host);
    Guard guard = Guard.open("ndb-" + install.version(), host);
    try {
      String connect = "127.0.0.1:" + startManagement(install, guard);
      startDataNode(install, guard, connect);
      MysqlServer server = new MysqlServer(install, guard, request.options());
      server.initialise();
      int port = server.serve("MySQL NDB Cluster " + install.version(), options(connect));
      return new Engine(Product.NDB, install.version(), port, guard);
    } catch (IOException e) {
      guard.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private static int startManagement(MysqlInstall install, Guard guard) throws IOException {
    int port = Ports.free();
    Path folder = Files.createDirectory(guard.folder().resolve("mgm"));
    Path data = Files.createDirectory(guard.folder().resolve("node"));
    Path config = guard.folder().resolve("config.ini");
    Files.writeString(config, CONFIG.formatted(port, folder, Ports.free(), data));
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

  /** Starts the data node; the MySQL server waits for it. */
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
