package dev.tenon.cli.demo;

import dev.tenon.cli.connect.DriverSource;
import dev.tenon.engines.Engine;
import dev.tenon.engines.Product;
import dev.tenon.spi.DialectId;
import java.util.Optional;

/**
 * A server to walk on; closing it stops it where the demonstration started it.
 *
 * @param product what it is
 * @param title its name with its version
 * @param server connections to it
 * @param engine absent where somebody else runs it
 */
record Place(Product product, String title, DriverSource server, Optional<Engine> engine)
    implements AutoCloseable {

  DialectId dialect() {
    return new DialectId(product.id());
  }

  @Override
  public void close() {
    engine.ifPresent(Engine::close);
  }
}
