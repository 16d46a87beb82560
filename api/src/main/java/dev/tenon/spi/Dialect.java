package dev.tenon.spi;

import dev.tenon.facts.Session;
import java.util.List;
import java.util.Optional;

/**
 * Be what Tenon knows of one product at one version: a sum of parts, one for each concern.
 *
 * <p>Immutable; safe for use by several threads.
 */
public interface Dialect {

  /**
   * Name product and version for people.
   *
   * @return for example {@code MySQL InnoDB 8.0.31}
   */
  String displayName();

  /**
   * Tell how names are limited and compared.
   *
   * @return the rules of identifiers
   */
  IdentifierRules identifiers();

  /**
   * Tell what can be done.
   *
   * @param capability asked for
   * @return supported, unsupported or not honoured
   */
  Support support(Capability capability);

  /**
   * List the options that the dialect takes on a foreign key.
   *
   * @return without those of a dialect that it specialises, unless it takes them too
   */
  List<DialectOption> options();

  /**
   * Say it: render DDL.
   *
   * @return the statements
   */
  ForeignKeyDdl ddl();

  /**
   * Read what is there.
   *
   * @return the reader
   */
  ForeignKeyReader reader();

  /**
   * Tell how the server names a key that has no name.
   *
   * @return the rule
   */
  GeneratedNames generatedNames();

  /**
   * Tell when two keys mean the same.
   *
   * @return the rule
   */
  KeyMeaning meaning();

  /**
   * Tell why the server would not look at the rows that are there when a key is added in a session.
   * A key that was added so is not proven, though the server may not know.
   *
   * @param session variables of the connection
   * @return one clause without a period; absent when it looks
   */
  default Optional<String> rowsUncheckedBecause(Session session) {
    return Optional.empty();
  }

  /**
   * Tell whether a change of definition commits the transaction in which it is sent.
   *
   * @return {@code false} unless the dialect says so
   */
  default boolean ddlCommits() {
    return false;
  }

  /**
   * Foretell what the server answers.
   *
   * @return absent where the dialect can't; {@code check} then says so
   */
  default Optional<Foresight> foresight() {
    return Optional.empty();
  }

  /**
   * Explain the server's errors.
   *
   * @return one that knows none, unless the dialect has its own
   */
  default ErrorReader errors() {
    return clue -> Optional.empty();
  }

  /**
   * Plan changes and carry them out step by step.
   *
   * @return absent where the dialect can't
   */
  default Optional<Planning> planning() {
    return Optional.empty();
  }
}
