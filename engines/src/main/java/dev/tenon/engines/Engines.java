package dev.tenon.engines;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The way in: start servers from published binaries, and from the NDB Cluster install folder that
 * {@code NDB_HOME} names.
 *
 * <p>Servers are kept unpacked under {@code $XDG_CACHE_HOME/tenon/engines} (else {@code
 * ~/.cache/tenon/engines}). Safe for use by several threads and several processes.
 */
public final class Engines {

  private static final int ATTEMPTS = 3;

  private final PostgresLauncher postgres;
  private final MysqlLauncher mysql;
  private final NdbLauncher ndb;

  private Engines(Host host, Path cacheFolder, Progress progress) {
    EngineCache cache = new EngineCache(cacheFolder);
    Binaries binaries = new Binaries(cache, new MavenJar(host), progress);
    NativeLibraries libraries =
        new NativeLibraries(host, cacheFolder.resolve("lib"), new SystemPackages(host));
    DataFolders folders = new DataFolders(cache);
    this.postgres = new PostgresLauncher(host, binaries, folders);
    this.mysql = new MysqlLauncher(host, binaries, folders, libraries);
    this.ndb = new NdbLauncher(host, folders);
  }

  /** Return the engines of this machine, as its environment variables say. */
  public static Engines ofThisMachine(Progress progress) {
    return of(Host.current(), progress);
  }

  static Engines of(Host host, Progress progress) {
    return new Engines(
        Objects.requireNonNull(host, "host"),
        host.cacheFolder(),
        Objects.requireNonNull(progress, "progress"));
  }

  /**
   * Start a server and return it once it takes connections; the first time on a machine this
   * fetches it.
   *
   * @throws EngineUnavailableException when this machine can't have it; the message says what to do
   * @throws EngineStartException when it is here but does not start; the message has the end of its
   *     log
   */
  public Engine start(EngineRequest request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return launch(request);
      } catch (EngineStartException e) {
        if (attempt == ATTEMPTS || !portTaken(e)) {
          throw e;
        }
      }
    }
  }

  /** Somebody else may take a free port before the server does. */
  private static boolean portTaken(EngineStartException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Address already in use")
        || message.contains("Do you already have another mysqld server running on port");
  }

  private Engine launch(EngineRequest request) {
    return switch (request.product()) {
      case POSTGRESQL -> postgres.launch(request);
      case MYSQL -> mysql.launch(request);
      case NDB -> ndb.launch(request);
    };
  }
}
