package dev.tenon.core.json;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Read an array into a tree, noting fields that stand twice in one object: Jackson either keeps the
 * last one in silence or gives up the whole file.
 */
final class StrictTree {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Stands for every number that no field takes. */
  private static final JsonNode NO_WHOLE = NODES.numberNode(0.5);

  private final JsonParser parser;
  private @Nullable String doubled;

  /**
   * Hold one element of the array.
   *
   * @param node its value
   * @param label how an error calls it
   * @param doubled the first field that stands twice in it
   */
  record Element(JsonNode node, String label, Optional<String> doubled) {

    /** Return the element as an object without doubled fields, or throws. */
    ObjectNode fields() {
      if (doubled.isPresent()) {
        throw ErrorId.JSON_FIELD_TWICE.exception(doubled.get());
      }
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw Fields.wrong(label, "an object", node);
    }
  }

  private StrictTree(JsonParser parser) {
    this.parser = parser;
  }

  /** Read a file that holds a list of objects, called as said. */
  static List<Element> read(byte[] json, String what) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      return new StrictTree(parser).elements(what);
    } catch (JacksonException malformed) {
      throw new TenonException(ErrorId.JSON_MALFORMED.problem(reason(malformed)), malformed);
    }
  }

  /** Read a file that holds one object. */
  static Element readObject(byte[] json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      return new StrictTree(parser).object("file");
    } catch (JacksonException malformed) {
      throw new TenonException(ErrorId.JSON_MALFORMED.problem(reason(malformed)), malformed);
    }
  }

  static Element of(Map<String, ?> fields) {
    return new Element(MAPPER.valueToTree(fields), "operation", Optional.empty());
  }

  private static String reason(JacksonException malformed) {
    return at(
        malformed.getLocation(),
        malformed.getOriginalMessage().lines().findFirst().orElse("unreadable"));
  }

  private static String at(@Nullable TokenStreamLocation place, String what) {
    return place == null
        ? what
        : "line %d, column %d: %s".formatted(place.getLineNr(), place.getColumnNr(), what);
  }

  private List<Element> elements(String what) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      throw malformed("a list of " + what + " belongs here");
    }
    List<Element> elements = new ArrayList<>();
    for (JsonToken next = token(); next != JsonToken.END_ARRAY; next = token()) {
      doubled = null;
      JsonNode node = value(next);
      String label = what + "[" + elements.size() + "]";
      elements.add(new Element(node, label, Optional.ofNullable(doubled)));
    }
    checkEnd("the list");
    return elements;
  }

  private Element object(String label) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed("an object belongs here");
    }
    JsonNode node = object();
    checkEnd("the object");
    return new Element(node, label, Optional.ofNullable(doubled));
  }

  private void checkEnd(String what) {
    if (parser.nextToken() != null) {
      throw malformed("something follows " + what);
    }
  }

  private TenonException malformed(String what) {
    return ErrorId.JSON_MALFORMED.exception(at(parser.currentTokenLocation(), what));
  }

  private JsonToken token() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw malformed("it ends too early");
    }
    return token;
  }

  private JsonNode value(JsonToken token) {
    return switch (token) {
      case START_ARRAY -> array();
      case START_OBJECT -> object();
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> NO_WHOLE;
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("Jackson gave " + token);
    };
  }

  private JsonNode whole() {
    return switch (parser.getNumberType()) {
      case INT, LONG -> NODES.numberNode(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NO_WHOLE;
    };
  }

  private ArrayNode array() {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken next = token(); next != JsonToken.END_ARRAY; next = token()) {
      array.add(value(next));
    }
    return array;
  }

  private ObjectNode object() {
    ObjectNode object = NODES.objectNode();
    for (JsonToken next = token(); next != JsonToken.END_OBJECT; next = token()) {
      String name = parser.currentName();
      if (object.has(name) && doubled == null) {
        doubled = name;
      }
      object.set(name, value(token()));
    }
    return object;
  }
}
