package dev.tenon.mysql.differential;

import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import java.util.Map;
import java.util.TreeMap;

/** List the rules that no case of a run leads to, each with the reason. */
final class Unseen {
  private static final String OTHER_USER = "takes another user; RestrictedUsersTest has it";
  private static final String DEADLY = "it kills the server; BorrowedColumnsTest has it";

  private static final Map<String, String> ANYWHERE =
      Map.of(
          "mysql-no-schema", "the source is always asked for with its schema",
          "mysql-engine-not-known", "random tables are of engines that are known",
          "mysql-borrowed-columns-end-server", DEADLY,
          "mysql-schema-missing", "the source's schema is always there",
          "mysql-source-privilege", OTHER_USER,
          "mysql-columns-unseen", OTHER_USER,
          "mysql-names-unseen", OTHER_USER,
          "mysql-referrers-unseen", OTHER_USER);

  private static final Map<String, MysqlChange> SINCE =
      Map.of(
          "mysql-referenced-column-name-illegal", MysqlChange.DATA_DICTIONARY,
          "mysql-referent-of-the-dictionary", MysqlChange.DATA_DICTIONARY,
          "mysql-match-recorded-only", MysqlChange.DATA_DICTIONARY,
          "mysql-action-on-checked-column", MysqlChange.CHECK_CONSTRAINTS,
          "mysql-referenced-key-not-unique", MysqlChange.STANDARD_REFERENCED_KEYS,
          "mysql-referent-frozen", MysqlChange.STANDARD_REFERENCED_KEYS);

  private static final Map<String, MysqlChange> UNTIL =
      Map.of(
          "mysql-match-cancels-actions", MysqlChange.DATA_DICTIONARY,
          "mysql-cascade-with-virtual-index", MysqlChange.STANDARD_REFERENCED_KEYS,
          "mysql-index-name-becomes-key-name", MysqlChange.INDEX_NAME_IS_NO_SYMBOL,
          "mysql-set-default-refused", MysqlChange.SET_DEFAULT_TAKEN);

  private Unseen() {}

  static Map<String, String> on(ServerVersion version) {
    Map<String, String> reasons = new TreeMap<>(ANYWHERE);
    SINCE.forEach(
        (rule, change) -> {
          if (!change.in(version)) {
            reasons.put(rule, "since " + change.release());
          }
        });
    UNTIL.forEach(
        (rule, change) -> {
          if (change.in(version)) {
            reasons.put(rule, "before " + change.release());
          }
        });
    if (!MysqlChange.DATA_DICTIONARY.in(version)) {
      reasons.put("mysql-index-name-becomes-key-name", "since 8.0");
    }
    if (!version.isAtLeast(9, 6, 0)) {
      reasons.put("mysql-pair-compares-beginnings", "since 9.6");
      reasons.put("mysql-longer-index-hides-rows", "since 9.6");
      reasons.put("mysql-longer-index-frees-referent", "since 9.6");
    }
    if (!version.isAtLeast(9, 0, 0)) {
      reasons.put("mysql-vector-column", "since 9.0");
    }
    return reasons;
  }
}
