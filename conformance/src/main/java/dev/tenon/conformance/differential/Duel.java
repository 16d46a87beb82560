package dev.tenon.conformance.differential;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.engines.Product;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Put a hand-written case to prediction and server, for the tests of a dialect's rules.
 *
 * <pre>{@code
 * Duel.on(database).fight(given).refusedBy("mysql-name-taken");
 * }</pre>
 */
public final class Duel {
  private final TestDatabase database;
  private final List<String> session = new ArrayList<>();

  private Duel(TestDatabase database) {
    this.database = database;
  }

  /**
   * Choose the ground.
   *
   * @param database each fight makes schemas of its own in it
   * @return ready to fight
   */
  public static Duel on(TestDatabase database) {
    return new Duel(database);
  }

  /**
   * Set up the session first.
   *
   * @param statements run on the fight's own connection, before anything is made
   * @return this
   */
  public Duel session(String... statements) {
    session.addAll(List.of(statements));
    return this;
  }

  /**
   * Fight it out on a new connection.
   *
   * @param given the case
   * @return what came of it; nothing is asserted yet
   * @throws SQLException when the tables can't be made
   */
  public Decided fight(Given given) throws SQLException {
    var world = new ScenarioGenerator.World(database.newSchema(), database.newSchema());
    try (Connection connection = database.connect()) {
      enter(connection, world.main());
      Ground ground = Ground.of(database.product(), connection);
      ground.executeAll(session);
      Setup setup = Setup.make(ground, given.in(world));
      if (!setup.brokenTables().isEmpty() || !setup.refused().isEmpty()) {
        throw new AssertionError(
            "the case can't be made:\n" + setup.brokenTables() + setup.refused());
      }
      Fight fight = new Bouts(ground).fight(List.of(setup)).getFirst();
      Sightings.note(
          fight
              .confirmed()
              .map(finding -> Sightings.line(finding, database.server().engine(), test()))
              .toList());
      return new Decided(fight, database.server(), world);
    }
  }

  private void enter(Connection connection, String schema) throws SQLException {
    if (database.product() == Product.POSTGRESQL) {
      connection.setSchema(schema);
    } else {
      connection.setCatalog(schema);
    }
  }

  private static String test() {
    Optional<String> test =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .walk(
                frames ->
                    frames
                        .map(StackWalker.StackFrame::getDeclaringClass)
                        .map(Class::getName)
                        .filter(name -> name.endsWith("Test"))
                        .findFirst());
    return test.orElse("duel");
  }
}
