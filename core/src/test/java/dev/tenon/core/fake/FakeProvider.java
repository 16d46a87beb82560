package dev.tenon.core.fake;

import dev.tenon.facts.ServerVersion;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.SpiVersion;
import dev.tenon.spi.Target;

/** Offer one dialect, whatever the version; it claims the product that bears its id. */
public record FakeProvider(DialectId id, Dialect dialect) implements DialectProvider {
  /** Offer a dialect under an id. */
  public static FakeProvider of(String id, Dialect dialect) {
    return new FakeProvider(new DialectId(id), dialect);
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public ServerVersion newestVersion() {
    return ServerVersion.parse("1.0");
  }

  @Override
  public boolean claims(Target target) {
    return target.server().product().equals(id.text());
  }

  @Override
  public Dialect create(ServerVersion version) {
    return dialect;
  }
}
