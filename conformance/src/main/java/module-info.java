/** The kit that proves a dialect on real servers, and the servers to prove it on. */
module dev.tenon.conformance {
  requires transitive dev.tenon.api;
  requires transitive dev.tenon.engines;
  requires transitive java.sql;
  requires transitive org.junit.jupiter.api;
  requires com.github.dockerjava.api;
  requires org.assertj.core;
  requires testcontainers;
  requires static org.jspecify;

  uses dev.tenon.spi.DialectProvider;

  exports dev.tenon.conformance;
  exports dev.tenon.conformance.contract;
  exports dev.tenon.conformance.crash;
  exports dev.tenon.conformance.differential;
  exports dev.tenon.conformance.differential.mysql;
  exports dev.tenon.conformance.differential.postgres;
}
