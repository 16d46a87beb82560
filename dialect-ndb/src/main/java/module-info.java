/**
 * MySQL NDB Cluster as a Tenon dialect: what differs from InnoDB.
 *
 * @provides dev.tenon.spi.DialectProvider the dialect {@code ndb}
 */
module dev.tenon.ndb {
  requires static org.jspecify;
  requires transitive dev.tenon.mysql;

  exports dev.tenon.ndb;

  provides dev.tenon.spi.DialectProvider with
      dev.tenon.ndb.NdbProvider;
}
