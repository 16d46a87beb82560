package dev.tenon.core.gate;

import dev.tenon.error.ErrorId;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import java.util.Optional;

/** Check that a target stores every name exactly as given. */
public final class NameGate {
  private final Dialect dialect;

  /**
   * Check for a target.
   *
   * @param dialect of the target
   */
  public NameGate(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Check every name of a key.
   *
   * @param key tables and columns
   * @throws dev.tenon.error.TenonException {@code name-too-long}, {@code name-illegal}
   */
  public void check(ForeignKey key) {
    check(key.source());
    check(key.referent());
    key.localColumns().forEach(column -> check(IdentifierKind.COLUMN, column));
    key.remoteColumns().forEach(column -> check(IdentifierKind.COLUMN, column));
  }

  /**
   * Check a table's name.
   *
   * @param table with or without schema
   */
  public void check(TableName table) {
    table.schema().ifPresent(schema -> check(IdentifierKind.SCHEMA, schema));
    check(IdentifierKind.TABLE, table.name());
  }

  /**
   * Check one name.
   *
   * @param kind what it names
   * @param identifier the name
   */
  public void check(IdentifierKind kind, Identifier identifier) {
    Identifier.of(kind.noun(), identifier.text());
    IdentifierRules rules = dialect.identifiers();
    int length = rules.unit().measure(identifier);
    if (length > rules.maxLength()) {
      throw ErrorId.NAME_TOO_LONG.exception(
          kind.noun(),
          identifier,
          length,
          rules.unit().noun(),
          dialect.displayName(),
          rules.maxLength());
    }
    Optional<String> broken = rules.illegal(kind, identifier);
    if (broken.isPresent()) {
      throw ErrorId.NAME_ILLEGAL.exception(
          kind.noun(), identifier, dialect.displayName(), broken.get());
    }
  }
}
