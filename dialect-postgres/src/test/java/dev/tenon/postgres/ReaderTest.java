package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static dev.tenon.postgres.Fixtures.keys;
import static dev.tenon.postgres.Fixtures.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Session;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read is what is there, whoever looks from wherever. */
@OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
class ReaderTest {

  @Test
  void aReferentInAnotherSchemaIsToldWithIt(TestDatabase db) throws SQLException {
    db.createSchema("other");
    db.execute(
        "CREATE TABLE other.p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int CONSTRAINT k REFERENCES other.p)");
    StoredForeignKey stored = Fixtures.onlyKey(db, TableName.of("c"));
    assertThat(stored.definition().source()).isEqualTo(TableName.of("public", "c"));
    assertThat(stored.definition().referent()).isEqualTo(TableName.of("other", "p"));
    assertThat(stored)
        .hasToString(
            "k: public.c(a) -> other.p(id) MATCH SIMPLE ON DELETE NO ACTION ON UPDATE NO ACTION"
                + " NOT DEFERRABLE");
  }

  @Test
  void aSchemaIsReadByTableThenByName(TestDatabase db) throws SQLException {
    String other = db.newSchema();
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c2 (a int CONSTRAINT z REFERENCES p, b int CONSTRAINT a REFERENCES p)",
        "CREATE TABLE c1 (a int CONSTRAINT m REFERENCES p, b int CONSTRAINT \"M\" REFERENCES p)",
        "CREATE TABLE " + other + ".c (a int REFERENCES p)");
    try (Connection connection = db.connect()) {
      ForeignKeyReader reader = dialect(db.server()).reader();
      List<StoredForeignKey> current = reader.keys(connection, new Scope.Schema(Optional.empty()));
      assertThat(current).extracting(key -> key.name().text()).containsExactly("M", "m", "a", "z");
      assertThat(reader.keys(connection, schema("public"))).isEqualTo(current);
      assertThat(reader.keys(connection, schema(other))).hasSize(1);
      assertThat(reader.keys(connection, schema("nowhere"))).isEmpty();
      assertThat(keys(dialect(db.server()), connection, TableName.of("nothing"))).isEmpty();
    }
  }

  @Test
  void theRowsThatPartitionsAddAreNotKeys(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id)",
        "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)",
        "CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20)",
        "CREATE TABLE c (a int CONSTRAINT k REFERENCES p) PARTITION BY RANGE (a)",
        "CREATE TABLE c1 PARTITION OF c FOR VALUES FROM (0) TO (10)");
    assertThat(Fixtures.onlyKey(db, TableName.of("c")).name()).isEqualTo(new Identifier("k"));
    try (Connection connection = db.connect()) {
      assertThat(dialect(db.server()).reader().keys(connection, schema("public"))).hasSize(1);
      assertThat(keys(dialect(db.server()), connection, TableName.of("c1"))).isEmpty();
    }
  }

  @Test
  void aNameWithoutSchemaIsFoundOnTheSearchPath(TestDatabase db) throws SQLException {
    db.createSchema("first");
    db.createSchema("second");
    ForeignKeyReader reader = dialect(db.server()).reader();
    try (Connection connection = db.connect()) {
      send(
          connection,
          "SET search_path = first, second",
          "CREATE TABLE first.p (id int PRIMARY KEY)",
          "CREATE TABLE second.p (id int PRIMARY KEY)",
          "CREATE TABLE second.c (a int CONSTRAINT k REFERENCES p)");
      Session session = reader.session(connection);
      assertThat(session.currentSchema()).contains(new Identifier("first"));
      assertThat(reader.exists(connection, TableName.of("c"))).isTrue();
      assertThat(reader.exists(connection, TableName.of("first", "c"))).isFalse();
      assertThat(reader.locate(connection, TableName.of("c"), session))
          .isEqualTo(TableName.of("second", "c"));
      assertThat(reader.locate(connection, TableName.of("p"), session))
          .isEqualTo(TableName.of("first", "p"));
      assertThat(reader.locate(connection, TableName.of("new"), session))
          .isEqualTo(TableName.of("first", "new"));
      assertThat(keys(dialect(db.server()), connection, TableName.of("c")))
          .extracting(key -> key.definition().referent())
          .containsExactly(TableName.of("first", "p"));
    }
  }

  @Test
  void aTemporaryTableHidesAnotherAndIsFoundByItsAlias(TestDatabase db) throws SQLException {
    db.execute("CREATE TABLE c (a int)");
    ForeignKeyReader reader = dialect(db.server()).reader();
    try (Connection connection = db.connect()) {
      assertThat(reader.exists(connection, TableName.of("pg_temp", "c"))).isFalse();
      send(
          connection,
          "CREATE TEMP TABLE p (id int PRIMARY KEY)",
          "CREATE TEMP TABLE c (a int CONSTRAINT k REFERENCES p)");
      assertThat(reader.exists(connection, TableName.of("pg_temp", "c"))).isTrue();
      StoredForeignKey stored =
          keys(dialect(db.server()), connection, TableName.of("c")).getFirst();
      assertThat(keys(dialect(db.server()), connection, TableName.of("pg_temp", "c")))
          .containsExactly(stored);
      assertThat(keys(dialect(db.server()), connection, TableName.of("public", "c"))).isEmpty();
      Session session = reader.session(connection);
      assertThat(dialect(db.server()).meaning().canonical(stored.definition(), session))
          .isEqualTo(
              dialect(db.server())
                  .meaning()
                  .canonical(
                      Fixtures.key(
                          TableName.of("pg_temp", "c"),
                          List.of("a"),
                          TableName.of("pg_temp", "p"),
                          List.of("id")),
                      session));
    }
  }

  @Test
  void onlyTablesExist(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE t (a int)",
        "CREATE TABLE parts (a int) PARTITION BY LIST (a)",
        "CREATE VIEW v AS SELECT 1",
        "CREATE SEQUENCE s");
    ForeignKeyReader reader = dialect(db.server()).reader();
    try (Connection connection = db.connect()) {
      assertThat(List.of("t", "parts", "v", "s", "T", "t'; --", "pg_class"))
          .extracting(name -> reader.exists(connection, TableName.of(name)))
          .containsExactly(true, true, false, false, false, false, true);
    }
  }

  @Test
  void aSearchPathWithoutSchemasHasNoCurrentOne(TestDatabase db) throws SQLException {
    try (Connection connection = db.connect()) {
      send(connection, "SET search_path = ''");
      ForeignKeyReader reader = dialect(db.server()).reader();
      assertThat(reader.session(connection).currentSchema()).isEmpty();
      assertThat(reader.keys(connection, new Scope.Schema(Optional.empty()))).isEmpty();
    }
  }

  @Test
  void lookAlikesOfTheCatalogueDoNotMislead(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int CONSTRAINT k REFERENCES p)");
    try (Connection connection = db.connect()) {
      send(
          connection,
          "CREATE TABLE public.pg_constraint (conname text)",
          "CREATE FUNCTION public.pg_table_is_visible(oid) RETURNS bool LANGUAGE sql"
              + " AS 'SELECT false'",
          "SET search_path = public, pg_catalog");
      assertThat(keys(dialect(db.server()), connection, TableName.of("c"))).hasSize(1);
    }
  }

  @Test
  void aForkThatHidesBehindTheVersionIsRefused(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE OR REPLACE FUNCTION pg_catalog.version() RETURNS text LANGUAGE sql AS"
            + " $$ SELECT 'PostgreSQL 12.12 (Greenplum Database 7.0.0) on x86_64' $$");
    try (Connection connection = db.connect()) {
      ForeignKeyReader reader = dialect(db.server()).reader();
      assertThatThrownBy(() -> reader.session(connection))
          .isInstanceOf(TenonException.class)
          .hasMessageContaining("is Greenplum, which the dialect 'postgresql' does not speak for");
    }
  }

  @Test
  void whoOwnsNothingReadsTheSame(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE c (a int CONSTRAINT k REFERENCES p)");
    try (Connection connection = db.connect()) {
      connection.setAutoCommit(false);
      send(connection, "CREATE ROLE tenon_reader", "SET LOCAL ROLE tenon_reader");
      assertThat(keys(dialect(db.server()), connection, TableName.of("public", "c"))).hasSize(1);
      connection.rollback();
    }
  }

  @Test
  void nothingIsLeftOverWhenAKeyGoes(TestDatabase db) throws SQLException {
    db.execute(
        "CREATE TABLE p (id int PRIMARY KEY)",
        "CREATE TABLE c (a int PRIMARY KEY CONSTRAINT k REFERENCES p)");
    StoredForeignKey stored = Fixtures.onlyKey(db, TableName.of("c"));
    try (Connection connection = db.connect()) {
      assertThat(dialect(db.server()).reader().leftover(connection, stored)).isEmpty();
    }
  }

  private static Scope schema(String name) {
    return new Scope.Schema(Optional.of(new Identifier(name)));
  }
}
