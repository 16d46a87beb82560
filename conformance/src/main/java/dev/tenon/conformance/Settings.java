package dev.tenon.conformance;

import dev.tenon.engines.EngineRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the environment says about engines. Each setting is an environment variable, such as {@code
 * TENON_URL_MYSQL_8_0_31}, or the system property of the same words, {@code
 * tenon.url.mysql.8.0.31}, which comes first.
 *
 * @param environment the environment variables
 * @param properties the system properties
 */
record Settings(Map<String, String> environment, Map<String, String> properties) {

  /** Whether containers may be used. */
  enum Containers {
    /** Never. */
    OFF,
    /** For the smoke tests of containers alone; embedded servers start faster. */
    SMOKE,
    /** Where Docker answers and has the image, or can pull it. */
    AUTO,
    /** And nothing else, but for servers given by URL. */
    ONLY
  }

  Settings {
    environment = Map.copyOf(environment);
    properties = Map.copyOf(properties);
  }

  static Settings current() {
    Map<String, String> properties =
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith("tenon."))
            .collect(
                Collectors.toUnmodifiableMap(name -> name, name -> System.getProperty(name, "")));
    return new Settings(System.getenv(), properties);
  }

  Optional<String> url(EngineRequest request) {
    return value("url." + key(request));
  }

  Optional<String> user(EngineRequest request) {
    return value("user." + key(request));
  }

  Optional<String> password(EngineRequest request) {
    return value("password." + key(request));
  }

  Optional<String> image(EngineRequest request) {
    return value("image." + key(request));
  }

  /** Answer whether tests must fail, not be skipped, when an engine can't be had. */
  boolean required(String engine) {
    return list("required.engines").contains(engine);
  }

  /** Answer whether an engine was left out by a list of the only ones wanted. */
  boolean leftOut(EngineRequest request) {
    List<String> only = list("only.engines");
    return !only.isEmpty() && !only.contains(request.toString());
  }

  Containers containers() {
    return value("containers")
        .map(text -> Containers.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(Containers.AUTO);
  }

  /** Answer whether servers are looked for among containers. */
  boolean fromContainers() {
    return switch (containers()) {
      case OFF, SMOKE -> false;
      case AUTO, ONLY -> true;
    };
  }

  /** Return the environment variable that sets something for an engine, for messages. */
  static String variable(String what, EngineRequest request) {
    return variable(what + "." + key(request));
  }

  private static String variable(String key) {
    return "TENON_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static String key(EngineRequest request) {
    return request.product().id() + "." + request.version();
  }

  private List<String> list(String key) {
    return value(key).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(properties.get("tenon." + key))
        .or(() -> Optional.ofNullable(environment.get(variable(key))))
        .filter(text -> !text.isBlank());
  }
}
