/** Figures, each with one command that gives them again. */
module dev.tenon.benchmarks {
  requires dev.tenon.api;
  requires dev.tenon.engines;
  requires liquibase.core;
  requires transitive java.sql;
  requires static org.jspecify;

  exports dev.tenon.benchmarks;
}
