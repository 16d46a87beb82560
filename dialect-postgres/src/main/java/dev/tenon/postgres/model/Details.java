package dev.tenon.postgres.model;

/** Name what travels in the details of facts: written by the reader, read by the views here. */
public final class Details {

  /** Variable: {@code on} in a read-only transaction and on a standby. */
  public static final String READ_ONLY = "transaction_read_only";

  /** Variable: {@code on} where catalogues may be altered. */
  public static final String SYSTEM_TABLE_MODS = "allow_system_table_mods";

  /** Of a table: its oid. */
  public static final String OID = "oid";

  /** Of a table: the letter of {@code pg_class.relkind}. */
  public static final String KIND = "relkind";

  /** Of a table: {@code p}, {@code u} or {@code t}. */
  public static final String PERSISTENCE = "relpersistence";

  /** Of a table: whether it is a temporary one of this session. */
  public static final String OWN_TEMPORARY = "own temporary";

  /** Of a table: whether it is made of a composite type. */
  public static final String TYPED = "typed table";

  /** Of a table: whether it belongs to the system's catalogues. */
  public static final String SYSTEM = "system catalogue";

  /** Of a table: whether it is a partition. */
  public static final String PARTITION = "partition";

  /** Of a table: the kinds of all that inherits from it, as letters. */
  public static final String KINDS_BELOW = "kinds below";

  /** Of a table: the persistences of all that inherits from it, as letters. */
  public static final String PERSISTENCES_BELOW = "persistences below";

  /** Of a table: its owner. */
  public static final String OWNER = "owner";

  /** Of a table: whether its owner may read it. */
  public static final String OWNER_READS = "owner reads";

  /** Of a table: whether policies hide rows from the current role. */
  public static final String ROWS_HIDDEN = "row security";

  /** Of a table: row triggers before DELETE, by name. */
  public static final String BEFORE_DELETE = "triggers before delete";

  /** Of a table: row triggers before UPDATE, by name. */
  public static final String BEFORE_UPDATE = "triggers before update";

  /** Of a table: rules that do something instead of a DELETE, by name. */
  public static final String INSTEAD_OF_DELETE = "rules instead of delete";

  /** Of a table: rules that do something instead of an UPDATE, by name. */
  public static final String INSTEAD_OF_UPDATE = "rules instead of update";

  /** Of a column: oid of its type. */
  public static final String TYPE = "type oid";

  /** Of a column: {@code atttypmod}, −1 for none. */
  public static final String TYPE_MODIFIER = "type modifier";

  /** Of a column: {@code a} for GENERATED ALWAYS AS IDENTITY, {@code d} for BY DEFAULT. */
  public static final String IDENTITY = "identity";

  /** Of a column and of a part of an index: oid of its collation, 0 for none. */
  public static final String COLLATION = "collation oid";

  /** Of a column: the schema of its collation. */
  public static final String COLLATION_SCHEMA = "collation schema";

  /** Of a column and of a part of an index: whether its collation is deterministic. */
  public static final String DETERMINISTIC = "deterministic";

  /** Of a column: whether the current role may refer to it. */
  public static final String REFERENCES = "references";

  /** Of an index: whether it may serve: not left behind by a failed build. */
  public static final String VALID = "valid";

  /** Of an index: whether it is kept up to date. */
  public static final String READY = "ready";

  /** Of an index: whether it is checked at once; a deferrable one is not. */
  public static final String IMMEDIATE = "immediate";

  /** Of an index: whether it is that of an exclusion constraint, WITHOUT OVERLAPS included. */
  public static final String EXCLUSION = "exclusion";

  /** Of an index: the predicate of a partial one. */
  public static final String PREDICATE = "predicate";

  /** Of an index: whether a part is an expression. */
  public static final String EXPRESSIONS = "expressions";

  /** Of a part of an index: oid of the operator family. */
  public static final String FAMILY = "operator family";

  /** Of a part of an index: oid of the type that its operator class takes. */
  public static final String INPUT = "input type";

  /** Relation: schemas that were asked for by name and are there. */
  public static final String SCHEMAS = "schemas";

  /** Relation: those of them that the current role may use. */
  public static final String USABLE_SCHEMAS = "usable schemas";

  /** Comment on a key that a plan has added and not proven yet; nothing else has it. */
  public static final String PENDING = "added by Tenon, its rows are not proven yet";

  /** Follows {@link #PENDING} where the plan built the key's index too. */
  public static final String WITH_INDEX = ", and its index was built for it";

  private static final char SEPARATOR = '\t';

  private Details() {}

  /**
   * Name the relation that holds one type.
   *
   * @param oid of the type
   * @return a row of {@link PgType}
   */
  public static String type(long oid) {
    return "type " + oid;
  }

  /**
   * Name the relation that holds the equality operators of a family.
   *
   * @param family oid of the operator family
   * @return rows of {@link Equality}
   */
  public static String equalities(long family) {
    return "equalities " + family;
  }

  /**
   * Name the relation that holds the implicit casts from a type.
   *
   * @param source oid of the type
   * @return rows of target oid and method
   */
  public static String casts(long source) {
    return "casts " + source;
  }

  /**
   * Name the relation that holds the keys of a table.
   *
   * @param source oid of the table
   * @return places in the list of keys
   */
  public static String keysOf(String source) {
    return "keys of " + source;
  }

  /**
   * Name the relation that holds those keys of a table which have the comment {@link #PENDING}.
   *
   * @param source oid of the table
   * @param withIndex whether {@link #WITH_INDEX} follows it
   * @return their names
   */
  public static String pendingOf(String source, boolean withIndex) {
    return "pending keys " + (withIndex ? "and indexes of " : "of ") + source;
  }

  /**
   * Name the relation that holds the keys that lead to a table.
   *
   * @param referent oid of the table
   * @return places in the list of keys, each with the oid of its source table
   */
  public static String keysTo(String referent) {
    return "keys to " + referent;
  }

  /**
   * Name the relation that holds the partitions of a table, at every depth, the upper ones first.
   *
   * @param table oid of the partitioned table
   * @return their oids
   */
  public static String partitionsOf(String table) {
    return "partitions of " + table;
  }

  /**
   * Name the relation that holds what has a name in a schema that an index of a plan could have.
   *
   * @param schema its name
   * @return names
   */
  public static String indexNames(String schema) {
    return "index names of " + schema;
  }

  /**
   * Join the parts of a row.
   *
   * @param parts none with a tabulator
   * @return the row
   */
  public static String row(Object... parts) {
    StringBuilder row = new StringBuilder();
    for (Object part : parts) {
      row.append(row.isEmpty() ? "" : SEPARATOR).append(part);
    }
    return row.toString();
  }

  /**
   * Split a row.
   *
   * @param row as {@link #row} joined it
   * @return its parts
   */
  public static String[] parts(String row) {
    return row.split(String.valueOf(SEPARATOR), -1);
  }
}
