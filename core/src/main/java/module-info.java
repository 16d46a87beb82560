/**
 * The pipeline from operation to outcome, and what dialects are built with.
 *
 * @provides dev.tenon.TenonBuilder the way in
 * @uses dev.tenon.spi.DialectProvider every installed dialect
 */
module dev.tenon.core {
  requires static org.jspecify;
  requires transitive dev.tenon.api;
  requires transitive com.google.guice;
  // Guice is an automatic module: it can't say itself what it needs.
  requires com.google.common;
  requires jakarta.inject;
  requires transitive org.jooq;
  requires tools.jackson.databind;

  exports dev.tenon.core;
  exports dev.tenon.core.ddl;
  exports dev.tenon.core.explain;
  exports dev.tenon.core.json;
  exports dev.tenon.core.mark;
  exports dev.tenon.core.rules;

  opens dev.tenon.core to
      com.google.guice;
  opens dev.tenon.core.apply to
      com.google.guice;
  opens dev.tenon.core.check to
      com.google.guice;
  opens dev.tenon.core.gate to
      com.google.guice;
  opens dev.tenon.core.naming to
      com.google.guice;
  opens dev.tenon.core.plan to
      com.google.guice;
  opens dev.tenon.core.registry to
      com.google.guice;
  opens dev.tenon.core.resolve to
      com.google.guice;

  uses dev.tenon.spi.DialectProvider;

  provides dev.tenon.TenonBuilder with
      dev.tenon.core.CoreTenonBuilder;
}
