/**
 * PostgreSQL, versions 12 to 18, as a Tenon dialect.
 *
 * @provides dev.tenon.spi.DialectProvider the dialect {@code postgresql}
 */
module dev.tenon.postgres {
  requires static org.jspecify;
  requires transitive dev.tenon.core;

  exports dev.tenon.postgres;

  provides dev.tenon.spi.DialectProvider with
      dev.tenon.postgres.PostgresProvider;
}
