package dev.tenon.mysql.facts;

import dev.tenon.facts.ServerVersion;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hold what information_schema.REFERENTIAL_CONSTRAINTS shows of one key.
 *
 * @param id which key
 * @param onDelete in the server's words: an action that was not said reads {@code RESTRICT} on 5.7
 *     and {@code NO ACTION} later
 * @param onUpdate in the server's words
 * @param match absent for SIMPLE, which the server does not record
 * @param referencedKey absent where the referent is missing, and from 8.0 on where its index is not
 *     unique
 */
record KeyRules(
    KeyColumns.Id id,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    Optional<Match> match,
    Optional<Identifier> referencedKey) {
  private static final String SELECT =
      "SELECT CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE,"
          + " MATCH_OPTION, UNIQUE_CONSTRAINT_NAME"
          + " FROM information_schema.REFERENTIAL_CONSTRAINTS";

  static Map<KeyColumns.Id, KeyRules> at(Connection connection, Place place) throws SQLException {
    return byId(
        place.query(SELECT, "CONSTRAINT_SCHEMA", "TABLE_NAME", "").rows(connection, KeyRules::row));
  }

  /** Read the rules of the keys of schemas and, from 8.0 on, of those that refer to them. */
  static Map<KeyColumns.Id, KeyRules> touching(
      Connection connection, Wanted wanted, ServerVersion version) throws SQLException {
    Query own = Wanted.in(SELECT, "CONSTRAINT_SCHEMA", wanted.schemas());
    // Before the data dictionary the second condition would open every table of the server.
    Query query =
        MysqlChange.DATA_DICTIONARY.in(version)
            ? own.or("UNIQUE_CONSTRAINT_SCHEMA", wanted.schemas())
            : own;
    return byId(query.rows(connection, KeyRules::row));
  }

  private static Map<KeyColumns.Id, KeyRules> byId(List<KeyRules> rules) {
    return rules.stream().collect(Collectors.toMap(KeyRules::id, rule -> rule));
  }

  private static KeyRules row(ResultSet row) throws SQLException {
    return new KeyRules(
        new KeyColumns.Id(
            TableName.stored(row.getString(1), row.getString(2)), new Identifier(row.getString(3))),
        ReferentialAction.parse("DELETE_RULE", row.getString(4)),
        ReferentialAction.parse("UPDATE_RULE", row.getString(5)),
        match(row.getString(6)),
        Optional.ofNullable(row.getString(7)).map(Identifier::new));
  }

  private static Optional<Match> match(String option) {
    return option.equals("NONE") ? Optional.empty() : Optional.of(Match.parse(option));
  }
}
