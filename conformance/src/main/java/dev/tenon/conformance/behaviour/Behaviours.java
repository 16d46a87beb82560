package dev.tenon.conformance.behaviour;

import dev.tenon.conformance.TestDatabase;
import dev.tenon.facts.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Show rules about keys that are there, by scripts of plain SQL.
 *
 * <pre>
 * # mysql-truncate-refused          the rules that the script shows; [8.0.16..] before them: only there
 * CREATE TABLE p (id INT PRIMARY KEY)
 * CREATE TABLE c (a INT,            a line that begins with a blank goes on
 *   FOREIGN KEY (a) REFERENCES p (id))
 * [8.0..] ALTER TABLE …             only sent to these versions
 * TRUNCATE p                        without a mark below, it must be taken
 * ! [..5.7] 1217/23000              refused; the first line whose versions fit counts
 * ! 3730/HY000 Cannot drop          with a part of the message
 * &#64;2 SELECT a, b FROM c             sent by the second connection
 * = 1|2 / 3|NULL                    exactly these rows; none: no row
 * SHOW CREATE TABLE c
 * ~ RESTRICT                        the answer contains it
 * ^ CASCADE                         the answer does not contain it
 * </pre>
 *
 * <p>{@code {schema}} is the schema of the script, {@code {other}} a second one.
 */
public final class Behaviours {
  private static final Path SIGHTINGS = Path.of("target", "rule-sightings.tsv");
  private final List<Script> scripts;

  private Behaviours(List<Script> scripts) {
    this.scripts = scripts;
  }

  /**
   * Read scripts.
   *
   * @param text in the form above
   * @return ready to run
   */
  public static Behaviours of(String text) {
    return new Behaviours(ScriptReader.read(text));
  }

  /**
   * List the rules that the scripts show.
   *
   * @return their ids
   */
  public Set<String> rules() {
    Set<String> ids = new TreeSet<>();
    scripts.forEach(script -> ids.addAll(script.rules()));
    return ids;
  }

  /**
   * Make a test of each script that is for the server; one that passes is noted as a sighting.
   *
   * @param database each script has schemas of its own in it
   * @param test the class that asks
   * @return the tests
   */
  public Stream<DynamicTest> on(TestDatabase database, Class<?> test) {
    ServerVersion version = ServerVersion.parse(database.server().version());
    return scripts.stream()
        .filter(script -> script.where().hold(version))
        .map(
            script ->
                DynamicTest.dynamicTest(script.toString(), () -> show(script, database, test)));
  }

  private static void show(Script script, TestDatabase database, Class<?> test)
      throws SQLException {
    boolean needsOther = script.steps().stream().anyMatch(step -> step.sql().contains("{other}"));
    try (Performance performance = new Performance(database, needsOther)) {
      performance.run(script);
    }
    note(
        script.rules().stream()
            .map(
                rule ->
                    String.join(
                        "\t", rule, database.server().engine(), "behaviour", test.getSimpleName()))
            .toList());
  }

  private static void note(List<String> lines) {
    try {
      Files.createDirectories(SIGHTINGS.getParent());
      Files.write(SIGHTINGS, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
