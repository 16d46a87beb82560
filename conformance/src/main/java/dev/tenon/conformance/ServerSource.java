package dev.tenon.conformance;

import dev.tenon.engines.EngineRequest;
import java.util.Objects;

/** One way to come by a server. */
interface ServerSource {

  /** What a source says to a request. */
  sealed interface Answer {}

  /**
   * Here it is.
   *
   * @param server a running server
   */
  record Found(TestServer server) implements Answer {
    public Found {
      Objects.requireNonNull(server, "server");
    }
  }

  /**
   * Not from here.
   *
   * @param reason why, for people
   */
  record NotHere(String reason) implements Answer {
    public NotHere {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Give a running server, or say why it can't. */
  Answer find(EngineRequest request);
}
