package dev.tenon.postgres.errors;

import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Read the names that the server sends along with an error off the driver's exception; DETAIL and
 * HINT are in its message already, unless the driver is told to keep the values of rows out of it.
 * The driver is not needed to run without a server, so its types are not named here.
 */
final class ServerFields {
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "schema", "getSchema",
              "table", "getTable",
              "column", "getColumn",
              "constraint", "getConstraint"));

  private ServerFields() {}

  /** Return one line of what is filled; none of an exception without such fields. */
  static List<String> lines(SQLException failure) {
    return read(failure, "getServerErrorMessage").map(ServerFields::names).stream()
        .filter(names -> !names.isEmpty())
        .map(names -> "Concerns: " + names)
        .toList();
  }

  private static String names(Object fields) {
    return NAMES.entrySet().stream()
        .flatMap(
            field ->
                read(fields, field.getValue()).map(name -> field.getKey() + " " + name).stream())
        .collect(Collectors.joining(", "));
  }

  private static Optional<Object> read(Object from, String getter) {
    try {
      return Optional.ofNullable(from.getClass().getMethod(getter).invoke(from));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException none) {
      return Optional.empty();
    }
  }
}
