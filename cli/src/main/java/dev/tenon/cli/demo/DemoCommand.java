package dev.tenon.cli.demo;

import dev.tenon.cli.ExitCode;
import dev.tenon.cli.terminal.Terminal;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.EngineStartException;
import dev.tenon.engines.EngineUnavailableException;
import dev.tenon.error.TenonException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Walk through the main job on real servers. */
@Command(
    name = "demo",
    description = {
      "Walk through two examples on PostgreSQL 18, MySQL 8.0.31 and NDB Cluster 9.7.",
      "Servers are fetched once, started on free ports with temporary data, and stopped."
    },
    footer = {
      "",
      "A server that this machine can't have is named with what to do, and its SQL is shown;",
      "the exit code is 1 only where a server that was there failed.",
      "NDB Cluster: set NDB_HOME to an install folder, or TENON_URL_NDB_9_7 to a JDBC URL."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final List<String> ENGINES = List.of("postgresql:18", "mysql:8.0.31", "ndb:9.7");

  private final Terminal terminal;
  private final Paper paper;
  private final List<String> failures = new ArrayList<>();

  /**
   * Make the command.
   *
   * @param terminal what it speaks to
   */
  public DemoCommand(Terminal terminal) {
    this.terminal = terminal;
    this.paper = new Paper(terminal.out());
  }

  @Override
  public Integer call() {
    Places places = new Places(terminal);
    List<Seen> all = new ArrayList<>();
    for (String engine : ENGINES) {
      all.add(walk(places, EngineRequest.parse(engine)));
    }
    new Comparison(paper).print(all);
    failures.forEach(terminal::say);
    return failures.isEmpty() ? ExitCode.FINE : ExitCode.REFUSED;
  }

  private Seen walk(Places places, EngineRequest request) {
    try (Place place = places.open(request);
        Playground playground = new Playground(place)) {
      return new LiveWalk(place, playground, paper).walk();
    } catch (EngineUnavailableException absent) {
      terminal.say(request.product().title() + " is left out: " + absent.getMessage());
      return new OfflineWalk(request, paper).walk(String.valueOf(absent.getMessage()));
    } catch (EngineStartException | TenonException | SQLException failure) {
      failures.add(request.product().title() + " failed: " + failure.getMessage());
      return new OfflineWalk(request, paper).walk("it failed");
    }
  }
}
