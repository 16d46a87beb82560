package dev.tenon.postgres.rules;

import dev.tenon.CreateForeignKey;
import dev.tenon.conformance.TestDatabase;
import dev.tenon.conformance.differential.Decided;
import dev.tenon.conformance.differential.Duel;
import dev.tenon.conformance.differential.Given;
import dev.tenon.conformance.differential.TableSpec;
import dev.tenon.facts.ServerVersion;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Hold one case of a rule, put to prediction and server where versions fit.
 *
 * @param rule its id, without the dialect
 * @param outcome what both must say
 * @param key in question
 * @param tables what is made first
 * @param within the source table without the key, where that stands in CREATE TABLE; else empty
 * @param session what the session runs first
 * @param from the oldest version that says so
 * @param until the newest version that says so
 */
record Scene(
    String rule,
    Outcome outcome,
    CreateForeignKey key,
    List<String> tables,
    List<TableSpec> within,
    List<String> session,
    int from,
    int until) {

  /** Tell what prediction and server say. */
  enum Outcome {
    REFUSED,
    PASSED,
    WARNED,
    NOTED,
    UNKNOWN
  }

  /** A table to refer to. */
  static final String P = "CREATE TABLE p (id int PRIMARY KEY)";

  /** A table that refers. */
  static final String C = "CREATE TABLE c (a int, b int)";

  static Scene refused(String rule, CreateForeignKey key, String... tables) {
    return scene(rule, Outcome.REFUSED, key, tables);
  }

  static Scene passed(String rule, CreateForeignKey key, String... tables) {
    return scene(rule, Outcome.PASSED, key, tables);
  }

  static Scene warned(String rule, CreateForeignKey key, String... tables) {
    return scene(rule, Outcome.WARNED, key, tables);
  }

  static Scene noted(String rule, CreateForeignKey key, String... tables) {
    return scene(rule, Outcome.NOTED, key, tables);
  }

  /** The server's answer is not told. */
  static Scene unknown(String rule, CreateForeignKey key, String... tables) {
    return scene(rule, Outcome.UNKNOWN, key, tables);
  }

  private static Scene scene(String rule, Outcome outcome, CreateForeignKey key, String... tables) {
    return new Scene(rule, outcome, key, List.of(tables), List.of(), List.of(), 12, 99);
  }

  Scene since(int version) {
    return new Scene(rule, outcome, key, tables, within, session, version, until);
  }

  Scene before(int version) {
    return new Scene(rule, outcome, key, tables, within, session, from, version - 1);
  }

  /** Stand within CREATE TABLE. */
  Scene within(String create, String name, String... clauses) {
    TableSpec spec = new TableSpec(create, name, Arrays.asList(clauses), "");
    return new Scene(rule, outcome, key, tables, List.of(spec), session, from, until);
  }

  Scene session(String... statements) {
    return new Scene(rule, outcome, key, tables, within, List.of(statements), from, until);
  }

  /** Put it to prediction and server. */
  void play(TestDatabase database) throws SQLException {
    int version = ServerVersion.parse(database.server().version()).major();
    if (version < from || version > until) {
      return;
    }
    Given.Tables given = Given.tables(tables.toArray(String[]::new));
    Decided decided =
        Duel.on(database)
            .session(session.toArray(String[]::new))
            .fight(within.isEmpty() ? given.key(key) : given.keyWithin(within.getFirst(), key));
    String id = "postgresql-" + rule;
    switch (outcome) {
      case REFUSED -> decided.refusedBy(id);
      case PASSED -> decided.acceptedWithout(id);
      case WARNED -> decided.acceptedWithWarning(id);
      case NOTED -> decided.acceptedWithNote(id);
      case UNKNOWN -> decided.unknownBy(id);
    }
  }
}
