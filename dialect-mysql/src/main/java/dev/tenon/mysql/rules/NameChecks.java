package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.MysqlDdl;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.facts.LeftCopies;
import dev.tenon.mysql.folding.KeyNames;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.names.MysqlIdentifiers;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.IdentifierKind;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of keys. */
final class NameChecks {
  static final String FAMILY = "names";
  private static final int LONGEST = 64;
  static final String OTHER_NAME = "Choose another name for the key.";

  private static final Rule LENGTH =
      rule(
          "mysql-name-too-long",
          FAMILY,
          "The name of a key, and that of its index, has at most 64 characters.",
          Entry.ALL,
          "1059");
  private static final Rule GENERATED_LENGTH =
      rule(
          "mysql-generated-name-too-long",
          FAMILY,
          "The name that the server makes of the table's name has at most 64 characters, before 8.0"
              + " at most 63; there it is cut where the table is copied.",
          Entry.ALL,
          "1059",
          "identifiers-2");
  private static final Rule TAKEN =
      rule(
          "mysql-name-taken",
          FAMILY,
          "The name of a key is unique in its schema, without regard to case, from 8.0 on to"
              + " accents. Before 8.0 a server that dies while it copies a table leaves a copy that"
              + " has the name.",
          Entry.ALL,
          "1826; before 8.0 also 1022, 1050, 1215 and 1823",
          "identifiers-4.1",
          "identifiers-4.2");

  private NameChecks() {}

  static RuleCheck<Situation> length() {
    return Entry.check(LENGTH, NameChecks::tooLong);
  }

  private static Optional<Breach> tooLong(Situation situation) {
    return IndexPlan.given(situation)
        .filter(name -> characters(name) > LONGEST)
        .flatMap(
            name ->
                Breach.error(
                    Answer.NAME_TOO_LONG,
                    "The name '" + name + "' of a key of " + situation.source() + " is too long.",
                    characters(name) + " characters, at most " + LONGEST,
                    "Choose a shorter name."));
  }

  private static int characters(Identifier name) {
    return name.text().codePointCount(0, name.text().length());
  }

  static RuleCheck<Situation> generatedLength(EngineRules engine) {
    return Entry.check(
        GENERATED_LENGTH, situation -> tooLong(situation, generated(situation, engine)));
  }

  /** CREATE TABLE counts a name out even where that of the index becomes the key's, but later. */
  static RuleCheck<Situation> countedLength(EngineRules engine) {
    return Entry.check(
        GENERATED_LENGTH,
        situation ->
            tooLong(
                situation,
                StoredName.counted(situation, engine)
                    .filter(name -> isMade(situation) && !situation.altering())
                    .filter(name -> !StoredName.of(situation, engine).equals(Optional.of(name)))));
  }

  private static Optional<Breach> tooLong(Situation situation, Optional<Identifier> made) {
    int longest = situation.has(MysqlChange.DATA_DICTIONARY) ? LONGEST : LONGEST - 1;
    return made.filter(name -> characters(name) > longest)
        .flatMap(
            name ->
                Breach.error(
                    Answer.NAME_TOO_LONG,
                    "The name that the server would make, '" + name + "', is too long.",
                    characters(name) + " characters, at most " + longest,
                    "Give the key of " + situation.source() + " a name."));
  }

  private static Optional<Identifier> generated(Situation situation, EngineRules engine) {
    return isMade(situation) ? StoredName.of(situation, engine) : Optional.empty();
  }

  private static boolean isMade(Situation situation) {
    boolean cut = !situation.has(MysqlChange.DATA_DICTIONARY) && situation.copying();
    return situation.question().key().name().isEmpty()
        && StoredName.indexNameInPlace(situation).isEmpty()
        && !cut;
  }

  /** See the name taken by a key of the source table itself, where that is seen earlier. */
  static RuleCheck<Situation> ownTaken(EngineRules engine) {
    return Entry.check(
        TAKEN,
        situation ->
            holder(situation, engine)
                .filter(key -> situation.has(MysqlChange.OWN_NAMES_FIRST))
                .filter(key -> key.definition().source().equals(situation.source()))
                .filter(key -> sameButForCase(key, situation, engine))
                .flatMap(key -> taken(situation, key, Answer.NAME_TAKEN)));
  }

  /** See, before 8.0 in place, that a key of the source table itself has just this name. */
  static RuleCheck<Situation> ownTakenInPlace(EngineRules engine) {
    return Entry.check(
        TAKEN,
        situation ->
            holder(situation, engine)
                .filter(key -> situation.inPlace())
                .filter(key -> answer(situation, key) == Answer.NAME_TAKEN)
                .flatMap(key -> taken(situation, key, Answer.NAME_TAKEN)));
  }

  /** Among the keys of one table the server compares with accents; it looks at all others later. */
  private static boolean sameButForCase(
      StoredForeignKey key, Situation situation, EngineRules engine) {
    return StoredName.of(situation, engine)
        .filter(name -> Utf8Folding.small(name.text()).equals(Utf8Folding.small(key.name().text())))
        .isPresent();
  }

  static RuleCheck<Situation> taken(EngineRules engine) {
    return Entry.check(
        TAKEN,
        situation ->
            holder(situation, engine)
                .flatMap(key -> taken(situation, key, answer(situation, key))));
  }

  private static Optional<Breach> taken(
      Situation situation, StoredForeignKey holder, Answer answer) {
    TableName table = holder.definition().source();
    return Breach.error(
        answer,
        "The name of " + situation.said() + " is taken by a key of " + table + ".",
        "'" + holder.name() + "' is " + holder.definition(),
        LeftCopies.is(table) ? removal(holder) : OTHER_NAME);
  }

  private static String removal(StoredForeignKey left) {
    TableName copy = left.definition().source();
    String drop = new MysqlDdl().dropHidden(copy) + ";";
    if (LeftCopies.isDead(left)) {
      return "Take away the copy that a crash left; a plan of the same key does so: " + drop;
    }
    String idle = "Where no ALTER is at work (SHOW PROCESSLIST), ";
    return LeftCopies.mayHaveTheRows(left)
        ? idle
            + "the server died between two renames of a table, whose rows may be in "
            + MysqlDdl.hidden(copy)
            + " only, or in the #sql2-… beside it: give the one that has them its name back, then"
            + " drop the other."
        : idle + "take away the copy that a crash left: " + drop;
  }

  /** Find the key that has the name; the source table's own comes first. */
  private static Optional<StoredForeignKey> holder(Situation situation, EngineRules engine) {
    MysqlIdentifiers rules = new MysqlIdentifiers(situation.version());
    return StoredName.of(situation, engine)
        .filter(name -> perhapsTaken(situation, name))
        .flatMap(
            name ->
                inSchema(situation)
                    .filter(
                        key ->
                            rules.same(
                                IdentifierKind.CONSTRAINT, key.name(), name, situation.session()))
                    .min(
                        Comparator.comparing(
                            key -> !key.definition().source().equals(situation.source()))));
  }

  private static boolean perhapsTaken(Situation situation, Identifier name) {
    String wanted = KeyNames.comparable(name, situation.version());
    return situation
        .source()
        .schema()
        .map(schema -> situation.facts().relation(Detail.keyNames(schema)))
        .filter(sorted -> Collections.binarySearch(sorted, wanted) >= 0)
        .isPresent();
  }

  private static Stream<StoredForeignKey> inSchema(Situation situation) {
    return situation.facts().keys().stream()
        .filter(key -> key.definition().source().schema().equals(situation.source().schema()));
  }

  private static Answer answer(Situation situation, StoredForeignKey holder) {
    if (situation.has(MysqlChange.DATA_DICTIONARY)) {
      return Answer.NAME_TAKEN;
    }
    boolean named = situation.question().key().name().isPresent();
    boolean ownAndEqual =
        holder.definition().source().equals(situation.source())
            && situation.question().key().name().equals(Optional.of(holder.name()));
    if (situation.inPlace()) {
      return ownAndEqual ? Answer.NAME_TAKEN : Answer.SYSTEM_TABLES;
    }
    if (situation.altering()) {
      // A name that the server makes is that of a working copy until all rows are copied.
      return named ? Answer.DUPLICATE_KEY : Answer.TABLE_EXISTS;
    }
    return ownAndEqual ? Answer.CANNOT_ADD : Answer.DUPLICATE_KEY;
  }
}
