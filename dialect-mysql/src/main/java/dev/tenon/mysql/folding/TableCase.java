package dev.tenon.mysql.folding;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;

/** Tell what lower_case_table_names does to names of tables and schemas (manual, section 9.2.3). */
public enum TableCase {
  /** 0: stored as given, compared exactly. Also assumed offline. */
  EXACT,
  /** 1: stored in small letters. */
  SMALL,
  /** 2: stored as given, compared in small letters. */
  IGNORED;

  /** The server's variable, as {@link Session#variables()} spells it. */
  public static final String VARIABLE = "lower_case_table_names";

  /**
   * Read the variable off a session.
   *
   * @param session with or without it
   * @return {@link #EXACT} where it is not known
   */
  public static TableCase of(Session session) {
    return switch (session.variables().getOrDefault(VARIABLE, "0")) {
      case "1" -> SMALL;
      case "2" -> IGNORED;
      default -> EXACT;
    };
  }

  /**
   * Bring a name into the form in which two names are one when they are equal.
   *
   * @param name of a table or a schema
   * @return as given, or in small letters
   */
  public Identifier comparable(Identifier name) {
    return this == EXACT ? name : new Identifier(Utf8Folding.small(name.text()));
  }

  /**
   * Bring a table's name into its comparable form.
   *
   * @param table with or without schema
   * @return as given, or in small letters
   */
  public TableName comparable(TableName table) {
    return new TableName(table.schema().map(this::comparable), comparable(table.name()));
  }

  /**
   * Bring a name into the form that the server stores.
   *
   * @param name of a table or a schema
   * @return as given, or in small letters
   */
  public Identifier stored(Identifier name) {
    return this == SMALL ? comparable(name) : name;
  }
}
