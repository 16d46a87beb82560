package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Make scenarios of one product, weighted toward the boundary between accepted and refused. The
 * same random numbers make the same scenarios.
 */
public interface ScenarioGenerator {

  /**
   * Hold the schemas that a scenario may use; they are empty, and its own.
   *
   * @param main its name
   * @param other the name of a second one
   */
  record World(String main, String other) {}

  /**
   * Choose how the session is set up for a batch of scenarios.
   *
   * @param random source of chance
   * @return statements, mostly none
   */
  List<String> session(RandomGenerator random);

  /**
   * Make a scenario.
   *
   * @param random source of chance
   * @param world where its tables go; every name in it is qualified
   * @return the scenario
   */
  Scenario next(RandomGenerator random, World world);

  /**
   * Choose further keys to be tried on the tables of a scenario, one after the other, where tables
   * are dear. Each sees what the accepted ones before it left.
   *
   * @param random source of chance
   * @param scenario whose tables are there, with its own key if the server took it
   * @return mostly none
   */
  default List<CreateForeignKey> more(RandomGenerator random, Scenario scenario) {
    return List.of();
  }

  /**
   * List what is never made, and why.
   *
   * @return one sentence each
   */
  default List<String> leftOut() {
    return List.of();
  }

  /**
   * Return the statement that makes a schema.
   *
   * @param name not quoted
   * @return one statement
   */
  String createSchema(String name);

  /**
   * Return the statements that remove a schema with everything in it.
   *
   * @param name not quoted
   * @return in order
   */
  List<String> dropSchema(String name);
}
