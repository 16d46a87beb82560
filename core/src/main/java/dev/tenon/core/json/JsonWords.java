package dev.tenon.core.json;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Speak of JSON values in plain words, and refuse texts that no file could hold. */
final class JsonWords {
  private JsonWords() {}

  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      case OBJECT -> "an object";
      case STRING -> "a text";
      case NULL -> "null";
      case BINARY, MISSING, POJO -> "a value that JSON does not have";
    };
  }

  /**
   * Return the text, where it is one: JSON's {@code \ud800} alone is no character, and would be
   * sent to a server as another one.
   */
  static String whole(String name, String text) {
    boolean broken =
        text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    if (broken) {
      throw ErrorId.JSON_TYPE.exception(name, "a text", "half of a surrogate pair");
    }
    return text;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E read(String name, String text, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(value -> word(value).equals(text))
        .findFirst()
        .orElseThrow(() -> unknown(name, text, String.join(", ", words(words))));
  }

  static TenonException unknown(String name, String text, String known) {
    return ErrorId.PHRASE_UNKNOWN.exception("The field '" + name + "'", text, known);
  }

  private static <E extends Enum<E>> List<String> words(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(JsonWords::word).toList();
  }
}
