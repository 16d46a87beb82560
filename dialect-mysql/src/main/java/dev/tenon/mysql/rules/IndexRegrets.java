package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes that come and go with keys, and referenced keys that are less than unique. */
final class IndexRegrets {
  private static final String FAMILY = "indexes";

  static final Rule MADE =
      rule(
          "mysql-index-made",
          FAMILY,
          "Where no index begins with the key's columns the server makes one; it stays when the key"
              + " is dropped.",
          Entry.ALL,
          "accepted",
          "conditions-5.2",
          "conditions-5.3");
  private static final Rule VANISHES =
      rule(
          "mysql-index-may-vanish",
          FAMILY,
          "An index that the server once made for a key goes without a word when a longer one with"
              + " the same beginning is made, or a new one for another key on the same columns.",
          Entry.ALL,
          "accepted",
          "conditions-5.4");
  private static final Rule LOOSE =
      rule(
          "mysql-referenced-key-loose",
          FAMILY,
          "A key may refer to an index that is not unique, or to the beginning of a longer one;"
              + " from 8.4 on only with restrict_fk_on_non_standard_key off (6124), and with it on"
              + " such a key freezes the referent.",
          Entry.ALL,
          "accepted",
          "conditions-6.1");
  private static final Rule NAME_UNUSED =
      rule(
          "mysql-index-name-unused",
          FAMILY,
          "A name after FOREIGN KEY is that of the index which is made; it is left out where the key"
              + " has a name or no index is made.",
          "5.7, 8.0.16 and newer",
          "accepted",
          "identifiers-3.2");
  private static final Rule NAME_OF_KEY =
      rule(
          "mysql-index-name-becomes-key-name",
          FAMILY,
          "A name after FOREIGN KEY becomes that of the key, where it has none.",
          "8.0.0 to 8.0.15",
          "accepted",
          "identifiers-3.1");

  private IndexRegrets() {}

  static List<RuleCheck<Situation>> all(EngineRules engine) {
    return List.of(
        Entry.check(MADE, IndexRegrets::made),
        Entry.check(VANISHES, IndexRegrets::vanishes),
        Entry.check(LOOSE, situation -> loose(situation, engine)),
        Entry.check(NAME_UNUSED, IndexRegrets::nameUnused),
        Entry.check(NAME_OF_KEY, IndexRegrets::nameOfKey));
  }

  private static Optional<Breach> made(Situation situation) {
    if (situation.sourceTable().isEmpty()) {
      return Optional.empty();
    }
    return IndexPlan.of(situation)
        .created()
        .flatMap(
            name ->
                Breach.note(
                    "The server will make the index '"
                        + name
                        + "' on "
                        + situation.source()
                        + Words.list(situation.key().localColumns())
                        + "; it stays when the key goes.",
                    "no index begins with these columns",
                    "Make an index of your own first, if you want to choose its name and columns."));
  }

  private static Optional<Breach> vanishes(Situation situation) {
    IndexPlan plan = IndexPlan.of(situation);
    Stream<TableIndex> serving =
        plan
            .perhapsMade(situation)
            .filter(index -> IndexPlan.likeMade(index.name(), situation.key()))
            .stream();
    List<TableIndex> going =
        Stream.of(plan.replaced().stream(), plan.doubtful().stream(), serving)
            .flatMap(indexes -> indexes)
            .toList();
    return going.isEmpty()
        ? Optional.empty()
        : Breach.note(
            "An index of "
                + situation.source()
                + " goes in the same statement, if the server made it.",
            going.stream().map(TableIndex::shown).collect(Collectors.joining(", ")),
            "Nothing, unless a statement names the index. Which indexes the server made can't be"
                + " seen.");
  }

  private static Optional<Breach> loose(Situation situation, EngineRules engine) {
    return Visible.referent(situation)
        .filter(table -> situation.sourceTable().isPresent())
        .flatMap(table -> engine.referencedKey(situation))
        .filter(index -> !engine.standard(index, situation.key().remoteColumns()))
        .filter(
            index ->
                situation.referentIndexes().stream()
                    .noneMatch(other -> engine.standard(other, situation.key().remoteColumns())))
        .flatMap(
            index ->
                Breach.warning(
                    "What "
                        + situation.said()
                        + " would rest on is no unique key of exactly these columns.",
                    index.shown()
                        + (index.leading(situation.key().remoteColumns()) < situation.pairs()
                            ? ", with the primary key's columns behind"
                            : ""),
                    "Add a UNIQUE key on"
                        + Words.list(situation.key().remoteColumns())
                        + " of "
                        + situation.referent()
                        + ": MySQL 8.4 and newer refuse the key otherwise."));
  }

  private static Optional<Breach> nameUnused(Situation situation) {
    boolean unused =
        situation.question().key().name().isPresent()
            || IndexPlan.of(situation).created().isEmpty();
    return MysqlOptions.indexName(situation.question().key())
        .filter(name -> unused && !becomesKeyName(situation))
        .flatMap(
            name ->
                Breach.note(
                    "The name '" + name + "' for an index will not be used.",
                    situation
                        .question()
                        .key()
                        .name()
                        .map(own -> "the key's own name '" + own + "' is")
                        .orElse("no index has to be made"),
                    "Leave it out."));
  }

  private static boolean becomesKeyName(Situation situation) {
    return situation.has(MysqlChange.DATA_DICTIONARY)
        && !situation.has(MysqlChange.INDEX_NAME_IS_NO_SYMBOL)
        && situation.question().key().name().isEmpty();
  }

  private static Optional<Breach> nameOfKey(Situation situation) {
    return MysqlOptions.indexName(situation.question().key())
        .filter(name -> becomesKeyName(situation))
        .flatMap(
            name ->
                Breach.note(
                    "The name '" + name + "' for an index becomes that of the key.",
                    "MySQL " + situation.version(),
                    "Give the key a name of its own."));
  }
}
