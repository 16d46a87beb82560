/** Runnable examples, each a page. */
module dev.tenon.examples {
  requires transitive dev.tenon.api;
  requires transitive java.sql;
  requires static org.jspecify;

  exports dev.tenon.examples;
}
