package dev.tenon.conformance.differential;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Hold what became of the making of a scenario's tables.
 *
 * @param scenario whose
 * @param brokenTables statements of tables that the server did not make
 * @param refused other statements that it did not take; the schema is as if they had been left out
 */
record Setup(Scenario scenario, List<Refused> brokenTables, List<Refused> refused) {

  /**
   * Hold a statement with what the server said to it.
   *
   * @param sql the statement
   * @param answer the server's
   */
  record Refused(String sql, Answer.Refused answer) {
    @Override
    public String toString() {
      return sql + "\n  " + answer.code() + " " + answer.words();
    }
  }

  Setup {
    Objects.requireNonNull(scenario, "scenario");
    brokenTables = List.copyOf(brokenTables);
    refused = List.copyOf(refused);
  }

  static Setup make(Ground ground, Scenario scenario) throws SQLException {
    List<String> tables = scenario.tables().stream().map(table -> table.sql(List.of())).toList();
    return new Setup(scenario, run(ground, tables), run(ground, scenario.statements()));
  }

  private static List<Refused> run(Ground ground, List<String> statements) throws SQLException {
    List<Refused> failed = new ArrayList<>();
    for (String sql : statements) {
      if (ground.attempt(sql) instanceof Answer.Refused refused) {
        failed.add(new Refused(sql, refused));
      }
    }
    return failed;
  }

  /** Return the statements that were run and took effect. */
  List<String> script() {
    List<String> script = new ArrayList<>();
    scenario.tables().forEach(table -> script.add(table.sql(List.of())));
    script.addAll(scenario.statements());
    refused.forEach(statement -> script.remove(statement.sql()));
    return script;
  }
}
