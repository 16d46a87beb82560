package dev.tenon.core.json;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.ServerCode;
import dev.tenon.check.Severity;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Write findings of a plan, and read them: with the whole rule, which is not looked up later. */
final class PlanFindingJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> FINDING =
      List.of("rule", "severity", "summary", "evidence", "fix", "answer");
  private static final List<String> RULE =
      List.of("id", "family", "statement", "versions", "answer", "seeds");
  private static final List<String> CODE = List.of("code", "sqlstate");

  private PlanFindingJson() {}

  static ObjectNode node(Finding finding) {
    ObjectNode node = NODES.objectNode();
    node.put("severity", JsonWords.word(finding.severity()));
    node.put("summary", finding.summary());
    node.put("evidence", finding.evidence());
    node.put("fix", finding.fix());
    node.set("answer", finding.answer().<JsonNode>map(VerdictJson::code).orElse(NODES.nullNode()));
    Rule rule = finding.rule();
    ObjectNode basis = node.putObject("rule");
    basis.put("id", rule.id());
    basis.put("family", rule.family());
    basis.put("statement", rule.statement());
    basis.put("versions", rule.versions());
    basis.put("answer", rule.answer());
    rule.seeds().forEach(basis.putArray("seeds")::add);
    return node;
  }

  static Finding read(Fields fields) {
    fields.onlyThose("a finding", FINDING);
    Severity severity = fields.requiredWord("severity", Severity.class);
    Optional<ServerCode> answer = fields.object("answer").map(PlanFindingJson::code);
    if (answer.isPresent() != (severity == Severity.ERROR)) {
      throw answer.isEmpty()
          ? fields.missing("answer")
          : JsonWords.unknown(fields.prefix() + "severity", JsonWords.word(severity), "error");
    }
    return new Finding(
        rule(fields.requiredObject("rule")),
        severity,
        fields.requiredText("summary"),
        fields.requiredText("evidence"),
        fields.requiredText("fix"),
        answer);
  }

  private static Rule rule(Fields fields) {
    fields.onlyThose("a rule", RULE);
    return new Rule(
        fields.requiredText("id"),
        fields.requiredText("family"),
        fields.requiredText("statement"),
        fields.requiredText("versions"),
        fields.requiredText("answer"),
        fields.requiredTexts("seeds"));
  }

  private static ServerCode code(Fields fields) {
    fields.onlyThose("an answer", CODE);
    long code = fields.whole("code").orElse(0L);
    if (code < 0 || code > Integer.MAX_VALUE) {
      throw JsonWords.unknown(fields.prefix() + "code", Long.toString(code), "a server's number");
    }
    return new ServerCode((int) code, fields.requiredText("sqlstate"));
  }
}
