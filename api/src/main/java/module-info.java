/**
 * The values and interfaces of Tenon: what a caller says, what comes of it, and what a dialect
 * supplies.
 *
 * @uses dev.tenon.TenonBuilder the way in, supplied by the core module
 */
module dev.tenon.api {
  requires static transitive org.jspecify;
  requires transitive java.sql;

  exports dev.tenon;
  exports dev.tenon.check;
  exports dev.tenon.error;
  exports dev.tenon.facts;
  exports dev.tenon.key;
  exports dev.tenon.name;
  exports dev.tenon.naming;
  exports dev.tenon.plan;
  exports dev.tenon.spi;

  uses dev.tenon.TenonBuilder;
}
