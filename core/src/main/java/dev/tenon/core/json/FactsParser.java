package dev.tenon.core.json;

import dev.tenon.error.ErrorId;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Read facts; nothing unknown is passed over, nothing missing is made up. */
final class FactsParser {
  private static final List<String> FIELDS =
      List.of(
          "format",
          "server",
          "session",
          "found",
          "tables",
          "keys",
          "constraint_names",
          "privileges",
          "relations",
          "unread");
  private static final List<String> NAME = List.of("schema", "table");

  private FactsParser() {}

  static Facts facts(Fields fields) {
    fields.onlyThose("facts", FIELDS);
    return new Facts(
        server(fields.requiredObject("server")),
        session(fields.requiredObject("session")),
        map(
            fields,
            "found",
            List.of("asked", "stored"),
            entry -> table(entry.requiredObject("asked")),
            entry -> table(entry.requiredObject("stored"))),
        tables(fields),
        fields.objects("keys").stream().map(FactsKeyJson::read).toList(),
        map(
            fields,
            "constraint_names",
            List.of("schema", "names"),
            entry -> new Identifier(entry.requiredText("schema")),
            FactsParser::names),
        map(
            fields,
            "privileges",
            List.of("schema", "table", "privileges"),
            FactsParser::name,
            entry -> Set.copyOf(entry.requiredTexts("privileges"))),
        relations(fields.requiredObject("relations")),
        fields.objects("unread").stream().map(FactsParser::unread).toList());
  }

  static TableName table(Fields fields) {
    return name(fields.onlyThose("the name of a table", NAME));
  }

  static TableName name(Fields fields) {
    return new TableName(
        fields.text("schema").map(Identifier::new), new Identifier(fields.requiredText("table")));
  }

  static Map<String, String> texts(Fields fields) {
    return fields.all().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> Fields.text(fields.prefix() + entry.getKey(), entry.getValue())));
  }

  private static Server server(Fields fields) {
    fields.onlyThose("server", List.of("product", "version"));
    return new Server(
        fields.requiredText("product"), ServerVersion.parse(fields.requiredText("version")));
  }

  private static Session session(Fields fields) {
    fields.onlyThose("session", List.of("current_schema", "variables"));
    return new Session(
        fields.text("current_schema").map(Identifier::new),
        texts(fields.requiredObject("variables")));
  }

  private static <K, V> Map<K, V> map(
      Fields fields,
      String name,
      List<String> known,
      Function<Fields, K> key,
      Function<Fields, V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Fields entry : fields.objects(name)) {
      entry.onlyThose(name, known);
      K place = key.apply(entry);
      if (map.put(place, value.apply(entry)) != null) {
        throw ErrorId.JSON_FIELD_TWICE.exception(name + " of " + place);
      }
    }
    return map;
  }

  private static Map<TableName, TableFacts> tables(Fields fields) {
    Map<TableName, TableFacts> tables = new LinkedHashMap<>();
    for (Fields entry : fields.objects("tables")) {
      TableFacts table = FactsTableParser.table(entry);
      if (tables.put(table.name(), table) != null) {
        throw ErrorId.JSON_FIELD_TWICE.exception("tables of " + table.name());
      }
    }
    return tables;
  }

  private static Set<Identifier> names(Fields entry) {
    return entry.requiredTexts("names").stream()
        .map(Identifier::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, List<String>> relations(Fields fields) {
    Map<String, List<String>> relations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : fields.all().entrySet()) {
      relations.put(entry.getKey(), fields.requiredTexts(entry.getKey()));
    }
    return relations;
  }

  private static Facts.Unread unread(Fields fields) {
    fields.onlyThose("unread", List.of("what", "reason"));
    return new Facts.Unread(fields.requiredText("what"), fields.requiredText("reason"));
  }
}
