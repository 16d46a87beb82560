package dev.tenon.conformance.differential;

import dev.tenon.conformance.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Make and remove the schemas of cases, on a connection whose settings no case sees.
 *
 * @param database where they are
 * @param keeper the connection
 * @param generator knows how
 */
record Worlds(TestDatabase database, Ground keeper, ScenarioGenerator generator)
    implements AutoCloseable {

  static Worlds of(TestDatabase database, ScenarioGenerator generator) throws SQLException {
    return new Worlds(database, Ground.of(database.product(), database.connect()), generator);
  }

  /** Name the schemas of a case; they are not there yet. */
  ScenarioGenerator.World named(long number) {
    String name = database.name() + "_" + number;
    return new ScenarioGenerator.World(name + "a", name + "b");
  }

  /** Make the schemas that a case speaks of: each costs time. */
  void make(Case of) throws SQLException {
    keeper.execute(generator.createSchema(of.world().main()));
    if (of.usesOther()) {
      keeper.execute(generator.createSchema(of.world().other()));
    }
  }

  void renew(Case of) throws SQLException {
    remove(of.world());
    make(of);
  }

  void remove(ScenarioGenerator.World world) throws SQLException {
    keeper.executeAll(generator.dropSchema(world.main()));
    keeper.executeAll(generator.dropSchema(world.other()));
  }

  /** Open a connection for cases. */
  Connection open() throws SQLException {
    return database.connect();
  }

  Ground ground(Connection connection) {
    return Ground.of(database.product(), connection);
  }

  @Override
  public void close() throws SQLException {
    keeper.connection().close();
  }
}
