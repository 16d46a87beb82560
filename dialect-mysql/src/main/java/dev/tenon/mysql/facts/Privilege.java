package dev.tenon.mysql.facts;

import java.util.Set;

/** Name the privileges on a table that facts hold. */
public final class Privilege {
  /** Needed on the referent. */
  public static final String REFERENCES = "REFERENCES";

  /** Needed on the source, when a key is added to it. */
  public static final String ALTER = "ALTER";

  /** Needed on the source, when it is made with the key. */
  public static final String CREATE = "CREATE";

  /** Any one of these shows the columns of a table, and the names of its keys. */
  static final Set<String> SHOWING = Set.of("SELECT", "INSERT", "UPDATE", REFERENCES);

  static final Set<String> TABLE =
      Set.of(
          "SELECT",
          "INSERT",
          "UPDATE",
          "DELETE",
          CREATE,
          "DROP",
          REFERENCES,
          "INDEX",
          ALTER,
          "CREATE VIEW",
          "SHOW VIEW",
          "TRIGGER");

  private Privilege() {}
}
