package dev.tenon.core.json;

import dev.tenon.check.Finding;
import dev.tenon.check.Report;
import dev.tenon.check.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write one report. The fields that every result has come first, in the same order. */
final class ReportJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ReportJson() {}

  static ObjectNode result(Attempt<Report> result) {
    ObjectNode node = NODES.objectNode();
    node.put("id", result.id().orElse(null));
    switch (result) {
      case Attempt.Done<Report> done -> putReport(node, done.value());
      case Attempt.Refused<Report> refused -> {
        Verdict verdict = new Verdict.Unknown(refused.problem().summary());
        VerdictJson.put(node, verdict);
        node.putArray("findings");
        node.putNull("orphans");
        VerdictJson.putMore(node, verdict);
        node.set("error", KeyJson.problem(refused.problem()));
      }
    }
    return node;
  }

  private static void putReport(ObjectNode node, Report report) {
    VerdictJson.put(node, report.verdict());
    ArrayNode findings = node.putArray("findings");
    report.findings().forEach(finding -> findings.add(finding(finding)));
    node.set(
        "orphans",
        report
            .orphans()
            .<JsonNode>map(
                found -> OrphansJson.node(found, report.key().orElseThrow().definition()))
            .orElse(NODES.nullNode()));
    VerdictJson.putMore(node, report.verdict());
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("rule", finding.rule().id());
    node.put("severity", JsonWords.word(finding.severity()));
    node.put("summary", finding.summary());
    node.put("evidence", finding.evidence());
    node.put("fix", finding.fix());
    node.put("link", finding.rule().link());
    return node;
  }
}
