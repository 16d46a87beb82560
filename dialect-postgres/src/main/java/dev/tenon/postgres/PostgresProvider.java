package dev.tenon.postgres;

import dev.tenon.error.ErrorId;
import dev.tenon.facts.ServerVersion;
import dev.tenon.postgres.facts.Forks;
import dev.tenon.postgres.version.PostgresChange;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.DialectProvider;
import dev.tenon.spi.SpiVersion;
import dev.tenon.spi.Target;

/** Offer the dialect {@code postgresql}: PostgreSQL from version 12, and none of its forks. */
public final class PostgresProvider implements DialectProvider {
  private static final DialectId ID = new DialectId("postgresql");
  private static final String PRODUCT = "PostgreSQL";
  private static final ServerVersion NEWEST = ServerVersion.parse("18");

  /** Make a provider; it holds no state. */
  public PostgresProvider() {}

  @Override
  public DialectId id() {
    return ID;
  }

  @Override
  public int spiVersion() {
    return SpiVersion.CURRENT;
  }

  @Override
  public ServerVersion newestVersion() {
    return NEWEST;
  }

  @Override
  public boolean claims(Target target) {
    return target.server().product().equals(PRODUCT)
        && Forks.named(target.server().version().text()).isEmpty()
        && !Forks.countsOtherwise(target.server().version());
  }

  @Override
  public Dialect create(ServerVersion version) {
    Forks.refuse(version.text());
    if (!PostgresChange.OLDEST.in(version)) {
      throw ErrorId.VERSION_UNSUPPORTED.exception(ID, PostgresChange.OLDEST.release(), version);
    }
    return PostgresDialect.at(version);
  }
}
