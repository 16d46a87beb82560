package dev.tenon.postgres;

import static dev.tenon.postgres.Fixtures.dialect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.Support;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table of capabilities says is what the servers answer, both ways. */
class CapabilitiesTest {
  private static final String ADD =
      "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p (id)";

  @OnEngines({"postgresql:12", "postgresql:15", "postgresql:17", "postgresql:18"})
  void theServerAnswersAsTheTableSays(TestDatabase db) throws SQLException {
    db.createSchema("other");
    for (Capability capability : Capability.values()) {
      db.execute(
          "CREATE TABLE p (id int PRIMARY KEY)",
          "CREATE TABLE other.p (id int PRIMARY KEY)",
          "CREATE TABLE c (a int)");
      switch (dialect(db.server()).support(capability)) {
        case Support.Supported() -> db.execute(statement(capability));
        case Support.Unsupported unsupported -> assertRefused(db, capability);
        case Support.NotHonoured notHonoured -> {
          db.execute(statement(capability));
          assertThat(db.query("SELECT convalidated FROM pg_constraint WHERE contype = 'f'"))
              .isEqualTo(List.of(List.of("t")));
        }
      }
      db.execute("DROP TABLE c, p, other.p");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ON_DELETE_COLUMN_LIST, 14.24, 15.0",
    "NOT_ENFORCED, 17.11, 18.0",
    "NOT_ENFORCED, 12.0, 18beta1"
  })
  void aCapabilityBeginsWithAVersion(Capability capability, String before, String from) {
    assertThat(dialect(before).support(capability)).isInstanceOf(Support.Unsupported.class);
    assertThat(dialect(from).support(capability)).isEqualTo(Support.YES);
  }

  @Test
  void bothOptionsAreNamedAfterTheDialect() {
    Dialect dialect = dialect("12");
    assertThat(dialect.options())
        .extracting("name", "capability")
        .containsExactly(
            tuple("postgresql_not_valid", Capability.NOT_VALID),
            tuple("postgresql_not_enforced", Capability.NOT_ENFORCED));
  }

  private static void assertRefused(TestDatabase db, Capability capability) {
    assertThat(Fixtures.refusal(db, statement(capability)))
        .as("%s on %s", capability, db.server().version())
        .isEqualTo(capability == Capability.MATCH_PARTIAL ? "0A000" : "42601");
  }

  private static String statement(Capability capability) {
    return switch (capability) {
      case ON_DELETE_NO_ACTION -> ADD + " ON DELETE NO ACTION";
      case ON_DELETE_RESTRICT -> ADD + " ON DELETE RESTRICT";
      case ON_DELETE_CASCADE -> ADD + " ON DELETE CASCADE";
      case ON_DELETE_SET_NULL -> ADD + " ON DELETE SET NULL";
      case ON_DELETE_SET_DEFAULT -> ADD + " ON DELETE SET DEFAULT";
      case ON_DELETE_COLUMN_LIST -> ADD + " ON DELETE SET NULL (a)";
      case ON_UPDATE_NO_ACTION -> ADD + " ON UPDATE NO ACTION";
      case ON_UPDATE_RESTRICT -> ADD + " ON UPDATE RESTRICT";
      case ON_UPDATE_CASCADE -> ADD + " ON UPDATE CASCADE";
      case ON_UPDATE_SET_NULL -> ADD + " ON UPDATE SET NULL";
      case ON_UPDATE_SET_DEFAULT -> ADD + " ON UPDATE SET DEFAULT";
      case MATCH_SIMPLE -> ADD + " MATCH SIMPLE";
      case MATCH_FULL -> ADD + " MATCH FULL";
      case MATCH_PARTIAL -> ADD + " MATCH PARTIAL";
      case DEFERRABLE -> ADD + " DEFERRABLE INITIALLY DEFERRED";
      case NOT_VALID -> ADD + " NOT VALID";
      case NOT_VALID_INLINE ->
          "DROP TABLE c; CREATE TABLE c (a int, FOREIGN KEY (a) REFERENCES p (id) NOT VALID)";
      case NOT_ENFORCED -> ADD + " NOT ENFORCED";
      case INDEX_NAME -> "ALTER TABLE c ADD FOREIGN KEY i (a) REFERENCES p (id)";
      case DROP_IF_EXISTS -> "ALTER TABLE c DROP CONSTRAINT IF EXISTS k";
      case CROSS_SCHEMA -> "ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES other.p (id)";
    };
  }
}
