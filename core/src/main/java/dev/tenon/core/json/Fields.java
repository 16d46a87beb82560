package dev.tenon.core.json;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Read the fields of an object by name and type. {@code null} counts as not given.
 *
 * @param prefix how the object is called within the operation: empty, or {@code ondelete.}
 * @param node the object
 */
record Fields(String prefix, ObjectNode node) {

  /** Refuse fields beside the known ones, and give itself. */
  Fields onlyThose(String what, List<String> known) {
    Set<String> names = Set.copyOf(known);
    for (String name : node.propertyNames()) {
      if (!names.contains(name)) {
        throw ErrorId.JSON_FIELD_UNKNOWN.exception(prefix + name, what, String.join(", ", known));
      }
    }
    return this;
  }

  Optional<JsonNode> given(String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  Optional<String> text(String name) {
    return given(name).map(value -> text(prefix + name, value));
  }

  String requiredText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  boolean flag(String name) {
    return truth(name).orElse(false);
  }

  Optional<Boolean> truth(String name) {
    return given(name)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw wrong(prefix + name, "true or false", value);
              }
              return value.booleanValue();
            });
  }

  boolean requiredTruth(String name) {
    return truth(name).orElseThrow(() -> missing(name));
  }

  /** Return one of the words of an enum, in lower case. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
    return text(name).map(text -> JsonWords.read(prefix + name, text, words));
  }

  <E extends Enum<E>> E requiredWord(String name, Class<E> words) {
    return word(name, words).orElseThrow(() -> missing(name));
  }

  Optional<List<String>> texts(String name) {
    return given(name).map(value -> texts(prefix + name, value));
  }

  List<String> requiredTexts(String name) {
    return texts(name).orElseThrow(() -> missing(name));
  }

  Optional<Fields> object(String name) {
    return given(name).map(value -> object(name, value));
  }

  Fields requiredObject(String name) {
    return object(name).orElseThrow(() -> missing(name));
  }

  Fields object(String name, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return new Fields(prefix + name + ".", object);
    }
    throw wrong(prefix + name, "an object", value);
  }

  /** Return a whole number that fits a {@code long}. */
  Optional<Long> whole(String name) {
    return given(name)
        .map(
            value -> {
              if (!value.isIntegralNumber()) {
                throw wrong(prefix + name, "a whole number", value);
              }
              return value.longValue();
            });
  }

  long requiredWhole(String name) {
    return whole(name).orElseThrow(() -> missing(name));
  }

  /** Refuse what another release wrote otherwise. */
  void requireFormat(long known) {
    long format = requiredWhole("format");
    if (format != known) {
      throw JsonWords.unknown(prefix + "format", Long.toString(format), Long.toString(known));
    }
  }

  /** Return the objects of a list; a list that is not given is missing. */
  List<Fields> objects(String name) {
    JsonNode list = given(name).orElseThrow(() -> missing(name));
    if (!list.isArray()) {
      throw wrong(prefix + name, "a list of objects", list);
    }
    List<Fields> objects = new ArrayList<>();
    for (JsonNode element : list) {
      objects.add(object(name + "[" + objects.size() + "]", element));
    }
    return objects;
  }

  /** Take the one that is given of two names for the same thing. */
  Optional<String> either(String name, String otherName) {
    Optional<String> text = text(name);
    Optional<String> other = text(otherName);
    if (text.isPresent() && other.isPresent()) {
      throw ErrorId.JSON_FIELD_CLASH.exception(name, otherName);
    }
    return text.or(() -> other);
  }

  /** Return all given fields, in the order of their names. */
  Map<String, JsonNode> all() {
    Map<String, JsonNode> fields = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getValue().isNull()) {
        fields.put(field.getKey(), field.getValue());
      }
    }
    return fields;
  }

  TenonException missing(String name) {
    return ErrorId.JSON_FIELD_MISSING.exception(prefix + name);
  }

  static TenonException wrong(String name, String wanted, JsonNode value) {
    return ErrorId.JSON_TYPE.exception(name, wanted, JsonWords.kind(value));
  }

  static String text(String name, JsonNode value) {
    if (!value.isString()) {
      throw wrong(name, "a text", value);
    }
    return JsonWords.whole(name, value.stringValue());
  }

  private static List<String> texts(String name, JsonNode value) {
    if (!value.isArray()) {
      throw wrong(name, "a list of texts", value);
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : value) {
      texts.add(text(name + "[" + texts.size() + "]", element));
    }
    return texts;
  }
}
