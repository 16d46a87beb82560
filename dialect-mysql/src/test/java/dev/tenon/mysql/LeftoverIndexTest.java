package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.LeftoverIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index left behind is called free exactly when the server lets it go. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class LeftoverIndexTest {
  private static final int NEEDED = 1553;
  private static final TableName SOURCE = TableName.of("c");

  @BeforeEach
  void referent(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE p (id int PRIMARY KEY, x int, UNIQUE (x), UNIQUE (id, x))");
  }

  @Test
  void theIndexThatTheServerMadeIsFree(TestDatabase db) throws SQLException {
    LeftoverIndex left = dropKey(db, "CREATE TABLE c (a int, " + fk("f", "a", "id") + ")");
    assertThat(left.name().text()).isEqualTo("f");
    assertThat(left.neededBy()).isEmpty();
    assertThat(dropIndex(db, left)).isZero();
  }

  @Test
  void anotherKeyOnTheSameColumnsNeedsIt(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db, "CREATE TABLE c (a int, " + fk("f", "a", "id") + ", " + fk("g", "a", "x") + ")");
    assertThat(left.neededBy()).containsExactly("the foreign key 'g' needs it");
    assertThat(dropIndex(db, left)).isEqualTo(NEEDED);
  }

  @Test
  void anotherKeyThatHasAnotherIndexDoesNot(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db,
            "CREATE TABLE c (a int, b int, KEY f (a), KEY i (a, b), "
                + fk("f", "a", "id")
                + ", "
                + fk("g", "a", "x")
                + ")");
    assertThat(left.name().text()).isEqualTo("f");
    assertThat(left.neededBy()).isEmpty();
    assertThat(dropIndex(db, left)).isZero();
  }

  @Test
  void aShorterKeyNeedsTheIndexOfALongerOne(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db,
            "CREATE TABLE c (a int, b int, CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p (id, x), "
                + fk("g", "a", "x")
                + ")");
    assertThat(left.neededBy()).containsExactly("the foreign key 'g' needs it");
    assertThat(dropIndex(db, left)).isEqualTo(NEEDED);
  }

  @Test
  void aDescendingOrPrefixedIndexDoesNotReplaceIt(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db,
            "CREATE TABLE r (id varchar(9) PRIMARY KEY)",
            "CREATE TABLE c (a varchar(9), KEY i (a(3)),"
                + " CONSTRAINT f FOREIGN KEY (a) REFERENCES r (id),"
                + " CONSTRAINT g FOREIGN KEY (a) REFERENCES r (id))");
    assertThat(left.neededBy()).containsExactly("the foreign key 'g' needs it");
    assertThat(dropIndex(db, left)).isEqualTo(NEEDED);
  }

  @Test
  void aKeyOfAnotherTableThatRefersToItNeedsIt(TestDatabase db) throws SQLException {
    String other = db.newSchema();
    LeftoverIndex left =
        dropKey(
            db,
            "CREATE TABLE c (a int, " + fk("f", "a", "id") + ")",
            "SET SESSION " + nonStandardKeys(db),
            "CREATE TABLE %s.d (a int, CONSTRAINT g FOREIGN KEY (a) REFERENCES %s.c (a))"
                .formatted(other, db.name()));
    assertThat(left.neededBy())
        .containsExactly("the foreign key 'g' of " + other + ".d refers to it");
    assertThat(dropIndex(db, left)).isEqualTo(NEEDED);
  }

  @Test
  void aReferringKeyThatHasAUniqueIndexDoesNot(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db,
            "CREATE TABLE c (a int, KEY f (a), UNIQUE z (a), " + fk("f", "a", "id") + ")",
            "CREATE TABLE d (a int, CONSTRAINT g FOREIGN KEY (a) REFERENCES c (a))");
    assertThat(left.name().text()).isEqualTo("f");
    assertThat(left.neededBy()).isEmpty();
    assertThat(dropIndex(db, left)).isZero();
  }

  @Test
  void aUniqueIndexAndThePrimaryKeyStay(TestDatabase db) throws SQLException {
    LeftoverIndex unique =
        dropKey(db, "CREATE TABLE c (a int, UNIQUE u (a), " + fk("f", "a", "id") + ")");
    assertThat(unique.name().text()).isEqualTo("u");
    assertThat(unique.neededBy()).containsExactly("it keeps values unique");
    db.execute("DROP TABLE c");
    LeftoverIndex primary =
        dropKey(db, "CREATE TABLE c (a int PRIMARY KEY, " + fk("f", "a", "id") + ")");
    assertThat(primary.name().text()).isEqualTo("PRIMARY");
    assertThat(primary.neededBy()).containsExactly("it is the primary key");
  }

  @Test
  void anIndexWithFurtherColumnsWasNotMadeForTheKey(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(db, "CREATE TABLE c (a int, b int, KEY i (a, b), " + fk("f", "a", "id") + ")");
    assertThat(left.name().text()).isEqualTo("i");
    assertThat(left.neededBy())
        .containsExactly("it has more columns than the key, so it was not made for it");
  }

  @Test
  void anAutoIncrementColumnNeedsIt(TestDatabase db) throws SQLException {
    LeftoverIndex left =
        dropKey(
            db,
            "CREATE TABLE c (n int PRIMARY KEY, a int AUTO_INCREMENT, KEY f (a), "
                + fk("f", "a", "id")
                + ")");
    assertThat(left.neededBy()).containsExactly("it leads with the AUTO_INCREMENT column 'a'");
    assertThat(dropIndex(db, left)).isEqualTo(1075);
  }

  private static String fk(String name, String local, String remote) {
    return "CONSTRAINT %s FOREIGN KEY (%s) REFERENCES p (%s)".formatted(name, local, remote);
  }

  /** From 8.4 on a referenced key must be unique unless this is off, or its table is frozen. */
  private static String nonStandardKeys(TestDatabase db) {
    return db.server().version().startsWith("9")
        ? "restrict_fk_on_non_standard_key = OFF"
        : "foreign_key_checks = 1";
  }

  /** Make tables, look at the index of the key f, then drop the key. */
  private static LeftoverIndex dropKey(TestDatabase db, String... tables) throws SQLException {
    db.execute(tables);
    Dialect dialect = Fixtures.dialect(db.server());
    try (Connection connection = db.connect()) {
      StoredForeignKey key =
          dialect.reader().keys(connection, new Scope.Table(SOURCE)).stream()
              .filter(stored -> stored.name().text().equals("f"))
              .findFirst()
              .orElseThrow();
      Optional<LeftoverIndex> left = dialect.reader().leftover(connection, key);
      assertThat(left.map(LeftoverIndex::name)).isEqualTo(key.supportingIndex());
      db.execute("SET SESSION " + nonStandardKeys(db), dialect.ddl().drop(SOURCE, key.name()));
      return left.orElseThrow();
    }
  }

  private static int dropIndex(TestDatabase db, LeftoverIndex left) {
    return refusal(db, Fixtures.dialect(db.server()).ddl().dropIndex(SOURCE, left.name()));
  }
}
