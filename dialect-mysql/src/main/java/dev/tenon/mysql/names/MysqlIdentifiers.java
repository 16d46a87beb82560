package dev.tenon.mysql.names;

import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.mysql.folding.KeyNames;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.LengthUnit;
import java.util.Optional;

/**
 * Know MySQL's rules of identifiers (manual, section 9.2).
 *
 * <p>Names of constraints are compared without case, and from 8.0 on without accents, whatever
 * lower_case_table_names says; before, letters beyond ASCII go by their bytes. Names of columns and
 * indexes are compared without case.
 */
public final class MysqlIdentifiers implements IdentifierRules {
  private static final int MAX_LENGTH = 64;
  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final String OLD_ENCODING = "#mysql50#";

  private final ServerVersion version;

  /**
   * Know the rules of a version.
   *
   * @param version of the server
   */
  public MysqlIdentifiers(ServerVersion version) {
    this.version = version;
  }

  @Override
  public int maxLength() {
    return MAX_LENGTH;
  }

  @Override
  public LengthUnit unit() {
    return LengthUnit.CHARACTERS;
  }

  @Override
  public ConstraintScope constraintScope() {
    return ConstraintScope.SCHEMA;
  }

  @Override
  public Optional<String> illegal(IdentifierKind kind, Identifier identifier) {
    String text = identifier.text();
    if (text.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
      return Optional.of("a character beyond U+FFFF is stored as a question mark");
    }
    if (!text.isEmpty() && BLANKS.indexOf(text.charAt(text.length() - 1)) >= 0) {
      return Optional.of("a name can't end with a blank, a tab or a line break");
    }
    return switch (kind) {
      case CONSTRAINT, INDEX -> illegalForIndex(text);
      case SCHEMA, TABLE -> illegalForFile(text);
      case COLUMN -> Optional.empty();
    };
  }

  // A constraint's name is also that of the index which comes with it.
  private static Optional<String> illegalForIndex(String text) {
    return text.equalsIgnoreCase("PRIMARY")
        ? Optional.of("no index but that of the primary key is called so")
        : Optional.empty();
  }

  private Optional<String> illegalForFile(String text) {
    return text.startsWith(OLD_ENCODING) && !MysqlChange.DATA_DICTIONARY.in(version)
        ? Optional.of("the beginning " + OLD_ENCODING + " is taken as a mark and cut off")
        : Optional.empty();
  }

  @Override
  public boolean same(IdentifierKind kind, Identifier one, Identifier other, Session session) {
    return switch (kind) {
      case CONSTRAINT ->
          KeyNames.comparable(one, version).equals(KeyNames.comparable(other, version));
      case COLUMN, INDEX -> Utf8Folding.small(one.text()).equals(Utf8Folding.small(other.text()));
      case TABLE, SCHEMA -> {
        TableCase tableCase = TableCase.of(session);
        yield tableCase.comparable(one).equals(tableCase.comparable(other));
      }
    };
  }
}
