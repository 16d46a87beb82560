package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Start MySQL with InnoDB: published binaries, or the server of an NDB install folder without its
 * cluster.
 *
 * @param host the machine
 * @param binaries gets the servers
 * @param folders makes data folders
 * @param libraries sees to libaio and the like
 */
record MysqlLauncher(Host host, Binaries binaries, DataFolders folders, NativeLibraries libraries) {

  /** Durability and the binary log cost time and serve nobody here. */
  private static final List<String> FAST =
      List.of(
          "--skip-log-bin", "--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync");

  MysqlLauncher {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(binaries, "binaries");
    Objects.requireNonNull(folders, "folders");
    Objects.requireNonNull(libraries, "libraries");
  }

  Engine launch(EngineRequest request) {
    MysqlInstall install = find(request);
    Guard guard = Guard.open("mysql-" + install.version(), host);
    try {
      MysqlServer server = new MysqlServer(install, guard, request.options());
      server.initialise(folders);
      int port = Ports.free();
      Runnable start = () -> server.serve("MySQL " + install.version(), port, FAST);
      start.run();
      return new Engine(Product.MYSQL, install.version(), port, guard, start);
    } catch (IOException e) {
      guard.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private MysqlInstall find(EngineRequest request) {
    if (!Distribution.published(request)) {
      return MysqlInstall.fromNdbHome(request, host);
    }
    Distribution distribution = Distribution.find(request, host);
    Path home = binaries.home(distribution);
    return new MysqlInstall(
        home,
        distribution.version(),
        libraries.ensure(distribution.title(), home.resolve("bin/mysqld"), binaries.progress()));
  }
}
