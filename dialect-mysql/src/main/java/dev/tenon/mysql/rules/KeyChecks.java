package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The index of the referent that a key refers to. */
final class KeyChecks {
  private static final String FAMILY = "indexes";

  static final Rule NO_KEY =
      rule(
          "mysql-no-referenced-index",
          FAMILY,
          "The referent has an index that the referenced columns lead, in order, whole; one of a"
              + " self-reference is another one than that of the key's own columns.",
          "before 8.4, and later with restrict_fk_on_non_standard_key off",
          "1822; before 8.0 1215; of a self-reference before 8.0.15 also 1025, 1146 and 1215",
          "conditions-4.1",
          "conditions-4.2",
          "conditions-5.1",
          "conditions-6.1",
          "conditions-6.2");
  static final Rule NO_UNIQUE =
      rule(
          "mysql-referenced-key-not-unique",
          FAMILY,
          "The referent has a primary or unique key of exactly the referenced columns, in order,"
              + " unless restrict_fk_on_non_standard_key is off.",
          "8.4 and newer",
          "6125",
          "conditions-4.2",
          "conditions-6.1",
          "conditions-6.2");
  static final Rule FROZEN =
      rule(
          "mysql-referent-frozen",
          FAMILY,
          "A table to which a key refers by something else than a unique key can't be altered at"
              + " all, unless restrict_fk_on_non_standard_key is off.",
          "8.4 and newer",
          "1553");

  private KeyChecks() {}

  static RuleCheck<Situation> noKey(EngineRules engine) {
    return Entry.check(
        engine.noReferencedKey(),
        situation -> restricted(situation) ? Optional.empty() : missing(situation, engine));
  }

  static RuleCheck<Situation> noUnique(EngineRules engine) {
    return Entry.check(
        engine.noUniqueKey(),
        situation -> restricted(situation) ? missing(situation, engine) : Optional.empty());
  }

  /** Tell whether a referenced key has to be unique. */
  static boolean restricted(Situation situation) {
    return Catalogue.demandsUniqueKeys(situation.session());
  }

  private static Optional<Breach> missing(Situation situation, EngineRules engine) {
    boolean columnsAreThere =
        IntStream.range(0, situation.pairs())
            .allMatch(position -> situation.remote(position).isPresent());
    boolean looks =
        Visible.referent(situation).isPresent()
            && situation.sourceTable().isPresent()
            && columnsAreThere;
    return looks && engine.referencedKey(situation).isEmpty()
        ? breach(situation)
        : Optional.empty();
  }

  private static Optional<Breach> breach(Situation situation) {
    String columns = Words.list(situation.key().remoteColumns());
    boolean unique = restricted(situation);
    return Breach.error(
        answer(situation),
        "The referent "
            + situation.referent()
            + " has no "
            + (unique ? "primary or unique key of exactly" : "index that begins with")
            + columns
            + (situation.selfReference()
                ? " besides the one that serves the source columns."
                : "."),
        indexes(situation.referentIndexes()),
        unique
            ? "Add a UNIQUE key on" + columns + " of " + situation.referent() + "."
            : "Add an index on" + columns + " of " + situation.referent() + ", best a UNIQUE one.");
  }

  private static String indexes(List<TableIndex> indexes) {
    return indexes.isEmpty()
        ? "it has no index"
        : indexes.stream()
            .limit(10)
            .map(TableIndex::shown)
            .collect(Collectors.joining(", ", "it has ", ""));
  }

  private static Answer answer(Situation situation) {
    if (restricted(situation)) {
      return Answer.NO_UNIQUE_INDEX;
    }
    if (situation.has(MysqlChange.CHECKS_IN_SERVER)) {
      return Answer.NO_REFERENCED_INDEX;
    }
    if (situation.selfReference() && InnodbKeys.oneIndexForBoth(situation)) {
      return selfAnswer(situation);
    }
    return ColumnChecks.answer(situation, Answer.NO_REFERENCED_INDEX, Answer.NO_REFERENCED_INDEX);
  }

  /** InnoDB finds out late, when it puts the copied table into the place of the old one. */
  private static Answer selfAnswer(Situation situation) {
    if (situation.inPlace()) {
      return Answer.NO_REFERENCED_INDEX;
    }
    if (!situation.altering()) {
      return Answer.CANNOT_ADD;
    }
    return situation.has(MysqlChange.DATA_DICTIONARY) ? Answer.NO_TABLE : Answer.RENAME_FAILED;
  }

  /** See a key of the table itself that freezes it: that is seen before the new key. */
  static RuleCheck<Situation> frozenByItself(EngineRules engine) {
    return Entry.check(FROZEN, situation -> frozen(situation, engine, KeyChecks::self));
  }

  /** See a key of another table that freezes it. */
  static RuleCheck<Situation> frozenByOthers(EngineRules engine) {
    return Entry.check(FROZEN, situation -> frozen(situation, engine, key -> !self(key)));
  }

  private static boolean self(StoredForeignKey key) {
    return key.definition().source().equals(key.definition().referent());
  }

  private static Optional<Breach> frozen(
      Situation situation, EngineRules engine, Predicate<StoredForeignKey> which) {
    if (!situation.altering() || !restricted(situation)) {
      return Optional.empty();
    }
    return situation
        .sourceTable()
        .flatMap(
            table ->
                loose(table, situation.facts(), engine)
                    .filter(which)
                    .filter(key -> !leaves(situation, key))
                    .findFirst())
        .flatMap(key -> frozen(situation.source(), key));
  }

  private static boolean leaves(Situation situation, StoredForeignKey key) {
    return key.definition().source().equals(situation.source())
        && situation.facts().relation(Detail.LEAVING_KEY).contains(key.name().text());
  }

  /** List the keys that refer to no unique key of a table, and are of its storage engine. */
  static Stream<StoredForeignKey> loose(TableFacts table, Facts facts, EngineRules engine) {
    List<String> others = facts.relation(Detail.OTHER_ENGINES);
    return facts.keysTo(table.name()).stream()
        .filter(key -> !standard(table, engine, key))
        .filter(key -> !others.contains(key.definition().source().toString()));
  }

  static Optional<Breach> frozen(TableName table, StoredForeignKey key) {
    return Breach.error(
        Answer.INDEX_NEEDED,
        table
            + " can't be altered: the key '"
            + key.name()
            + "' of "
            + key.definition().source()
            + " refers to it, and not to a unique key.",
        key.definition().toString(),
        "In a session with restrict_fk_on_non_standard_key off, add a UNIQUE key on"
            + Words.list(key.definition().remoteColumns())
            + " of "
            + table
            + ".");
  }

  private static boolean standard(TableFacts table, EngineRules engine, StoredForeignKey key) {
    List<Identifier> columns = key.definition().remoteColumns();
    return table.indexes().stream()
        .map(TableIndex::of)
        .anyMatch(index -> engine.standard(index, columns));
  }
}
