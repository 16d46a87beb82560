/**
 * MySQL with InnoDB as a Tenon dialect, and the parts that other dialects of MySQL are put together
 * from.
 *
 * @provides dev.tenon.spi.DialectProvider the dialect {@code mysql}
 */
module dev.tenon.mysql {
  requires static org.jspecify;
  requires transitive dev.tenon.core;

  exports dev.tenon.mysql;
  exports dev.tenon.mysql.ddl;
  exports dev.tenon.mysql.errors;
  exports dev.tenon.mysql.facts;
  exports dev.tenon.mysql.folding;
  exports dev.tenon.mysql.names;
  exports dev.tenon.mysql.plan;
  exports dev.tenon.mysql.rules;
  exports dev.tenon.mysql.type;
  exports dev.tenon.mysql.version;

  provides dev.tenon.spi.DialectProvider with
      dev.tenon.mysql.MysqlProvider;
}
