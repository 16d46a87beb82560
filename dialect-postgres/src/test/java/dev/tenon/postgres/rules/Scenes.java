package dev.tenon.postgres.rules;

import dev.tenon.conformance.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** Play scenes one after the other, and tell all that fail. */
final class Scenes {
  private Scenes() {}

  static void play(TestDatabase database, List<Scene> scenes) {
    SoftAssertions failures = new SoftAssertions();
    for (Scene scene : scenes) {
      failures.check(() -> play(database, scene));
    }
    failures.assertAll();
  }

  private static void play(TestDatabase database, Scene scene) {
    try {
      scene.play(database);
    } catch (SQLException | RuntimeException e) {
      throw new AssertionError(scene + ": " + e, e);
    } catch (AssertionError e) {
      throw new AssertionError(scene + ":\n" + e.getMessage(), e);
    }
  }
}
