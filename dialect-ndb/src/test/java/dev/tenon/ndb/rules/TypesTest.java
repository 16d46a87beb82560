package dev.tenon.ndb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Question;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.core.rules.Pair;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.mysql.facts.MysqlFacts;
import dev.tenon.mysql.rules.Situation;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Types on the cluster, each against itself and those after it. All columns are in one table
 * without unique keys on them: what goes together is refused for that (6125), what does not for its
 * types (3780).
 */
@OnEngines(value = "ndb:9.7", database = OnEngines.Lifetime.CLASS)
class TypesTest {
  private static final int NO_UNIQUE_KEY = 6125;
  private static final int INCOMPATIBLE = 3780;

  /** Types that an index can have, so that they can be on both sides. */
  private static final List<String> BOTH_SIDES =
      List.of(
          "TINYINT",
          "BOOL",
          "TINYINT UNSIGNED",
          "SMALLINT",
          "MEDIUMINT",
          "INT",
          "INT(7) ZEROFILL",
          "INT UNSIGNED",
          "BIGINT",
          "FLOAT",
          "FLOAT(7, 3) UNSIGNED",
          "DOUBLE",
          "REAL",
          "DECIMAL",
          "DECIMAL(10, 0)",
          "DECIMAL(10, 2)",
          "DECIMAL(10, 2) UNSIGNED",
          "DECIMAL(11, 2)",
          "YEAR",
          "DATE",
          "TIME",
          "TIME(3)",
          "DATETIME",
          "DATETIME(6)",
          "TIMESTAMP NULL",
          "TIMESTAMP(6) NULL",
          "CHAR(10) CHARACTER SET latin1",
          "CHAR(10) CHARACTER SET binary",
          "BINARY(10)",
          "BINARY(11)",
          "VARBINARY(10)",
          "VARCHAR(10) CHARACTER SET binary",
          "VARCHAR(10) CHARACTER SET latin1",
          "VARCHAR(10) CHARACTER SET latin1 COLLATE latin1_bin",
          "VARCHAR(10) CHARACTER SET utf8mb4",
          "VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci",
          "VARCHAR(11) CHARACTER SET utf8mb4",
          "CHAR(1) CHARACTER SET latin1 COLLATE latin1_bin",
          "ENUM('a', 'b')",
          "ENUM('x,''', 'y', 'z') CHARACTER SET latin1",
          "ENUM(" + members(256) + ")",
          "SET('a', 'b')",
          "SET(" + members(9) + ")",
          "SET(" + members(17) + ")",
          "SET(" + members(33) + ")",
          "SET(" + members(64) + ")",
          "BIT(8)",
          "BIT(9)");

  private static final List<String> REFERENTS_ONLY =
      List.of("TEXT", "TINYBLOB", "JSON", "POINT", "VECTOR(4)");

  private static String members(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "'m" + number + "'")
        .collect(Collectors.joining(", "));
  }

  @Test
  void onlyWhatIsStoredAlikeGoesTogether(TestDatabase db) throws SQLException {
    int count = BOTH_SIDES.size() + REFERENTS_ONLY.size();
    db.execute(
        IntStream.range(0, count)
            .mapToObj(number -> "c" + number + " " + type(number))
            .collect(
                Collectors.joining(", ", "CREATE TABLE t (n INT PRIMARY KEY, ", ") ENGINE=NDB")));
    try (Connection connection = db.connect();
        Statement statement = connection.createStatement()) {
      Facts facts = facts(connection, db);
      for (int local = 0; local < BOTH_SIDES.size(); local++) {
        for (int remote = local; remote < count; remote++) {
          Optional<String> mismatch =
              Types.mismatch(new Pair<>(situation(facts, local, remote), 0));
          assertThat(refusal(statement, local, remote))
              .as("%s to %s: %s", type(local), type(remote), mismatch)
              .isEqualTo(mismatch.isPresent() ? INCOMPATIBLE : NO_UNIQUE_KEY);
        }
      }
    }
  }

  private static String type(int number) {
    return number < BOTH_SIDES.size()
        ? BOTH_SIDES.get(number)
        : REFERENTS_ONLY.get(number - BOTH_SIDES.size());
  }

  private static Facts facts(Connection connection, TestDatabase db) throws SQLException {
    Server server = new Server("MySQL", ServerVersion.parse(db.server().version()));
    return new MysqlFacts().read(connection, server, List.of(definition(0, 0)));
  }

  private static Situation situation(Facts facts, int local, int remote) {
    NamedForeignKey named =
        new NamedForeignKey(Optional.empty(), definition(local, remote), Map.of());
    return Situation.of(new Question(named, Placement.ALTER_TABLE, facts));
  }

  private static ForeignKey definition(int local, int remote) {
    return ForeignKey.plain(
        TableName.of("t"),
        List.of(new Identifier("c" + local)),
        TableName.of("t"),
        List.of(new Identifier("c" + remote)));
  }

  private static int refusal(Statement statement, int local, int remote) {
    try {
      statement.execute(
          "ALTER TABLE t ADD FOREIGN KEY (c" + local + ") REFERENCES t (c" + remote + ")");
      return 0;
    } catch (SQLException e) {
      return e.getErrorCode();
    }
  }
}
