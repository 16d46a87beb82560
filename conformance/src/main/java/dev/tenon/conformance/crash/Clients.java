package dev.tenon.conformance.crash;

/** Keep one client process ready while another is at work. For one thread. */
final class Clients implements AutoCloseable {
  private ProcessRun ready = ProcessRun.prepare();

  ProcessRun next() {
    ProcessRun next = ready;
    ready = ProcessRun.prepare();
    return next;
  }

  @Override
  public void close() {
    ready.close();
  }
}
