package dev.tenon.cli.demo;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.Tenon;
import dev.tenon.engines.EngineRequest;
import dev.tenon.error.TenonException;
import java.util.List;

/** Say what would be said on a server that is not there. */
final class OfflineWalk {
  private final EngineRequest request;
  private final Paper paper;
  private final Tenon tenon = Tenon.offline();

  OfflineWalk(EngineRequest request, Paper paper) {
    this.request = request;
    this.paper = paper;
  }

  Seen walk(String reason) {
    String title = request.product().title() + " " + request.version() + ", SQL only";
    DialectChoice choice = DialectChoice.of(request.product().id(), request.version());
    paper.heading(title);
    paper.step("Nothing was sent to a server: " + reason);
    for (CreateForeignKey key : List.of(Keys.CHILD, Keys.PRODUCT, Keys.CUSTOMER)) {
      paper.step(key.definition().toString());
      say(key, choice);
    }
    Seen seen = new Seen(title);
    new Questions(tenon, choice)
        .ask(seen)
        .ifPresent(
            refused -> {
              paper.step(refused.definition().toString());
              say(refused, choice);
            });
    return seen;
  }

  private void say(CreateForeignKey key, DialectChoice choice) {
    try {
      tenon.sql(key, choice).statements().forEach(paper::sql);
    } catch (TenonException refused) {
      paper.refused(refused.problem());
    }
  }
}
