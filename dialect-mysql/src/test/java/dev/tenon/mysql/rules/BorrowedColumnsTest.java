package dev.tenon.mysql.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CreateForeignKey;
import dev.tenon.Tenon;
import dev.tenon.check.Report;
import dev.tenon.check.RowLook;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.OnEngines;
import dev.tenon.conformance.OwnServer;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.TestServer;
import dev.tenon.error.TenonException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys of which a server dies that looks at rows itself. */
@OnEngines("mysql:9.7")
class BorrowedColumnsTest {
  private static final String RULE = "mysql-borrowed-columns-end-server";
  private static final String C = "CREATE TABLE c (a INT, b INT)";
  private static final CreateForeignKey KEY =
      CreateForeignKey.from("c", "a", "b").to("p", "x", "y").named("fk").build();

  private static String referent(String indexes) {
    return "CREATE TABLE p (x INT NOT NULL, y INT NOT NULL, z INT, %s)".formatted(indexes);
  }

  /** Nobody writes a row here, so that the server lives. */
  @Test
  void areKnown(TestDatabase db) {
    Cases cases = new Cases();
    for (String borrowing :
        List.of(
            "PRIMARY KEY (y), KEY (x)",
            "PRIMARY KEY (y), UNIQUE (x)",
            "UNIQUE (y), KEY (x DESC)",
            "PRIMARY KEY (y, x), KEY (x)")) {
      cases.unknown(RULE).loose().tables(referent(borrowing), C).key(k -> KEY.toBuilder());
    }
    for (String own :
        List.of(
            "PRIMARY KEY (y), KEY (x, y)",
            "PRIMARY KEY (y), KEY (x), KEY (x DESC, y)",
            "PRIMARY KEY (y), KEY (x), UNIQUE (x, y, z)",
            "PRIMARY KEY (x, y)")) {
      cases.fine(RULE).loose().tables(referent(own), C).key(k -> KEY.toBuilder());
    }
    cases.run(db);
  }

  @Test
  void theServerEnds(TestServer server) throws SQLException {
    try (OwnServer own = OwnServer.start(server.engine())) {
      TestDatabase db = own.server().newDatabase();
      db.execute(
          "SET GLOBAL restrict_fk_on_non_standard_key = OFF",
          referent("PRIMARY KEY (y), KEY (x)"),
          C,
          "INSERT INTO p VALUES (1, 1, 1)",
          "INSERT INTO c VALUES (1, 1)");
      Tenon tenon = Tenon.connect(db.dataSource());
      assertThat(check(tenon).verdict()).isInstanceOf(Verdict.Unknown.class);
      assertThat(rules(check(tenon))).startsWith(RULE);
      assertThatThrownBy(() -> tenon.plan(KEY))
          .isInstanceOf(TenonException.class)
          .hasMessageContaining("server process ends");
      assertThatThrownBy(
              () ->
                  db.execute(
                      "ALTER TABLE c ADD CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES p (x, y)"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).startsWith("08"));
      own.crash();
      own.restart();
      db.execute(
          "SET GLOBAL restrict_fk_on_non_standard_key = OFF", "ALTER TABLE p ADD KEY (x, y)");
      assertThat(check(tenon).verdict()).isInstanceOf(Verdict.Accepted.class);
      tenon.apply(KEY);
      db.execute("INSERT INTO c VALUES (1, 1)", "DELETE FROM c", "DELETE FROM p");
    }
  }

  private static Report check(Tenon tenon) {
    return tenon.check(List.of(KEY), RowLook.DEFAULT).getFirst();
  }

  private static List<String> rules(Report report) {
    return report.findings().stream().map(finding -> finding.rule().id()).toList();
  }
}
