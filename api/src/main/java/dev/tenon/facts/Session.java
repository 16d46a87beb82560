package dev.tenon.facts;

import dev.tenon.name.Identifier;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what a connection's answers depend on.
 *
 * @param currentSchema where a name without schema is looked for; absent when there is none
 * @param variables server and session variables by lower-case name, those that the dialect reads
 */
public record Session(Optional<Identifier> currentSchema, Map<String, String> variables) {

  /** What is known without a server: nothing. */
  public static final Session OFFLINE = new Session(Optional.empty(), Map.of());

  /** Check that no part is missing. */
  public Session {
    Objects.requireNonNull(currentSchema, "currentSchema");
    variables = Map.copyOf(variables);
  }
}
