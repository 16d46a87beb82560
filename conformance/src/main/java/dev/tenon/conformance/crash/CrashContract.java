package dev.tenon.conformance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OwnServer;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.TestServer;
import dev.tenon.conformance.contract.SampleTables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Demand of plans, whatever dies in the midst of them: no row is lost, no key that is not proven
 * has the final name, and when the plan is run again, all is as if nothing had happened, with no
 * step repeated that need not be.
 */
public abstract class CrashContract {
  /** Make the contract; for subclasses. */
  protected CrashContract() {}

  /**
   * Say how tables are made.
   *
   * @return the sample tables
   */
  protected abstract SampleTables tables();

  /** A process that carries out a plan gets SIGKILL. */
  @Test
  void aKilledClient(TestDatabase database) throws SQLException {
    Ground ground = new Ground(database, tables());
    try (Clients clients = new Clients()) {
      tryAll("client", new CrashRun(ground, Optional.empty(), clients::next), Cases::ofClient);
    }
  }

  /** A proxy lets the connection die. */
  @Test
  void aDeadConnection(TestDatabase database) throws SQLException {
    Ground ground = new Ground(database, tables());
    tryAll(
        "connection",
        new CrashRun(ground, Optional.empty(), CrashContract::noProcess),
        Cases::ofConnection);
  }

  /** The server's processes get SIGKILL, and it is started again. */
  @Test
  void aKilledServer(TestServer server) throws SQLException {
    tryAll("server", server, Cases::ofServer);
  }

  /**
   * Demand it of a cluster, all of whose nodes get SIGKILL and are started again.
   *
   * @param server of the engine that is tried
   * @throws SQLException what the driver threw
   */
  protected final void tryKilledCluster(TestServer server) throws SQLException {
    tryAll("cluster", server, Cases::ofCluster);
  }

  private void tryAll(String group, TestServer server, Function<Cases, List<CrashCase>> chosen)
      throws SQLException {
    try (OwnServer own = OwnServer.start(server.engine());
        TestDatabase database = own.server().newDatabase()) {
      Ground ground = new Ground(database, tables());
      tryAll(group, new CrashRun(ground, Optional.of(own), CrashContract::noProcess), chosen);
    }
  }

  private static ProcessRun noProcess() {
    throw new IllegalStateException("no client is a process here");
  }

  private static void tryAll(String group, CrashRun run, Function<Cases, List<CrashCase>> chosen)
      throws SQLException {
    References references = new References(run.ground());
    List<CrashResult> results = new ArrayList<>();
    for (CrashCase each : chosen.apply(new Cases(references))) {
      results.add(
          run.run(
              each, references.of(each.job(), Rows.SOUND), references.of(each.job(), each.rows())));
    }
    CrashTable.write(run.ground().database().server().engine(), group, results);
    assertThat(results).isNotEmpty();
    assertThat(results.stream().filter(result -> !result.problems().isEmpty())).isEmpty();
  }
}
