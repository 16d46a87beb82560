package dev.tenon.conformance.crash;

import dev.tenon.conformance.OwnServer;
import java.util.Optional;

/** Let happen what a case says, on the proxy's thread. */
final class Disaster implements Scene, AutoCloseable {
  private final CrashCase of;
  private final Ground ground;
  private final Optional<OwnServer> server;
  private Optional<FirstRun> victim = Optional.empty();
  private Optional<Blocker> blocker = Optional.empty();

  Disaster(CrashCase of, Ground ground, Optional<OwnServer> server) {
    this.of = of;
    this.ground = ground;
    this.server = server;
  }

  synchronized void aimAt(FirstRun run) {
    victim = Optional.of(run);
  }

  private synchronized FirstRun victim() {
    return victim.orElseThrow();
  }

  @Override
  public synchronized void hold() {
    blocker = Optional.of(Blocker.hold(ground, ground.words().hold(of.point().step())));
  }

  @Override
  public void awaitWaiting() {
    ground.awaitWaiting();
  }

  @Override
  public void strike() {
    switch (of.fault()) {
      case CLIENT_KILLED -> victim().kill();
      case SERVER_KILLED -> server.orElseThrow().crash();
      case CLUSTER_KILLED -> server.orElseThrow().kill();
      case CUT, HALF_OPEN -> {}
    }
  }

  @Override
  public boolean halfOpen() {
    return of.fault() == Fault.HALF_OPEN;
  }

  /** Let go of the lock; bring the server back. */
  @Override
  public synchronized void close() {
    blocker.ifPresent(Blocker::close);
    blocker = Optional.empty();
    switch (of.fault()) {
      case SERVER_KILLED, CLUSTER_KILLED -> server.orElseThrow().restart();
      case CLIENT_KILLED, CUT, HALF_OPEN -> {}
    }
  }
}
