package dev.tenon.ndb;

import static dev.tenon.ndb.Fixtures.dialect;
import static dev.tenon.ndb.Fixtures.keys;
import static dev.tenon.ndb.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.LeftoverIndex;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which index serves a key on the cluster, and when it can go. */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class IndexesOnTheClusterTest {
  private static final int NEEDED = 1553;
  private static final String REFERENCES = " REFERENCES p (id)";

  @BeforeEach
  void referent(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE IF NOT EXISTS p (id int PRIMARY KEY) ENGINE=NDB");
  }

  @Test
  void theIndexThatTheServerMadeIsFree(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(db, "c1", "(n int PRIMARY KEY, a int, CONSTRAINT f FOREIGN KEY (a)" + REFERENCES);
    assertThat(left.name().text()).isEqualTo("f");
    assertThat(left.free()).isTrue();
    assertThat(dropIndex(db, "c1", left)).isZero();
  }

  @Test
  void anotherIndexDoesNotHelpAKeyThatIsTiedToThisOne(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db,
            "c2",
            "(n int PRIMARY KEY, a int, b int, KEY f (a), CONSTRAINT f FOREIGN KEY (a)"
                + REFERENCES
                + ", CONSTRAINT g FOREIGN KEY (a)"
                + REFERENCES);
    db.execute("ALTER TABLE c2 ADD KEY other (a, b)");
    assertThat(left.neededBy()).containsExactly("the foreign key 'g' needs it");
    assertThat(dropIndex(db, "c2", left)).isEqualTo(NEEDED);
  }

  @Test
  void aHashedPrimaryKeyServesAKeyOnItsColumns(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db,
            "c3",
            "(a int, PRIMARY KEY USING HASH (a), CONSTRAINT f FOREIGN KEY (a)" + REFERENCES);
    assertThat(left.name().text()).isEqualTo("PRIMARY");
    assertThat(left.neededBy()).containsExactly("it is the primary key");
  }

  private static LeftoverIndex dropKey(TestDatabase db, String table, String definition)
      throws SQLException {
    db.execute("CREATE TABLE " + table + " " + definition + ") ENGINE=NDB");
    StoredForeignKey key =
        keys(db, table).stream()
            .filter(stored -> stored.name().text().equals("f"))
            .findFirst()
            .orElseThrow();
    try (Connection connection = db.connect()) {
      LeftoverIndex left = dialect(db).reader().leftover(connection, key).orElseThrow();
      assertThat(key.supportingIndex()).contains(left.name());
      db.execute(dialect(db).ddl().drop(TableName.of(table), new Identifier("f")));
      return left;
    }
  }

  private static int dropIndex(TestDatabase db, String table, LeftoverIndex left) {
    return refusal(db, dialect(db).ddl().dropIndex(TableName.of(table), left.name()));
  }
}
