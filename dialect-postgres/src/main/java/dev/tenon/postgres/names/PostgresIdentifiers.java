package dev.tenon.postgres.names;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.StoredName;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.LengthUnit;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Limit and compare names as PostgreSQL does (manual 4.1.1, Identifiers and Key Words): quoted
 * names are kept exactly, up to {@code NAMEDATALEN - 1} bytes. A build with another NAMEDATALEN is
 * not known here.
 */
public final class PostgresIdentifiers implements IdentifierRules {

  /** The longest name. */
  public static final int MAX_BYTES = StoredName.MAX_BYTES;

  /** Manual 5.6, System Columns. */
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");

  /**
   * Tell whether every table has a column of a name.
   *
   * @param column as stored
   * @return whether it is a system column
   */
  public static boolean isSystemColumn(Identifier column) {
    return SYSTEM_COLUMNS.contains(column.text());
  }

  @Override
  public int maxLength() {
    return StoredName.MAX_BYTES;
  }

  @Override
  public LengthUnit unit() {
    return LengthUnit.BYTES;
  }

  @Override
  public ConstraintScope constraintScope() {
    return ConstraintScope.TABLE;
  }

  @Override
  public Optional<String> illegal(IdentifierKind kind, Identifier identifier) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(identifier.text())) {
      return Optional.of("it holds half of a surrogate pair, which UTF-8 can't express");
    }
    if (kind == IdentifierKind.COLUMN && isSystemColumn(identifier)) {
      return Optional.of("every table has a system column of that name");
    }
    return Optional.empty();
  }

  @Override
  public boolean same(IdentifierKind kind, Identifier one, Identifier other, Session session) {
    return one.equals(other);
  }
}
