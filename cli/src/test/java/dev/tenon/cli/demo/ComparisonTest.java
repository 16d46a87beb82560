package dev.tenon.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engines.EngineRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final StringWriter out = new StringWriter();
  private final Paper paper = new Paper(new PrintWriter(out));

  @Test
  void onlyWhatDiffersIsTold() {
    Seen one = new Seen("One");
    one.note("same", "x");
    one.note("other", "x");
    one.note("alone", "x");
    Seen longer = new Seen("Another");
    longer.note("same", "x");
    longer.note("other", "y");

    new Comparison(paper).print(List.of(one, longer));

    assertThat(out)
        .hasToString(
            """

            == What differs, of what was seen above ==

            other
              One      x
              Another  y
            """);
  }

  @Test
  void aServerThatIsNotThereIsShownBySqlOnly() {
    Seen seen = new OfflineWalk(EngineRequest.parse("ndb:9.7"), paper).walk("no cluster");

    assertThat(out.toString())
        .contains("== MySQL NDB Cluster 9.7, SQL only ==")
        .contains("Nothing was sent to a server: no cluster")
        .contains("| ALTER TABLE `child` ADD CONSTRAINT `fk_child_parent_id_parent`")
        .contains("!! not-honoured-match-full");
    assertThat(seen.fact("DEFERRABLE INITIALLY DEFERRED")).contains("unsupported-deferrable");
  }
}
