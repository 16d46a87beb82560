package dev.tenon.ndb.rules;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Decided;
import dev.tenon.conformance.differential.Duel;
import dev.tenon.conformance.differential.Given;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Say cases in few words; every table costs the cluster half a second. */
final class Cases {
  static final String REFERENT =
      "CREATE TABLE p (id INT PRIMARY KEY, u INT NOT NULL, v INT NOT NULL, UNIQUE u (u),"
          + " UNIQUE vu (v, u)) ENGINE=NDB";
  static final String SOURCE =
      "CREATE TABLE c (n INT PRIMARY KEY, a INT, b INT, KEY ka (a)) ENGINE=NDB";

  private Cases() {}

  static Decided fight(TestDatabase db, CreateForeignKey key, String... statements)
      throws SQLException {
    return Duel.on(db).fight(Given.tables(statements).key(key));
  }

  /** Fight on the usual tables; more statements may follow. */
  static Decided usual(TestDatabase db, CreateForeignKey key, String... more) throws SQLException {
    return fight(
        db,
        key,
        Stream.concat(Stream.of(REFERENT, SOURCE), Arrays.stream(more)).toArray(String[]::new));
  }

  static CreateForeignKey key(String local, String remote) {
    return CreateForeignKey.from("c", local).to("p", remote).named("f").build();
  }
}
