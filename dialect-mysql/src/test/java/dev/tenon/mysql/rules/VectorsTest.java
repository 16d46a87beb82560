package dev.tenon.mysql.rules;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import org.junit.jupiter.api.Test;

/** Columns of a type that only 9.0 and newer have. */
@OnEngines({"mysql:9.7"})
class VectorsTest {

  @Test
  void noIndexIsMadeOfThem(TestDatabase db) {
    Cases cases = new Cases();
    cases.refused("mysql-vector-column").source("CREATE TABLE c (a VECTOR(3))");
    cases.refused("mysql-vector-column").unchecked().source("CREATE TABLE c (a VECTOR(3))");
    cases.fine("mysql-vector-column").source("CREATE TABLE c (a INT, v VECTOR(3))");
    cases.run(db);
  }
}
