package dev.tenon.ndb.rules;

import dev.tenon.check.ServerCode;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Situation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which indexes the cluster takes, and what it does with them. */
final class Indexes {
  private static final String FAMILY = "indexes";
  private static final ServerCode FROM_CLUSTER = new ServerCode(1296, "HY000");
  private static final ServerCode NO_TABLE = new ServerCode(1005, "HY000");

  private static final RuleCheck<Situation> UNSERVED =
      Entry.of(
              FAMILY,
              "hash-serves-no-part",
              "A hashed index that has more columns than the key keeps the server from making one,"
                  + " and does not serve the key.")
          .carries("conditions-5.2", "conditions-5.3")
          .refused(new ServerCode(1821, "HY000"), "")
          .when(Indexes::unserved)
          .says(
              "has no index that serves it",
              s -> hashed(s) + " is hashed, and has more columns than the key",
              "Add an ordered index on the columns of the key first.");

  private static final RuleCheck<Situation> BIT =
      Entry.of(FAMILY, "bit-in-index", "No index has a column of type BIT.")
          .refused(
              "1296 (HY000), 1005 (HY000) where the table is made or copied; with NDB error 906",
              s -> s.altering() && !new Serving(s).copied() ? FROM_CLUSTER : NO_TABLE)
          .when(s -> bits(s).findAny().isPresent())
          .says(
              "needs an index on a column of type BIT",
              s ->
                  bits(s).map(Indexes::typed).collect(Collectors.joining(", ")) + "; NDB error 906",
              "Use an integer type on both sides.");

  private static final RuleCheck<Situation> COPIED =
      Entry.of(
              FAMILY,
              "index-replaced-by-copy",
              "The cluster can't make one index and drop another without copying the table, which"
                  + " holds up all writes to both tables.")
          .carries("conditions-5.4")
          .when(s -> s.sourceTable().isPresent() && new Serving(s).copied())
          .says(
              "has the server copy the table, to replace an index that it seems to have made",
              s -> "index " + new Serving(s).effects().getLast().name() + " of " + s.source(),
              "Add an ordered index on the columns of the key first, at a time of your choice.");

  private static final RuleCheck<Situation> SUPERFLUOUS =
      Entry.of(
              FAMILY,
              "index-superfluous",
              "Where a unique index has exactly the columns in another order, the cluster uses"
                  + " that, and not the index that the server makes.")
          .when(s -> s.sourceTable().isPresent() && new Serving(s).better().isPresent())
          .says(
              "has the server make an index that the cluster does not use",
              s -> "it uses the unique index " + new Serving(s).better().orElseThrow().name(),
              "List the columns in the order of the unique index.");

  private static final RuleCheck<Situation> TIED =
      Entry.of(
              FAMILY,
              "tied-to-unique-key",
              "A key is tied to one unique key of the referent: that can't be dropped, replaced or"
                  + " renamed, even where another would do (1553; 1296 with NDB error 4243).")
          .when(s -> s.referentTable().isPresent() && !Cluster.primary(s))
          .says(
              "ties a unique key of the referent",
              s -> "columns " + Words.columns(s.key().remoteColumns()),
              "To change that unique key later, drop the key first and add it again after.");

  private Indexes() {}

  /** Where the server looks for an index that serves. */
  static List<RuleCheck<Situation>> support() {
    return List.of(UNSERVED);
  }

  /** What the cluster refuses when the index is made. */
  static List<RuleCheck<Situation>> refusals() {
    return List.of(BIT);
  }

  static List<RuleCheck<Situation>> regrets() {
    return List.of(COPIED, SUPERFLUOUS, TIED);
  }

  /**
   * Find the index that the key can refer to: primary or unique, with these columns in any order.
   */
  static Optional<TableIndex> referenced(Situation situation) {
    return situation.referentIndexes().stream()
        .filter(TableIndex::unique)
        .filter(index -> index.covers(situation.key().remoteColumns()))
        .min((one, other) -> Boolean.compare(other.primary(), one.primary()));
  }

  private static boolean unserved(Situation situation) {
    Serving serving = new Serving(situation);
    return situation.sourceTable().isPresent() && !serving.made() && serving.index().isEmpty();
  }

  private static Stream<ColumnFacts> bits(Situation situation) {
    return Cluster.locals(situation).stream().filter(column -> column.type().startsWith("bit"));
  }

  private static String typed(ColumnFacts column) {
    return column.name() + " is " + column.type();
  }

  private static String hashed(Situation situation) {
    return situation.sourceIndexes().stream()
        .filter(index -> !index.ordered())
        .map(index -> "index " + index.name())
        .collect(Collectors.joining(", "));
  }
}
