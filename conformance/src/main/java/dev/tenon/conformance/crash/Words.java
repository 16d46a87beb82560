package dev.tenon.conformance.crash;

import dev.tenon.engines.Product;
import java.util.List;

/**
 * Know the SQL that the tests need of each product.
 *
 * @param product the product
 */
record Words(Product product) {
  private static final String MYSQL_KEYS =
      """
      SELECT CONCAT('key ', r.CONSTRAINT_NAME, ' (', GROUP_CONCAT(k.COLUMN_NAME), ') to ',
        r.REFERENCED_TABLE_NAME, ' on delete ', r.DELETE_RULE, ' on update ', r.UPDATE_RULE)
      FROM information_schema.REFERENTIAL_CONSTRAINTS r
      JOIN information_schema.KEY_COLUMN_USAGE k ON k.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA
        AND k.CONSTRAINT_NAME = r.CONSTRAINT_NAME AND k.TABLE_NAME = r.TABLE_NAME
      WHERE r.CONSTRAINT_SCHEMA = DATABASE()
      GROUP BY r.CONSTRAINT_NAME, r.REFERENCED_TABLE_NAME, r.DELETE_RULE, r.UPDATE_RULE""";
  private static final String MYSQL_INDEXES =
      """
      SELECT CONCAT('index ', INDEX_NAME, ' of ', TABLE_NAME, ' (',
        GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX), ')')
      FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
      GROUP BY INDEX_NAME, TABLE_NAME""";
  private static final String MYSQL_TABLES =
      "SELECT CONCAT('table ', TABLE_NAME) FROM information_schema.TABLES"
          + " WHERE TABLE_SCHEMA = DATABASE()";
  private static final String NDB_TABLES =
      "SELECT CONCAT('stored ', fq_name) FROM ndbinfo.dict_obj_info"
          + " WHERE type = 2 AND fq_name LIKE CONCAT(DATABASE(), '/%')";
  private static final String POSTGRES_KEYS =
      """
      SELECT 'key ' || c.conname || ' ' || pg_catalog.pg_get_constraintdef(c.oid)
      FROM pg_catalog.pg_constraint c
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace""";
  private static final String POSTGRES_RELATIONS =
      """
      SELECT CASE c.relkind WHEN 'i' THEN 'index ' ELSE 'table ' END || c.relname
        || CASE WHEN x.indisvalid THEN ' ' || pg_catalog.pg_get_indexdef(c.oid)
           WHEN x.indexrelid IS NULL THEN '' ELSE ' INVALID' END
      FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace""";

  /** Queries of one column whose rows say what there is beside rows. */
  List<String> looks(boolean dictionary) {
    return switch (product) {
      case MYSQL ->
          List.of(
              MYSQL_KEYS,
              MYSQL_INDEXES,
              MYSQL_TABLES,
              innodbTables(dictionary ? "INNODB_TABLES" : "INNODB_SYS_TABLES"));
      case NDB -> List.of(MYSQL_KEYS, MYSQL_INDEXES, MYSQL_TABLES, NDB_TABLES);
      case POSTGRESQL -> List.of(POSTGRES_KEYS, POSTGRES_RELATIONS);
    };
  }

  private static String innodbTables(String view) {
    return "SELECT CONCAT('stored ', SUBSTRING_INDEX(NAME, '/', -1)) FROM information_schema."
        + view
        + " WHERE NAME LIKE CONCAT(DATABASE(), '/%')";
  }

  /** What only the search for orphans says. */
  String search() {
    return "EXISTS (SELECT 1";
  }

  /** What a session runs, and then leaves its transaction open, so that a step must wait. */
  List<String> hold(String step) {
    return switch (product) {
      case MYSQL, NDB ->
          step.equals("search")
              ? List.of("LOCK TABLES entry WRITE")
              : List.of("SELECT COUNT(*) FROM entry");
      case POSTGRESQL ->
          step.equals("index")
              ? List.of("INSERT INTO entry VALUES (-1, NULL)")
              : List.of("LOCK TABLE entry IN SHARE UPDATE EXCLUSIVE MODE");
    };
  }

  /** Count the sessions of this database that wait for a lock. */
  String waiting() {
    return switch (product) {
      case MYSQL, NDB ->
          "SELECT COUNT(*) FROM information_schema.PROCESSLIST"
              + " WHERE DB = DATABASE() AND STATE LIKE 'Waiting for%lock%'";
      case POSTGRESQL ->
          "SELECT COUNT(*) FROM pg_catalog.pg_stat_activity"
              + " WHERE datname = pg_catalog.current_database() AND wait_event_type = 'Lock'";
    };
  }

  /** Count the other sessions of this database. */
  String others() {
    return switch (product) {
      case MYSQL, NDB ->
          "SELECT COUNT(*) FROM information_schema.PROCESSLIST"
              + " WHERE DB = DATABASE() AND ID <> CONNECTION_ID()";
      case POSTGRESQL ->
          "SELECT COUNT(*) FROM pg_catalog.pg_stat_activity"
              + " WHERE datname = pg_catalog.current_database()"
              + " AND backend_type = 'client backend' AND pid <> pg_catalog.pg_backend_pid()";
    };
  }

  /** Switch the checks of keys off in a session. */
  String unchecked() {
    return switch (product) {
      case MYSQL, NDB -> "SET foreign_key_checks = 0";
      case POSTGRESQL -> "SET session_replication_role = replica";
    };
  }

  /** Whether a line of a key says that its rows are not proven. */
  boolean unproven(String line) {
    return line.endsWith("NOT VALID");
  }
}
