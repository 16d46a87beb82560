package dev.tenon.postgres.differential;

import dev.tenon.facts.ServerVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Say which rules a run on a server need not bear out, and why. */
final class Unseen {
  private static final Map<Integer, List<String>> ENDED =
      Map.of(
          13,
          List.of("later-partitions-unchecked"),
          15,
          List.of("set-columns-unknown", "moved-rows-are-deleted", "detached-partition-unchecked"),
          18,
          List.of(
              "not-enforced-unknown",
              "not-valid-partitioned",
              "nondeterministic-collation",
              "partitions-stay-not-valid"));

  private static final Map<Integer, List<String>> BEGUN =
      Map.of(
          13,
          List.of("arrays-with-length"),
          15,
          List.of("match-full-set-some"),
          18,
          List.of(
              "key-without-overlaps",
              "not-enforced",
              "not-both-collatable",
              "collations",
              "virtual-column"));

  private static final List<String> OF_CHANGES =
      List.of(
          "change-of-another-constraint",
          "period-rows-unseen",
          "typed-table-key-not-renamed",
          "inherited-key-not-altered");

  private Unseen() {}

  static Map<String, String> on(ServerVersion version) {
    Map<String, String> reasons = new HashMap<>();
    reasons.put("postgresql-read-only", "no table can be made where nothing may be written");
    DifferentialTest.UNKNOWN
        .keySet()
        .forEach(rule -> reasons.put(rule, "what is not known can't be borne out"));
    reasons.put("postgresql-unread", "pg_catalog is open to every role of these servers");
    OF_CHANGES.forEach(
        rule ->
            reasons.put(
                "postgresql-" + rule,
                "keys that are there are not changed at random; the tests of changes have it"));
    ENDED.forEach(
        (release, rules) -> {
          if (version.isAtLeast(release, 0, 0)) {
            rules.forEach(
                rule -> reasons.put("postgresql-" + rule, "it ended with version " + release));
          }
        });
    BEGUN.forEach(
        (release, rules) -> {
          if (!version.isAtLeast(release, 0, 0)) {
            rules.forEach(
                rule -> reasons.put("postgresql-" + rule, "it began with version " + release));
          }
        });
    return reasons;
  }
}
