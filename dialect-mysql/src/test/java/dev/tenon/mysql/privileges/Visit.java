package dev.tenon.mysql.privileges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Sightings;
import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;

/**
 * Hold one case: what a user of few rights is foretold, and what the server answers. The source
 * table is {@code c}, the referent {@code p}, the key {@code c (a)} to {@code p (id)}.
 */
final class Visit {
  static final String ADD = "ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES p (id)";
  private static final TableName C = TableName.of("c");
  private static final Identifier OLD = new Identifier("old");
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE p (id INT PRIMARY KEY)",
          "CREATE TABLE c (a INT, b INT, KEY (a))",
          "ALTER TABLE c ADD CONSTRAINT old FOREIGN KEY (b) REFERENCES p (id)");

  /**
   * Hold what is done.
   *
   * @param sql what is sent
   * @param operation the same
   */
  private record Deed(String sql, Operation operation) {
    static final Deed ADD =
        new Deed(Visit.ADD, CreateForeignKey.from("c", "a").to("p", "id").named("k").build());
    static final Deed DROP =
        new Deed("ALTER TABLE c DROP FOREIGN KEY old", DropForeignKey.named("old", C));
    static final Deed RENAME =
        new Deed(
            "ALTER TABLE c DROP FOREIGN KEY old,"
                + " ADD CONSTRAINT k FOREIGN KEY (b) REFERENCES p (id)",
            new RenameForeignKey(C, OLD, new Identifier("k")));
  }

  /** Tell what is foretold. */
  enum Foretold {
    REFUSED,
    ACCEPTED,
    UNKNOWN
  }

  private final Foretold foretold;
  private final String rule;
  private final List<String> grants;
  private List<String> session = List.of("USE {schema}");
  private List<String> more = List.of();
  private Deed deed = Deed.ADD;
  private boolean taken = true;
  private boolean noted;
  private Optional<MysqlChange> since = Optional.empty();

  private Visit(Foretold foretold, String rule, String... grants) {
    this.foretold = foretold;
    this.rule = rule;
    this.grants = Arrays.asList(grants);
  }

  static Visit refused(String rule, String... grants) {
    return new Visit(Foretold.REFUSED, rule, grants);
  }

  static Visit accepted(String... grants) {
    return new Visit(Foretold.ACCEPTED, "", grants);
  }

  static Visit unknown(String rule, String... grants) {
    return new Visit(Foretold.UNKNOWN, rule, grants);
  }

  Visit session(String... statements) {
    session = Arrays.asList(statements);
    return this;
  }

  Visit with(String... statements) {
    more = Arrays.asList(statements);
    return this;
  }

  Visit dropping() {
    deed = Deed.DROP;
    return this;
  }

  /** As a plan does it, with foreign_key_checks off. */
  Visit renaming() {
    deed = Deed.RENAME;
    return session("USE {schema}", "SET foreign_key_checks = OFF");
  }

  /** Of what is not known: the server refuses. */
  Visit inVain() {
    taken = false;
    return this;
  }

  /** Of what is accepted: a rule says something good to know. */
  Visit noted(String id) {
    noted = true;
    return named(id);
  }

  private Visit named(String id) {
    Visit copy = new Visit(foretold, id, grants.toArray(String[]::new));
    copy.session = session;
    copy.more = more;
    copy.deed = deed;
    copy.taken = taken;
    copy.noted = noted;
    copy.since = since;
    return copy;
  }

  Visit since(MysqlChange change) {
    since = Optional.of(change);
    return this;
  }

  static void all(TestDatabase database, Class<?> test, List<Visit> visits) {
    ServerVersion version = ServerVersion.parse(database.server().version());
    SoftAssertions softly = new SoftAssertions();
    visits.stream()
        .filter(visit -> visit.since.map(change -> change.in(version)).orElse(true))
        .forEach(
            visit ->
                softly
                    .assertThatCode(() -> visit.pay(database, test))
                    .as(visit.toString())
                    .doesNotThrowAnyException());
    softly.assertAll();
  }

  private void pay(TestDatabase database, Class<?> test) throws SQLException {
    List<String> statements = new ArrayList<>(TABLES);
    statements.addAll(more);
    statements.addAll(grants);
    try (Guest guest = Guest.invite(database, statements).session(session)) {
      Report report = guest.check(deed.operation);
      Optional<ServerCode> answer = guest.send(deed.sql);
      judge(report, answer);
      Sightings.worded(
          report.findings().stream().filter(finding -> id(finding).equals(rule)).toList(),
          database,
          test);
    }
  }

  private void judge(Report report, Optional<ServerCode> answer) {
    String told = report.verdict() + " " + report.findings() + ", answered " + answer;
    switch (foretold) {
      case REFUSED -> {
        assertThat(report.verdict()).as(told).isEqualTo(new Verdict.Refused(answer));
        assertThat(answer).as(told).isPresent();
        assertThat(errors(report).getFirst()).as(told).isEqualTo(rule);
      }
      case ACCEPTED -> {
        assertThat(report.verdict()).as(told).isInstanceOf(Verdict.Accepted.class);
        assertThat(answer).as(told).isEmpty();
        assertThat(!noted || report.findings().stream().anyMatch(one -> id(one).equals(rule)))
            .as(told)
            .isTrue();
      }
      case UNKNOWN -> {
        assertThat(report.verdict()).as(told).isInstanceOf(Verdict.Unknown.class);
        assertThat(report.findings()).as(told).anyMatch(one -> id(one).equals(rule));
        assertThat(answer.isEmpty()).as(told).isEqualTo(taken);
      }
    }
  }

  private static List<String> errors(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Visit::id)
        .toList();
  }

  private static String id(Finding finding) {
    return finding.rule().id();
  }

  @Override
  public String toString() {
    return foretold + " " + rule + " " + deed.sql + " " + grants + " " + session;
  }
}
