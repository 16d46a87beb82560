package dev.tenon.conformance;

import dev.tenon.engines.Engine;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.EngineUnavailableException;
import dev.tenon.engines.Engines;
import java.util.Objects;

/**
 * Servers started from published binaries or an NDB Cluster install folder.
 *
 * @param engines starts them
 */
record EmbeddedSource(Engines engines) implements ServerSource {

  EmbeddedSource {
    Objects.requireNonNull(engines, "engines");
  }

  @Override
  public Answer find(EngineRequest request) {
    try {
      Engine engine = engines.start(request);
      ServerAccess access =
          new ServerAccess(engine.product(), engine.jdbcUrl(), engine.user(), engine.password());
      return new Found(TestServer.of(request, access, "embedded", engine::close));
    } catch (EngineUnavailableException e) {
      return new NotHere(String.valueOf(e.getMessage()));
    }
  }
}
