package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Start PostgreSQL. As root it runs as an unprivileged user, since PostgreSQL refuses root.
 *
 * @param host the machine
 * @param binaries gets the servers
 * @param folders makes data folders
 */
record PostgresLauncher(Host host, Binaries binaries, DataFolders folders) {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C", "TZ", "UTC");

  PostgresLauncher {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(binaries, "binaries");
    Objects.requireNonNull(folders, "folders");
  }

  Engine launch(EngineRequest request) {
    Distribution distribution = Distribution.find(request, host);
    Path home = binaries.home(distribution);
    Guard guard = Guard.open(distribution.folderName(), host);
    try {
      Optional<Account> account = host.root() ? Optional.of(Account.choose()) : Optional.empty();
      Path usable = prepare(home, guard.folder(), account);
      folders.make(
          distribution.folderName(),
          List.of(),
          data(guard),
          folder -> initialise(usable, guard, account, folder));
      if (account.isPresent()) {
        account.get().own(data(guard));
      }
      int port = Ports.free();
      Runnable start = () -> serve(distribution, usable, guard, account, port, request.options());
      start.run();
      return new Engine(Product.POSTGRESQL, distribution.version(), port, guard, start);
    } catch (IOException e) {
      guard.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  /** Give the other user the folder, and binaries that it can reach. */
  private static Path prepare(Path home, Path folder, Optional<Account> account)
      throws IOException {
    if (account.isEmpty()) {
      return home;
    }
    Path usable = home;
    if (!Account.reachable(home)) {
      usable = folder.resolve("dist");
      Folders.copy(home, usable);
    }
    account.get().own(folder);
    return usable;
  }

  private void initialise(Path home, Guard guard, Optional<Account> account, Path folder)
      throws IOException {
    Path made = guard.folder().resolve("initdb");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/initdb").toString());
    command.addAll(List.of("-D", made.toString(), "-U", "postgres", "-A", "trust"));
    command.addAll(List.of("-E", "UTF8", "--locale=C", "--no-sync"));
    guard.run(as(account, command), ENVIRONMENT, guard.folder().resolve("initdb.log"), LIMIT);
    Folders.copy(made, folder);
    Folders.delete(made);
  }

  private void serve(
      Distribution distribution,
      Path home,
      Guard guard,
      Optional<Account> account,
      int port,
      List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data(guard).toString()));
    settings(port, options).forEach(setting -> command.addAll(List.of("-c", setting)));
    Path log = LogFile.empty(guard.folder().resolve("postgres.log"));
    Process process = guard.start(as(account, command), ENVIRONMENT, log);
    LogFile.awaitReady(
        distribution.title(),
        process,
        log,
        LIMIT,
        () -> LogFile.text(log).contains("database system is ready to accept connections"));
  }

  private static List<String> settings(int port, List<String> options) {
    List<String> settings = new ArrayList<>();
    settings.add("listen_addresses=127.0.0.1");
    settings.add("port=" + port);
    settings.add("unix_socket_directories=");
    settings.add("fsync=off");
    settings.add("max_connections=60");
    settings.add("timezone=UTC");
    settings.add("logging_collector=off");
    settings.addAll(options);
    return settings;
  }

  private static Path data(Guard guard) {
    return guard.folder().resolve("data");
  }

  private List<String> as(Optional<Account> account, List<String> command) {
    return account.map(user -> user.command(host, command)).orElse(command);
  }
}
