package dev.tenon.postgres.plan;

import dev.tenon.check.Finding;
import dev.tenon.check.Rule;
import dev.tenon.check.Severity;
import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** Say what a way costs, and why another was not taken. */
final class Costs {
  private static final String FAMILY = "plans";

  private static final Rule DIRECT =
      rule(
          "direct-blocks-writers",
          "A key that is added in one statement holds up all writers of both tables while every row"
              + " is checked.");

  private static final Rule PARTITION_NAME =
      rule(
          "partition-has-name",
          "Before version 18 a partitioned table's key is added to each partition first, under its"
              + " own name.");

  private static final Rule NOT_LOCKED =
      rule(
          "referent-not-locked-first",
          "To lock the referent first, as writers do, takes UPDATE, DELETE or TRUNCATE on it, from"
              + " 17 on or MAINTAIN; without that a writer of both may meet a deadlock.");

  private static final Rule REPLACED =
      rule(
          "enforced-by-replacement",
          "ALTER CONSTRAINT ENFORCED keeps even readers of the source out while every row is"
              + " checked; one that is dropped and added as NOT VALID in one statement, and proven"
              + " then, does not.");

  static final List<Rule> RULES = List.of(DIRECT, PARTITION_NAME, NOT_LOCKED, REPLACED);

  private Costs() {}

  private static Rule rule(String id, String statement) {
    return new Rule("postgresql-" + id, FAMILY, statement, "all", "accepted", List.of());
  }

  static Finding direct(Ground ground, Identifier name) {
    return Finding.of(
        DIRECT,
        Severity.WARNING,
        key(ground.key(), name)
            + " holds up all writers of both tables while every row is checked.",
        ground.rows().map(rows -> "about " + rows + " rows").orElse("rows were never counted"),
        "Take the strategy ONLINE, on a connection of its own.");
  }

  static Finding partitionName(Ground ground, Identifier name, List<TableName> taken) {
    return Finding.of(
        PARTITION_NAME,
        Severity.WARNING,
        key(ground.key(), name) + " can't be added to each partition first.",
        "another constraint has its name on "
            + taken.stream().map(TableName::toString).collect(Collectors.joining(", ")),
        "Give the key another name; else all its rows are checked in one statement.");
  }

  static Finding notLocked(Ground ground, Identifier name) {
    return Finding.of(
        NOT_LOCKED,
        Severity.NOTE,
        key(ground.key(), name) + " locks its source before its referent.",
        "the role may not lock " + ground.key().referent(),
        "Grant DELETE on the referent to the role, or let the plan try again after a deadlock.");
  }

  static Finding replaced(Ground ground, Identifier name) {
    return Finding.of(
        REPLACED,
        Severity.NOTE,
        key(ground.key(), name) + " is dropped and added again in one statement.",
        "a comment on it is lost",
        "Comment on it again afterwards.");
  }

  private static String key(ForeignKey key, Identifier name) {
    return "The key "
        + name
        + " of "
        + key.source()
        + " ("
        + names(key.localColumns())
        + ") to "
        + key.referent()
        + " ("
        + names(key.remoteColumns())
        + ")";
  }

  private static String names(List<Identifier> columns) {
    return columns.stream().map(Identifier::text).collect(Collectors.joining(", "));
  }
}
