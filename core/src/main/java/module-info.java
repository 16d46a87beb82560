/**
 * The pipeline from operation to outcome, and what dialects are built with.
 *
 * @provides dev.tenon.TenonBuilder the way in
 * @uses dev.tenon.spi.DialectProvider every installed dialect
 */
module dev.tenon.core {
  requires static org.jspecify;
  requires transitive dev.tenon.api;
  requires transitive org.jooq;

  exports dev.tenon.core.ddl;
}
