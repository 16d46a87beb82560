package dev.tenon.mysql.facts;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;

/**
 * Name the details of facts that this dialect reads beyond what all products have.
 *
 * <p>A detail that the server shows as NULL is left out.
 */
public final class Detail {
  /** Of a column: the type's bare name, in small letters. */
  public static final String DATA_TYPE = "data_type";

  /** Of a column of text or bytes: the greatest number of characters. */
  public static final String LENGTH = "character_maximum_length";

  /** Of a column of text or bytes: the greatest number of bytes. */
  public static final String BYTES = "character_octet_length";

  /** Of a numeric column: digits, of BIT bits. */
  public static final String PRECISION = "numeric_precision";

  /** Of a numeric column: digits after the point. */
  public static final String SCALE = "numeric_scale";

  /** Of a temporal column: digits of a second's fraction. */
  public static final String FRACTION = "datetime_precision";

  /** Of a column of text: its character set. */
  public static final String CHARSET = "character_set_name";

  /** Of a column: what the server shows besides, such as {@code auto_increment}. */
  public static final String EXTRA = "extra";

  /** Of a generated column: its expression, as the server shows it. */
  public static final String EXPRESSION = "generation_expression";

  /**
   * Of a column: {@code PRI} for a part of the primary key, or of the unique key that stands in for
   * it; {@code UNI}, {@code MUL} or empty.
   */
  public static final String KEY = "column_key";

  /** Of an index: {@code YES} or {@code NO}; absent before 8.0. */
  public static final String VISIBLE = "is_visible";

  /** Of a table: options, such as {@code partitioned}. */
  public static final String OPTIONS = "create_options";

  /** Of a table: how its rows are laid out. */
  public static final String ROW_FORMAT = "row_format";

  /** Of a check: its condition, as the server shows it. */
  public static final String CLAUSE = "check_clause";

  /**
   * Name the relation of the names of a schema's keys, in the form in which they are compared, and
   * sorted by it.
   *
   * @param schema as stored
   * @return the relation
   */
  public static String keyNames(Identifier schema) {
    return "key names of " + schema.text();
  }

  /** Relation: the schemas that were asked for, as far as they are not there. */
  public static final String MISSING_SCHEMAS = "missing schemas";

  /** What can't be read: keys that lead to a table from schemas of which not all is seen. */
  public static final String KEYS_ELSEWHERE = "keys of other schemas";

  /**
   * Name the columns of a table, where they can't be read.
   *
   * @param table as stored
   * @return the name
   */
  public static String columns(TableName table) {
    return "columns of " + table;
  }

  /** Relation: the tables whose keys lead to another storage engine, and to no unique key. */
  public static final String OTHER_ENGINES = "loose referrers of other engines";

  /** The relation that holds the name of a key which goes in the same statement. */
  public static final String LEAVING_KEY = "leaving-key";

  /** Of an index: its comment, where that is {@link #OF_UNPROVEN}. */
  public static final String COMMENT = "comment";

  /** The comment on an index that a plan has built for a key which is not proven yet. */
  public static final String OF_UNPROVEN = "built by Tenon, its key is not proven yet";

  /** The relation that is not empty where all indexes are taken for ones that people made. */
  public static final String KEPT_INDEXES = "kept-indexes";

  private Detail() {}
}
