package dev.tenon.mysql.privileges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Verdict;
import dev.tenon.engines.Engine;
import dev.tenon.engines.EngineRequest;
import dev.tenon.engines.EngineUnavailableException;
import dev.tenon.engines.Engines;
import dev.tenon.engines.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What was granted everywhere and taken back for a schema, from 8.0.16 on: on a server of its own,
 * for that has to be switched on for all users.
 */
class PartialRevokesTest {
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "a").to("p", "id").named("k").build();
  private static final String ADD =
      "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p (id)";

  private final Engine engine;

  PartialRevokesTest() {
    engine = start();
  }

  private static Engine start() {
    try {
      return Engines.ofThisMachine(Progress.silent()).start(EngineRequest.parse("mysql:8.0.31"));
    } catch (EngineUnavailableException absent) {
      return abort(String.valueOf(absent.getMessage()));
    }
  }

  @Test
  void whatWasTakenBackCounts() throws SQLException {
    try (engine;
        Connection administrator = connect(engine.user());
        Statement statement = administrator.createStatement()) {
      for (String sql :
          List.of(
              "SET GLOBAL partial_revokes = ON",
              "CREATE DATABASE s",
              "CREATE TABLE s.p (id INT PRIMARY KEY)",
              "CREATE TABLE s.c (a INT)",
              "CREATE USER guest",
              "GRANT SELECT, ALTER, REFERENCES ON *.* TO guest",
              "REVOKE REFERENCES ON s.* FROM guest")) {
        statement.execute(sql);
      }
      compare("mysql-references-privilege");
      statement.execute("GRANT REFERENCES ON s.* TO guest");
      statement.execute("REVOKE ALTER ON s.* FROM guest");
      compare("mysql-source-privilege");
      statement.execute("GRANT ALTER ON s.c TO guest");
      compare("");
    }
  }

  /** Hold the prediction against the answer; the name of a rule that refuses, or none. */
  private void compare(String rule) throws SQLException {
    try (Connection guest = connect("guest")) {
      guest.setCatalog("s");
      Report report = Tenon.on(guest).check(KEY);
      Optional<ServerCode> answer = answer(guest);
      String told = report.verdict() + " " + report.findings() + ", answered " + answer;
      if (rule.isEmpty()) {
        assertThat(answer).as(told).isEmpty();
        assertThat(report.verdict()).as(told).isInstanceOf(Verdict.Accepted.class);
      } else {
        assertThat(report.verdict()).as(told).isEqualTo(new Verdict.Refused(answer));
        assertThat(report.findings().getFirst().rule().id()).as(told).isEqualTo(rule);
      }
    }
  }

  private static Optional<ServerCode> answer(Connection guest) {
    try (Statement statement = guest.createStatement()) {
      statement.execute(ADD);
      return Optional.empty();
    } catch (SQLException refused) {
      return Optional.of(new ServerCode(refused.getErrorCode(), refused.getSQLState()));
    }
  }

  private Connection connect(String user) throws SQLException {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(engine.jdbcUrl());
    source.setUser(user);
    source.setPassword(user.equals("guest") ? "" : engine.password());
    return source.getConnection();
  }
}
