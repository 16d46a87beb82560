package dev.tenon.conformance.crash;

import dev.tenon.engines.Product;
import java.util.List;
import java.util.stream.Stream;

/**
 * Know the SQL that the tests need of each product.
 *
 * @param product the product
 * @param release of the server: the first number of its version
 */
record Words(Product product, int release) {
  /** No session has this number. */
  private static final String COPY = "`#mysql50##sql-1_fffffff`";

  private static final String KEY =
      "CONSTRAINT " + Job.NAME + " FOREIGN KEY (account_id) REFERENCES account (id)";
  private static final String MYSQL_KEYS =
      """
      SELECT CONCAT('key ', r.CONSTRAINT_NAME, ' of ', r.TABLE_NAME, ' (', GROUP_CONCAT(k.COLUMN_NAME), ') to ',
        r.REFERENCED_TABLE_NAME, ' on delete ', r.DELETE_RULE, ' on update ', r.UPDATE_RULE)
      FROM information_schema.REFERENTIAL_CONSTRAINTS r
      JOIN information_schema.KEY_COLUMN_USAGE k ON k.CONSTRAINT_SCHEMA = r.CONSTRAINT_SCHEMA
        AND k.CONSTRAINT_NAME = r.CONSTRAINT_NAME AND k.TABLE_NAME = r.TABLE_NAME
      WHERE r.CONSTRAINT_SCHEMA = DATABASE()
      GROUP BY r.CONSTRAINT_NAME, r.TABLE_NAME, r.REFERENCED_TABLE_NAME, r.DELETE_RULE, r.UPDATE_RULE""";
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
      SELECT 'key ' || c.conname || ' of ' || c.conrelid::regclass || ' ' || pg_catalog.pg_get_constraintdef(c.oid)
      FROM pg_catalog.pg_constraint c
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace""";
  private static final String POSTGRES_RELATIONS =
      """
      SELECT CASE c.relkind WHEN 'i' THEN 'index ' ELSE 'table ' END || c.relname
        || CASE WHEN x.indisvalid THEN ' ' || pg_catalog.pg_get_indexdef(c.oid)
           WHEN x.indexrelid IS NULL THEN '' ELSE ' INVALID' END
      FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_index x ON x.indexrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace""";

  static Words of(Product product, String version) {
    return new Words(product, Integer.parseInt(version.split("\\D", 2)[0]));
  }

  List<Job> jobs() {
    return Stream.of(Job.values()).filter(this::knows).toList();
  }

  /** Whether a job is one of this server's, and not the same as another. */
  private boolean knows(Job job) {
    return switch (job) {
      case ADD_ONLINE, ADD_DIRECT, DROP, RENAME, EXCHANGE -> true;
      case ADD_ONLINE_AGAIN -> leavesCopies() || product == Product.POSTGRESQL;
      case ADD_DIRECT_AGAIN -> product != Product.POSTGRESQL;
      case ADD_TWO_ONLINE, ADD_TWO_DIRECT -> product == Product.MYSQL;
      case ADD_TO_PARTITIONS, VALIDATE, DEFER -> product == Product.POSTGRESQL;
      case ENFORCE -> product == Product.POSTGRESQL && release >= 18;
    };
  }

  /** Whether the server leaves the copy of a table when it dies while it makes it. */
  private boolean leavesCopies() {
    return product == Product.MYSQL && release < 8;
  }

  String addKey(String state) {
    return "ALTER TABLE entry ADD " + KEY + " " + state;
  }

  /** Statements that leave what a crash leaves, of which an index is there that was being built. */
  List<String> crash() {
    return product == Product.POSTGRESQL
        ? List.of(
            "UPDATE pg_catalog.pg_index SET indisvalid = false"
                + " WHERE indrelid = 'entry'::regclass AND NOT indisprimary")
        : List.of(
            "ALTER TABLE entry DROP INDEX " + Job.NAME,
            "CREATE TABLE "
                + COPY
                + " (id INT PRIMARY KEY, account_id INT, other_id INT, "
                + KEY
                + ")");
  }

  /** Statements that take away the tables of a case. */
  List<String> clear() {
    List<String> tables = List.of("DROP TABLE IF EXISTS entry", "DROP TABLE IF EXISTS account");
    return leavesCopies()
        ? Stream.concat(Stream.of("DROP TABLE IF EXISTS " + COPY), tables.stream()).toList()
        : tables;
  }

  /** Queries of one column whose rows say what there is beside rows. */
  List<String> looks() {
    return switch (product) {
      case MYSQL ->
          List.of(
              MYSQL_KEYS,
              MYSQL_INDEXES,
              MYSQL_TABLES,
              innodbTables(leavesCopies() ? "INNODB_SYS_TABLES" : "INNODB_TABLES"));
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
          List.of(
              switch (step) {
                case "search" -> "LOCK TABLES entry WRITE";
                case "drop-copy" -> "SELECT COUNT(*) FROM " + COPY;
                default -> "SELECT COUNT(*) FROM entry";
              });
      case POSTGRESQL ->
          step.startsWith("index")
              ? List.of("INSERT INTO entry VALUES (-1, NULL, NULL), (100, NULL, NULL)")
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
    return line.endsWith("NOT VALID") || line.endsWith("NOT ENFORCED");
  }
}
