package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.named;
import static dev.tenon.mysql.Fixtures.plain;
import static dev.tenon.mysql.Fixtures.refusal;
import static dev.tenon.mysql.Fixtures.unnamed;
import static dev.tenon.mysql.Fixtures.with;
import static dev.tenon.mysql.Fixtures.withIndexName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Support;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the table says is what the server does: yes, no, and yes without honouring it. */
@OnEngines({"mysql:5.7.22", "mysql:8.0.12", "mysql:8.0.31", "mysql:9.7"})
class CapabilitiesTest {
  private static final int PARSE_ERROR = 1064;
  private static final int CANNOT_ADD = 1215;
  private static final int ROW_IS_REFERENCED = 1451;

  private static final String ADD =
      "ALTER TABLE c ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES p (id)";
  private static final TableName SOURCE = TableName.of("c");

  /** A clause for each capability that a server may refuse, in raw SQL. */
  private static final Map<Capability, String> UNSUPPORTED =
      Map.of(
          Capability.ON_DELETE_COLUMN_LIST, " ON DELETE SET NULL (a)",
          Capability.DEFERRABLE, " DEFERRABLE",
          Capability.NOT_VALID, " NOT VALID",
          Capability.NOT_ENFORCED, " NOT ENFORCED");

  @BeforeEach
  void tables(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY, x int)",
        "CREATE TABLE c (a int DEFAULT 7, b int)",
        "INSERT INTO p VALUES (1, 1), (7, 7)");
  }

  @Test
  void everyCapabilityHasALine(TestDatabase db) {
    Abilities abilities = Abilities.innodb(ServerVersion.parse(db.server().version()));
    assertThat(abilities.facts()).containsOnlyKeys(Capability.values());
  }

  @Test
  void whatIsUnsupportedIsASyntaxError(TestDatabase db) {
    UNSUPPORTED.forEach(
        (capability, clause) -> {
          assertThat(support(db, capability)).isInstanceOf(Support.Unsupported.class);
          assertThat(refusal(db, ADD + clause)).as(clause).isEqualTo(PARSE_ERROR);
        });
    assertThat(support(db, Capability.NOT_VALID_INLINE)).isInstanceOf(Support.Unsupported.class);
    assertThat(refusal(db, "CREATE TABLE d (a int, FOREIGN KEY (a) REFERENCES p (id) NOT VALID)"))
        .isEqualTo(PARSE_ERROR);
  }

  @Test
  void everyDeferrabilityIsASyntaxError(TestDatabase db) {
    for (String clause : List.of("NOT DEFERRABLE", "INITIALLY DEFERRED", "INITIALLY IMMEDIATE")) {
      assertThat(refusal(db, ADD + " " + clause)).as(clause).isEqualTo(PARSE_ERROR);
    }
  }

  @Test
  void supportedActionsAreStored(TestDatabase db) throws SQLException {
    Dialect dialect = Fixtures.dialect(db.server());
    for (ReferentialAction action : ReferentialAction.values()) {
      Support onDelete = support(db, Capability.parse("on-delete-" + action.name()));
      assertThat(support(db, Capability.parse("on-update-" + action.name()))).isEqualTo(onDelete);
      if (onDelete instanceof Support.Supported) {
        db.execute(dialect.ddl().add(named("f", with(plain(), action, action, null))));
        ForeignKey stored = Fixtures.onlyKey(db, SOURCE).definition();
        assertThat(stored.onDelete()).contains(OnDelete.of(action));
        assertThat(stored.onUpdate()).contains(action);
        db.execute(dialect.ddl().drop(SOURCE, new Identifier("f")));
      }
    }
  }

  @Test
  void setDefaultIsRefusedOrActsLikeRestrict(TestDatabase db) throws SQLException {
    for (String clause : List.of(" ON DELETE SET DEFAULT", " ON UPDATE SET DEFAULT")) {
      Support support =
          support(
              db,
              Capability.parse(
                  clause.strip().toLowerCase(java.util.Locale.ROOT).replace(' ', '-')));
      int answer = refusal(db, ADD + clause);
      switch (support) {
        case Support.Unsupported no -> assertThat(answer).isEqualTo(CANNOT_ADD);
        case Support.NotHonoured no -> {
          assertThat(answer).isZero();
          db.execute("INSERT INTO c VALUES (1, 1)");
          assertThat(refusal(db, "DELETE FROM p WHERE id = 1")).isEqualTo(ROW_IS_REFERENCED);
          assertThat(refusal(db, "UPDATE p SET id = 2 WHERE id = 1")).isEqualTo(ROW_IS_REFERENCED);
          db.execute("DELETE FROM c", "ALTER TABLE c DROP FOREIGN KEY f");
        }
        case Support.Supported yes -> throw new AssertionError("no version honours it");
      }
    }
  }

  @Test
  void aMatchTypeIsTakenAndNeverEnforced(TestDatabase db) throws SQLException {
    db.execute("ALTER TABLE p ADD UNIQUE KEY (id, x)");
    ForeignKey both =
        Fixtures.key(SOURCE, List.of("a", "b"), TableName.of("p"), List.of("id", "x"));
    Dialect dialect = Fixtures.dialect(db.server());
    for (Match match : Match.values()) {
      assertThat(support(db, Capability.parse("match-" + match)))
          .isInstanceOf(Support.NotHonoured.class);
      ForeignKey key = with(both, ReferentialAction.CASCADE, ReferentialAction.SET_NULL, match);
      db.execute(dialect.ddl().add(named("f", key)), "INSERT INTO c VALUES (99, NULL)");
      ForeignKey stored = Fixtures.onlyKey(db, SOURCE).definition();
      assertThat(Fixtures.canonical(db, stored)).isEqualTo(Fixtures.canonical(db, key));
      assertThat(
              stored.onDelete().map(OnDelete::action).equals(key.onDelete().map(OnDelete::action)))
          .as("actions are kept")
          .isEqualTo(MysqlChange.DATA_DICTIONARY.in(ServerVersion.parse(db.server().version())));
      db.execute("DELETE FROM c", "ALTER TABLE c DROP FOREIGN KEY f");
    }
  }

  @Test
  void anIndexNameNamesTheIndex(TestDatabase db) throws SQLException {
    assertThat(support(db, Capability.INDEX_NAME)).isEqualTo(Support.YES);
    db.execute(Fixtures.dialect(db.server()).ddl().add(withIndexName("ix", unnamed(plain()))));
    StoredForeignKey stored = Fixtures.onlyKey(db, SOURCE);
    assertThat(stored.supportingIndex()).contains(new Identifier("ix"));
  }

  @Test
  void anIndexNameYieldsToTheNameOfTheKey(TestDatabase db) throws SQLException {
    db.execute(Fixtures.dialect(db.server()).ddl().add(withIndexName("ix", named("f", plain()))));
    assertThat(Fixtures.onlyKey(db, SOURCE).supportingIndex()).contains(new Identifier("f"));
  }

  @Test
  void aReferentInAnotherSchemaIsStored(TestDatabase db) throws SQLException {
    assertThat(support(db, Capability.CROSS_SCHEMA)).isEqualTo(Support.YES);
    String other = db.newSchema();
    db.execute("CREATE TABLE " + other + ".p (id int PRIMARY KEY)");
    ForeignKey key = Fixtures.key(SOURCE, List.of("a"), TableName.of(other, "p"), List.of("id"));
    db.execute(Fixtures.dialect(db.server()).ddl().add(named("f", key)));
    assertThat(Fixtures.onlyKey(db, SOURCE).definition().referent())
        .isEqualTo(TableName.of(other, "p"));
  }

  @Test
  void aReferentWithoutSchemaIsInThatOfTheSource(TestDatabase db) throws SQLException {
    String other = db.newSchema();
    db.execute(
        "CREATE TABLE " + other + ".p (id int PRIMARY KEY)",
        "CREATE TABLE " + other + ".c (a int)");
    TableName source = TableName.of(other, "c");
    ForeignKey key = Fixtures.key(source, List.of("a"), TableName.of("p"), List.of("id"));
    db.execute(Fixtures.dialect(db.server()).ddl().add(named("f", key)));
    ForeignKey stored = Fixtures.onlyKey(db, source).definition();
    assertThat(stored.referent().schema()).isEqualTo(Optional.of(new Identifier(other)));
    assertThat(Fixtures.canonical(db, stored)).isEqualTo(Fixtures.canonical(db, key));
  }

  @Test
  void aPlainDropIfExistsIsASyntaxErrorEverywhere(TestDatabase db) {
    assertThat(refusal(db, "ALTER TABLE c DROP FOREIGN KEY IF EXISTS f")).isEqualTo(PARSE_ERROR);
  }

  private static Support support(TestDatabase db, Capability capability) {
    return Fixtures.dialect(db.server()).support(capability);
  }
}
