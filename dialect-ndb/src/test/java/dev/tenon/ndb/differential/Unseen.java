package dev.tenon.ndb.differential;

import java.util.Map;

/** List the rules that no case of a run leads to, each with the reason. */
final class Unseen {
  private static final String OPEN =
      "it leaves open what comes, so that no answer bears it out; the tests of the rules have it";
  private static final String OTHER_USER = "takes another user; the tests of the rules have it";
  private static final String OLDER = "before 8.0.20, of which no cluster was run";
  private static final String OF_INNODB =
      "only tables of InnoDB are refused by it; the runs of that dialect have it";

  static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("ndb-stand-in-name-unsure", OPEN),
          Map.entry("ndb-index-name-perhaps-too-long", OPEN),
          Map.entry("ndb-copy-checks-own-rows", OPEN),
          Map.entry("ndb-table-name-long", "dropping such a table ends the server process"),
          Map.entry("mysql-no-schema", "the source is always asked for with its schema"),
          Map.entry("mysql-schema-missing", "the source's schema is always there"),
          Map.entry("mysql-engine-not-known", "random tables are of engines that are known"),
          Map.entry("mysql-too-many-indexes", "64 indexes on a table of the cluster are too dear"),
          Map.entry("mysql-source-privilege", OTHER_USER),
          Map.entry("mysql-references-privilege", OTHER_USER),
          Map.entry("mysql-columns-unseen", OTHER_USER),
          Map.entry("mysql-names-unseen", OTHER_USER),
          Map.entry("mysql-referrers-unseen", OTHER_USER),
          Map.entry("mysql-source-partitioned", OF_INNODB),
          Map.entry("mysql-referent-partitioned", OF_INNODB),
          Map.entry("mysql-referent-frozen", "keys of the cluster refer to unique keys only"),
          Map.entry("mysql-match-cancels-actions", OLDER),
          Map.entry("mysql-index-name-becomes-key-name", OLDER),
          Map.entry("ndb-name-case-matters", OLDER),
          Map.entry("ndb-name-of-object-ids", OLDER));

  private Unseen() {}
}
