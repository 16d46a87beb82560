package dev.tenon.error;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Give each error the arguments of an example. */
final class Samples {
  private static final String CONVENTION = "fk_%(table)s";
  private static final String JAR = "/lib/tenon-dialect-x.jar";

  private final Map<ErrorId, List<Object>> arguments = new EnumMap<>(ErrorId.class);

  Samples() {
    names();
    keys();
    optionsAndConventions();
    data();
    dialects();
    servers();
  }

  Problem problem(ErrorId id) {
    return id.problem(arguments.getOrDefault(id, List.of()).toArray());
  }

  private void names() {
    put(ErrorId.NAME_MISSING, "source table");
    put(ErrorId.NAME_EMPTY, "source table");
    put(ErrorId.NAME_BLANK, "source table");
    put(ErrorId.NAME_NUL, "source table");
    put(ErrorId.NAME_TOO_LONG, "constraint name", "fk_…", 65, "characters", "MySQL InnoDB 8.4", 64);
    put(ErrorId.NAME_ILLEGAL, "column name", "a ", "MySQL InnoDB 8.4", "it ends in a blank");
  }

  private void keys() {
    put(ErrorId.COLUMNS_MISSING, "local");
    put(ErrorId.COLUMN_DUPLICATE, "local", "user_id");
    put(ErrorId.COLUMN_COUNT, 2, 1);
    put(ErrorId.PHRASE_UNKNOWN, "ON DELETE", "DELETE", "NO ACTION, RESTRICT, CASCADE");
    put(ErrorId.SET_COLUMNS_ACTION, "ON UPDATE SET NULL");
    put(ErrorId.SET_COLUMNS_FOREIGN, "SET NULL", "city");
    put(ErrorId.DROP_TARGET_MISSING, "address");
    put(ErrorId.CONSTRAINT_TYPE, "unique");
  }

  private void optionsAndConventions() {
    put(ErrorId.OPTION_MALFORMED, "notvalid");
    put(ErrorId.OPTION_UNKNOWN, "postgresql", "postgresql_foo", "postgresql_not_valid");
    put(ErrorId.OPTION_VALUE, "postgresql_not_valid", "true or false", "a text");
    put(ErrorId.CONVENTION_MALFORMED, "fk_%", 4, "a lone percent sign");
    put(ErrorId.CONVENTION_TOKEN_UNKNOWN, CONVENTION, "table", "table_name, constraint_name");
    put(ErrorId.CONVENTION_TOKEN_RANGE, CONVENTION, "referred_column_2_name", 2);
    put(ErrorId.CONVENTION_TOKEN_FAILED, CONVENTION, "table", "returned nothing");
    put(ErrorId.CONVENTION_NEEDS_NAME, CONVENTION);
    put(ErrorId.CONVENTION_UNKNOWN, "rails", "default");
  }

  private void data() {
    put(ErrorId.JSON_MALFORMED, "line 3, column 7");
    put(ErrorId.JSON_TYPE, "local_cols", "a list of texts", "a text");
    put(ErrorId.JSON_FIELD_UNKNOWN, "on_delete", "create_foreign_key", "ondelete, onupdate");
    put(ErrorId.JSON_FIELD_MISSING, "source_table");
    put(ErrorId.JSON_FIELD_TWICE, "ondelete");
    put(ErrorId.JSON_FIELD_CLASH, "not_valid", "dialect_kw.postgresql_not_valid");
    put(ErrorId.FILE_UNREADABLE, "ops.json", "no such file");
    put(ErrorId.FILE_UNWRITABLE, "facts.json", "no such folder");
    put(ErrorId.FACTS_FORMAT, "2", 1);
    put(ErrorId.FACTS_MALFORMED, "The field 'server' is missing. Give it.");
    put(ErrorId.ERROR_UNKNOWN, "1064", "mysql, ndb, postgresql");
    put(ErrorId.VERSION_MALFORMED, "eight");
    put(ErrorId.VERSION_UNSUPPORTED, "postgresql", "12", "9.6");
    put(ErrorId.VERSION_PRODUCT, "10.11.6-MariaDB", "MariaDB", "mysql");
    put(ErrorId.NEEDS_CONNECTION, "IF NOT EXISTS by meaning");
  }

  private void dialects() {
    put(ErrorId.DIALECT_ID, "My-SQL");
    put(ErrorId.DIALECT_UNKNOWN, "oracle", "mysql, ndb, postgresql");
    put(ErrorId.DIALECT_DUPLICATE, "x", JAR, "/lib/other-x.jar");
    put(ErrorId.DIALECT_CLAIMS, "X 1.0", "x (" + JAR + "), y (/lib/y.jar)");
    put(ErrorId.DIALECT_NONE, "Oracle 23", "mysql, ndb, postgresql");
    put(ErrorId.DIALECT_SPI, "x", JAR, 3, 2);
    put(
        ErrorId.DIALECT_LINKAGE,
        "x.XProvider",
        JAR,
        "/lib/tenon-api.jar",
        2,
        "java.lang.AbstractMethodError: claims");
    put(ErrorId.FORESIGHT_MISSING, "Acme 1.0");
    put(ErrorId.CHANGE_UNSUPPORTED, "MySQL InnoDB 8.0.31", "alter");
    put(ErrorId.PLANNING_MISSING, "Acme 1.0");
    put(ErrorId.DIALECT_LOAD, "x.XProvider (" + JAR + "): no licence");
  }

  private void servers() {
    put(ErrorId.URL_MALFORMED, "localhost:3306");
    put(ErrorId.DRIVER_MISSING, "jdbc:oracle:thin:@host");
    put(ErrorId.SERVER_UNREACHABLE, "localhost:3306", "Connection refused");
    put(ErrorId.CREDENTIALS_REFUSED, "localhost:3306", "Access denied");
    put(ErrorId.DATABASE_MISSING, "localhost:3306", "Unknown database 'shop'");
    put(ErrorId.CONNECTION_LOST, "ALTER TABLE …", "Communications link failure");
    put(ErrorId.SERVER_REFUSED, "ALTER TABLE …", "Cannot add foreign key constraint");
    put(ErrorId.TRANSACTION_OPEN, "MySQL InnoDB 8.0.31");
    put(ErrorId.SCHEMA_MISSING, "shop");
    put(ErrorId.TABLE_MISSING, "shop.address");
    put(ErrorId.TABLE_WITHOUT_KEYS, "shop.address", "MyISAM");
    put(ErrorId.ROWS_UNCHECKED, "shop.address", "foreign_key_checks is off");
    put(ErrorId.KEY_MISSING, "shop.address", "'fk_x'", "fk_user_address");
    put(ErrorId.KEY_AMBIGUOUS, "shop.address", "fk_a, fk_b");
    put(ErrorId.KEY_CLASH, "shop.address", "fk_a", "address(city) -> city(id)");
    put(ErrorId.KEY_STATE, "shop.address", "fk_a", "not enforced");
    put(
        ErrorId.PLAN_REFUSED,
        "fk_a: address(city) -> city(id)",
        "The types of city and id differ.",
        "Make them one.");
    put(ErrorId.PLAN_STALE, "fk_a: address(city) -> city(id)");
    put(ErrorId.ORPHANS_FOUND, "fk_a: address(city) -> city(id)", "SELECT …");
    put(ErrorId.STEP_BLOCKED, "swap", "fk_a: address(city) -> city(id)");
    put(ErrorId.STEP_FAILED, "swap", "fk_a: address(city) -> city(id)", 3, "Lock wait timeout");
    put(ErrorId.STEP_DIFFERS, "swap", "fk_a: address(city) -> city(id)");
    put(ErrorId.KEY_DIFFERS, "fk_a: address(city) -> city(id)", "it is not there");
  }

  private void put(ErrorId id, Object... values) {
    arguments.put(id, List.of(values));
  }
}
