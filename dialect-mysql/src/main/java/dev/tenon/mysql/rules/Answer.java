package dev.tenon.mysql.rules;

import dev.tenon.check.ServerCode;

/** Name the server's errors about foreign keys, each with its number and SQLSTATE. */
public enum Answer {
  DUPLICATE_KEY(1022, "23000"),
  RENAME_FAILED(1025, "HY000"),
  NO_SCHEMA(1046, "3D000"),
  NO_DATABASE(1049, "42000"),
  TABLE_EXISTS(1050, "42S01"),
  NAME_TOO_LONG(1059, "42000"),
  INDEX_NAME_TAKEN(1061, "42000"),
  INVALID_DEFAULT(1067, "42000"),
  TOO_MANY_INDEXES(1069, "42000"),
  TOO_MANY_COLUMNS(1070, "42000"),
  INDEX_TOO_LONG(1071, "42000"),
  NO_LOCAL_COLUMN(1072, "42000"),
  NO_KEY(1091, "42000"),
  DENIED(1142, "42000"),
  NO_TABLE(1146, "42S02"),
  COLUMN_NAME_ILLEGAL(1166, "42000"),
  COLUMN_NOT_INDEXABLE(1167, "42000"),
  TEXT_NOT_INDEXABLE(1170, "42000"),
  CANNOT_ADD(1215, "HY000"),
  GEOMETRY_NULLABLE(1252, "42000"),
  GEOMETRY_VIRTUAL(3106, "HY000"),
  INDEX_NAME_ILLEGAL(1280, "42000"),
  NOT_A_TABLE(1347, "HY000"),
  ROW_UNMATCHED(1452, "23000"),
  PARTITIONED(1506, "HY000"),
  INDEX_NEEDED(1553, "HY000"),
  NO_LOCAL_INDEX(1821, "HY000"),
  NO_REFERENCED_INDEX(1822, "HY000"),
  SYSTEM_TABLES(1823, "HY000"),
  NO_REFERENT(1824, "HY000"),
  WRONG_OPTION(1825, "HY000"),
  NAME_TAKEN(1826, "HY000"),
  NOT_NULL(1830, "HY000"),
  GENERATED_ACTION(3104, "HY000"),
  JSON_NOT_INDEXABLE(3152, "42000"),
  STORED_BASE(3192, "HY000"),
  SYSTEM_TABLE(3554, "HY000"),
  VIRTUAL_COLUMN(3733, "HY000"),
  NO_REMOTE_COLUMN(3734, "HY000"),
  TYPES_DIFFER(3780, "HY000"),
  CHECKED_COLUMN(3823, "HY000"),
  NO_UNIQUE_INDEX(6125, "HY000"),
  VECTOR_NOT_INDEXABLE(6134, "HY000");

  private final int number;
  private final String sqlState;

  Answer(int number, String sqlState) {
    this.number = number;
    this.sqlState = sqlState;
  }

  /**
   * Return the codes.
   *
   * @return number and SQLSTATE
   */
  public ServerCode code() {
    return new ServerCode(number, sqlState);
  }
}
