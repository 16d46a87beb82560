package dev.tenon.spi;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import java.util.Optional;

/** Tell how a server limits and compares names. */
public interface IdentifierRules {

  /** Tell where a constraint's name must be unique. */
  enum ConstraintScope {
    TABLE,
    SCHEMA
  }

  /**
   * Return the longest name that is stored whole.
   *
   * @return in {@link #unit()}
   */
  int maxLength();

  /**
   * Return what the limit counts.
   *
   * @return characters or bytes
   */
  LengthUnit unit();

  /**
   * Return where a constraint's name must be unique.
   *
   * @return per table or per schema
   */
  ConstraintScope constraintScope();

  /**
   * Tell why a name can't be stored as given, its length apart.
   *
   * @param kind what it names
   * @param identifier the name
   * @return the rule that it breaks, one clause without a period; absent when it is fine
   */
  Optional<String> illegal(IdentifierKind kind, Identifier identifier);

  /**
   * Tell whether two names are one to the server.
   *
   * @param kind what they name
   * @param one a name
   * @param other a name
   * @param session variables that matter
   * @return by the server's own rule of case and accents
   */
  boolean same(IdentifierKind kind, Identifier one, Identifier other, Session session);
}
