package dev.tenon.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A temporary folder and the processes that work in it; all of it goes when this JVM goes, however
 * that happens.
 *
 * <p>A small shell process waits on a pipe from this JVM. The kernel closes the pipe when the JVM
 * ends, even by SIGKILL; the shell then kills the processes it was told of and deletes the folder.
 * It and the servers run in sessions of their own, so that Ctrl-C reaches the JVM only.
 */
final class Guard implements AutoCloseable {

  private static final String WATCHER =
      """
      trap '' INT TERM HUP
      pids=
      while read -r pid; do pids="$pid $pids"; done
      for pid in $pids; do kill -9 -"$pid" "$pid" 2>/dev/null; done
      rm -rf "$1" || { sleep 1; rm -rf "$1"; }
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path folder;
  private final Host host;
  private final Process watcher;
  private final Writer toWatcher;
  private final Thread hook;
  private final List<Process> processes = new ArrayList<>();
  private boolean closed;

  private Guard(Path folder, Host host, Process watcher) {
    this.folder = folder;
    this.host = host;
    this.watcher = watcher;
    this.toWatcher = watcher.outputWriter(StandardCharsets.UTF_8);
    this.hook = new Thread(this::end, "tenon-engine-stop");
  }

  /** Make the folder and start to watch over it. */
  static Guard open(String name, Host host) {
    try {
      Path folder = Files.createTempDirectory("tenon-" + name + "-");
      List<String> command =
          inOwnSession(host, List.of("/bin/sh", "-c", WATCHER, "tenon-watcher", folder.toString()));
      Process watcher =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Guard guard = new Guard(folder, host, watcher);
      Runtime.getRuntime().addShutdownHook(guard.hook);
      return guard;
    } catch (IOException e) {
      throw new UncheckedIOException("can't make a folder for " + name, e);
    }
  }

  private static List<String> inOwnSession(Host host, List<String> command) {
    List<String> all = new ArrayList<>();
    host.program("setsid").ifPresent(setsid -> all.add(setsid.toString()));
    all.addAll(command);
    return all;
  }

  /** Return the temporary folder. */
  Path folder() {
    return folder;
  }

  /** Start a process that goes on; what it writes goes to a file. */
  synchronized Process start(List<String> command, Map<String, String> environment, Path log) {
    if (closed) {
      throw new IllegalStateException("already closed");
    }
    try {
      Process process =
          Commands.builder(inOwnSession(host, command), environment, log)
              .directory(Path.of("/").toFile())
              .start();
      processes.add(process);
      toWatcher.write(process.pid() + "\n");
      toWatcher.flush();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("can't start " + command.getFirst(), e);
    }
  }

  /**
   * Run a process to its end.
   *
   * @throws EngineStartException when it fails; the message has the end of what it wrote
   */
  void run(List<String> command, Map<String, String> environment, Path log, Duration limit) {
    Process process = start(command, environment, log);
    try {
      Commands.await(process, command, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      forget(process);
    }
    if (process.exitValue() != 0) {
      throw new EngineStartException(
          "%s ended with code %d\n%s"
              .formatted(command.getFirst(), process.exitValue(), LogFile.tail(log)));
    }
  }

  private synchronized void forget(Process process) {
    processes.remove(process);
  }

  /** Return the ids of the processes that go on, in the order of their start. */
  synchronized List<Long> processIds() {
    return processes.stream().map(Process::pid).toList();
  }

  /** Kill every process at once and wait until they are gone. */
  synchronized void kill() {
    processes.forEach(process -> Commands.killTree(process.toHandle()));
    processes.forEach(Guard::awaitEnd);
    processes.clear();
  }

  /** Kill the process that was started last, with all it started, and wait until they are gone. */
  synchronized void killLast() {
    Process last = processes.removeLast();
    List<ProcessHandle> all =
        Stream.concat(last.descendants(), Stream.of(last.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(
        process ->
            process
                .onExit()
                .completeOnTimeout(process, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join());
    awaitEnd(last);
  }

  private static void awaitEnd(Process process) {
    try {
      process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The JVM is ending: the hook does it.
    }
    end();
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    kill();
    try {
      toWatcher.close();
    } catch (IOException e) {
      watcher.destroyForcibly();
    }
    awaitEnd(watcher);
  }
}
