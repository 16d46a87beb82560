package dev.tenon.core.json;

import dev.tenon.check.Explanation;
import dev.tenon.check.Report;
import dev.tenon.spi.ErrorClue;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write what servers will answer, and what errors mean, as JSON. Safe for several threads. */
public final class CheckWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CheckWriter() {}

  /**
   * Write reports.
   *
   * @param results in order
   * @return an array of {@code {"id", "verdict", "server_error", "stored_name", "indexes",
   *     "findings", "orphans"}}
   */
  public static String reports(List<Attempt<Report>> results) {
    return Indented.MAPPER.writeValueAsString(array(results));
  }

  /**
   * Write what an error means.
   *
   * @param clue what was asked about
   * @param explanations what is known of it
   * @param results of operations that were checked, as in {@link #reports}; may be empty
   * @return {@code {"asked": {"code", "sqlstate"}, "explanations", "checks"}}
   */
  public static String explained(
      ErrorClue clue, List<Explanation> explanations, List<Attempt<Report>> results) {
    ObjectNode node = NODES.objectNode();
    ObjectNode asked = node.putObject("asked");
    asked.put("code", clue.code().orElse(null));
    asked.put("sqlstate", clue.sqlState().orElse(null));
    ArrayNode known = node.putArray("explanations");
    explanations.forEach(explanation -> known.add(explanation(explanation)));
    node.set("checks", array(results));
    return Indented.MAPPER.writeValueAsString(node);
  }

  private static ArrayNode array(List<Attempt<Report>> results) {
    ArrayNode array = NODES.arrayNode();
    results.forEach(result -> array.add(ReportJson.result(result)));
    return array;
  }

  private static ObjectNode explanation(Explanation explanation) {
    ObjectNode node = NODES.objectNode();
    node.put("error", explanation.error());
    node.put("meaning", explanation.meaning());
    explanation.causes().forEach(node.putArray("causes")::add);
    node.put("fix", explanation.fix());
    explanation.rules().forEach(node.putArray("rules")::add);
    return node;
  }
}
