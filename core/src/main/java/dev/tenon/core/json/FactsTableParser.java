package dev.tenon.core.json;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Map;

/** Read what is known of a table. */
final class FactsTableParser {
  private static final List<String> TABLE =
      List.of(
          "schema",
          "table",
          "kind",
          "storage_engine",
          "temporary",
          "estimated_rows",
          "columns",
          "indexes",
          "constraints",
          "details");
  private static final List<String> COLUMN =
      List.of("name", "type", "nullable", "generated", "collation", "default", "details");
  private static final List<String> INDEX =
      List.of("name", "unique", "primary", "method", "parts", "details");
  private static final List<String> PART = List.of("column", "prefix", "descending", "details");
  private static final List<String> CONSTRAINT = List.of("name", "type", "details");

  private FactsTableParser() {}

  static TableFacts table(Fields fields) {
    fields.onlyThose("a table of facts", TABLE);
    return new TableFacts(
        FactsParser.name(fields),
        fields.word("kind", TableFacts.Kind.class).orElseThrow(() -> fields.missing("kind")),
        fields.text("storage_engine"),
        fields.requiredTruth("temporary"),
        fields.whole("estimated_rows"),
        fields.objects("columns").stream().map(FactsTableParser::column).toList(),
        fields.objects("indexes").stream().map(FactsTableParser::index).toList(),
        fields.objects("constraints").stream().map(FactsTableParser::constraint).toList(),
        details(fields));
  }

  private static ColumnFacts column(Fields fields) {
    fields.onlyThose("a column of facts", COLUMN);
    return new ColumnFacts(
        new Identifier(fields.requiredText("name")),
        fields.requiredText("type"),
        fields.requiredTruth("nullable"),
        fields.word("generated", ColumnFacts.Generated.class),
        fields.text("collation"),
        fields.text("default"),
        details(fields));
  }

  private static IndexFacts index(Fields fields) {
    fields.onlyThose("an index of facts", INDEX);
    return new IndexFacts(
        new Identifier(fields.requiredText("name")),
        fields.requiredTruth("unique"),
        fields.requiredTruth("primary"),
        fields.requiredText("method"),
        fields.objects("parts").stream().map(FactsTableParser::part).toList(),
        details(fields));
  }

  private static IndexFacts.Part part(Fields fields) {
    fields.onlyThose("a part of an index", PART);
    return new IndexFacts.Part(
        fields.text("column").map(Identifier::new),
        fields.whole("prefix").map(Long::intValue),
        fields.requiredTruth("descending"),
        details(fields));
  }

  private static TableFacts.ConstraintFacts constraint(Fields fields) {
    fields.onlyThose("a constraint of facts", CONSTRAINT);
    return new TableFacts.ConstraintFacts(
        new Identifier(fields.requiredText("name")), fields.requiredText("type"), details(fields));
  }

  private static Map<String, String> details(Fields fields) {
    return FactsParser.texts(fields.requiredObject("details"));
  }
}
