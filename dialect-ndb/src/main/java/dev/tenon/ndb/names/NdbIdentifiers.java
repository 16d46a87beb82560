package dev.tenon.ndb.names;

import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.mysql.names.MysqlIdentifiers;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.LengthUnit;
import java.util.Optional;

/**
 * Know NDB's rules of identifiers: MySQL's, and limits in bytes beside them.
 *
 * <p>Before 8.0.20, where lower_case_table_names is 0, names of constraints are compared exactly
 * (manual, section 15.1.20.5; such a server was not run).
 */
public final class NdbIdentifiers implements IdentifierRules {
  /** The cluster stores {@code <id>/<id>/<name>} in 127 bytes and cuts the rest off. */
  public static final int MAX_CONSTRAINT_BYTES = 110;

  /** Seen on 9.7.4: 109 bytes are fine, 111 end the server process when the table is dropped. */
  public static final int MAX_TABLE_BYTES = 109;

  private final ServerVersion version;
  private final IdentifierRules mysql;

  /**
   * Know the rules of a version.
   *
   * @param version of the server
   */
  public NdbIdentifiers(ServerVersion version) {
    this.version = version;
    this.mysql = new MysqlIdentifiers(version);
  }

  @Override
  public int maxLength() {
    return mysql.maxLength();
  }

  @Override
  public LengthUnit unit() {
    return mysql.unit();
  }

  @Override
  public ConstraintScope constraintScope() {
    return mysql.constraintScope();
  }

  @Override
  public Optional<String> illegal(IdentifierKind kind, Identifier identifier) {
    return mysql
        .illegal(kind, identifier)
        .or(
            () ->
                switch (kind) {
                  case CONSTRAINT -> illegalConstraint(identifier);
                  case TABLE -> illegalTable(identifier);
                  case SCHEMA, COLUMN, INDEX -> Optional.empty();
                });
  }

  private static Optional<String> illegalConstraint(Identifier name) {
    if (name.text().indexOf('/') >= 0) {
      return Optional.of("the cluster takes no slash in the name of a key (1215, NDB error 21090)");
    }
    return LengthUnit.BYTES.measure(name) > MAX_CONSTRAINT_BYTES
        ? Optional.of(
            "the cluster cuts names of keys off near 120 bytes, and such a key can't be dropped by"
                + " its name; keep to "
                + MAX_CONSTRAINT_BYTES)
        : Optional.empty();
  }

  private static Optional<String> illegalTable(Identifier name) {
    return LengthUnit.BYTES.measure(name) > MAX_TABLE_BYTES
        ? Optional.of(
            "a table with a name of more than "
                + MAX_TABLE_BYTES
                + " bytes can't be dropped without ending the server process")
        : Optional.empty();
  }

  @Override
  public boolean same(IdentifierKind kind, Identifier one, Identifier other, Session session) {
    boolean exact =
        kind == IdentifierKind.CONSTRAINT
            && !MysqlChange.NDB_CASELESS_NAMES.in(version)
            && TableCase.of(session) == TableCase.EXACT;
    return exact ? one.equals(other) : mysql.same(kind, one, other, session);
  }
}
