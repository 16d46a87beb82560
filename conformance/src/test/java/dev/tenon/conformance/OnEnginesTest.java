package dev.tenon.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a test gets from {@link OnEngines}. */
class OnEnginesTest {

  /** A database per test. */
  @Nested
  @OnEngines({"postgresql:18", "mysql:8.0.31"})
  class TakenByATest {

    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();
    private final TestDatabase fromConstructor;

    TakenByATest(TestDatabase database) {
      this.fromConstructor = database;
    }

    @BeforeEach
    void aLifecycleMethodGetsTheSameOne(TestDatabase database) {
      assertThat(database).isSameAs(fromConstructor);
    }

    @RepeatedTest(2)
    void eachTestHasItsOwn(TestDatabase database) throws SQLException {
      assertThat(database).isSameAs(fromConstructor);
      assertThat(SEEN.add(database.name())).isTrue();
      database.execute("CREATE TABLE only_once (id INT)");
    }

    @Test
    void aConnectionOfTheDataSourceSeesTheDatabase(TestDatabase database) throws SQLException {
      database.execute(
          "CREATE TABLE a (id INT, note VARCHAR(9))", "INSERT INTO a VALUES (7, NULL)");
      try (Connection connection = database.dataSource().getConnection()) {
        assertThat(connection.getCatalog()).isEqualTo(database.name());
      }
      assertThat(database.query("SELECT id, note FROM a WHERE id = ?", 7))
          .singleElement()
          .satisfies(row -> assertThat(row).containsExactly("7", null));
    }

    @Test
    void severalStatementsInOneStringAreRefusedOnMysql(TestDatabase database) throws SQLException {
      switch (database.product()) {
        case MYSQL, NDB ->
            assertThatThrownBy(() -> database.execute("SELECT 1; SELECT 2"))
                .isInstanceOf(SQLException.class);
        case POSTGRESQL -> database.execute("SELECT 1; SELECT 2");
      }
    }

    @Test
    void moreSchemasGoWithTheDatabaseEvenWhenKeysLeadAcross(TestServer server) throws SQLException {
      String other;
      try (TestDatabase database = server.newDatabase()) {
        other = database.newSchema();
        database.createSchema(other + " x.y%");
        database.execute(
            "CREATE TABLE %s.a (id INT PRIMARY KEY)".formatted(other),
            "CREATE TABLE b (id INT, FOREIGN KEY (id) REFERENCES %s.a (id))".formatted(other));
      }
      try (TestDatabase next = server.newDatabase()) {
        assertThat(
                next.query(
                    "SELECT 1 FROM information_schema.schemata WHERE schema_name LIKE ?",
                    other + "%"))
            .isEmpty();
      }
    }
  }

  /** A database for all tests of a class. */
  @Nested
  @OnEngines(
      value = {"postgresql:18", "mysql:8.0.31"},
      database = OnEngines.Lifetime.CLASS)
  class SharedByAClass {

    private static final Set<String> SEEN = new ConcurrentSkipListSet<>();

    @RepeatedTest(2)
    void everyTestOnAnEngineHasTheSame(TestDatabase database) throws SQLException {
      database.execute("CREATE TABLE IF NOT EXISTS shared_by_all (id INT)");
      SEEN.add(database.name());
      assertThat(SEEN).hasSizeLessThanOrEqualTo(2);
      assertThat(database.query("SELECT id FROM shared_by_all")).isEmpty();
    }

    @AfterAll
    static void oneDatabasePerEngineWasSeen() {
      assertThat(SEEN).hasSize(2);
    }
  }

  @OnEngines(value = "mysql:8.0.15", options = "--lower-case-table-names=1")
  void aMethodMayHaveEnginesAndOptionsOfItsOwn(TestDatabase database) throws SQLException {
    assertThat(database.query("SELECT @@lower_case_table_names"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsExactly("1"));
  }
}
