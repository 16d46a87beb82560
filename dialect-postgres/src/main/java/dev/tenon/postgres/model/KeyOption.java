package dev.tenon.postgres.model;

/** Name the options that PostgreSQL takes on a foreign key. */
public final class KeyOption {

  /** Add the key without looking at the rows that are there. */
  public static final String NOT_VALID = "postgresql_not_valid";

  /** Record the key and check nothing, from version 18. */
  public static final String NOT_ENFORCED = "postgresql_not_enforced";

  private KeyOption() {}
}
