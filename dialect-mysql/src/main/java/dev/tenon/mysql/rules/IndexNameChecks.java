package dev.tenon.mysql.rules;

import static dev.tenon.mysql.rules.Entry.rule;

import dev.tenon.check.Rule;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.rules.Entry.Breach;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import java.util.Optional;
import java.util.stream.Stream;

/** Names of the indexes that are made for keys. */
final class IndexNameChecks {
  private static final Rule TAKEN =
      rule(
          "mysql-index-name-taken",
          NameChecks.FAMILY,
          "Where the server makes an index for a key, it names it like the key, and no other index"
              + " of the table may be called so.",
          Entry.ALL,
          "1061",
          "conditions-5.3");
  private static final Rule ILLEGAL =
      rule(
          "mysql-index-name-illegal",
          NameChecks.FAMILY,
          "Where the server makes an index for a key, the name must be one for an index: not empty,"
              + " not PRIMARY, no blank at the end; before 8.0 PRIMARY is refused in ALTER TABLE"
              + " without an index too.",
          Entry.ALL,
          "1280");

  private IndexNameChecks() {}

  static RuleCheck<Situation> taken() {
    return Entry.check(TAKEN, IndexNameChecks::taken);
  }

  private static Optional<Breach> taken(Situation situation) {
    IndexPlan plan = IndexPlan.of(situation);
    if (plan.reused().isPresent()) {
      return perhapsTaken(situation, plan);
    }
    return plan.guessed(situation)
        ? plan.created()
            .filter(name -> plan.clashes(situation))
            .flatMap(name -> nameTaken(situation, name))
        : taken(situation, plan);
  }

  private static Optional<Breach> perhapsTaken(Situation situation, IndexPlan plan) {
    return plan.perhapsMade(situation)
        .flatMap(index -> IndexPlan.given(situation))
        .filter(name -> IndexPlan.taken(name, situation.sourceIndexes()))
        .flatMap(name -> nameTaken(situation, name));
  }

  private static Optional<Breach> nameTaken(Situation situation, Identifier name) {
    return unseen(
        situation, "the index " + described(situation, name) + " has the name that it would get");
  }

  private static Optional<Breach> unseen(Situation situation, String evidence) {
    return Breach.unknown(
        "Whether the server puts an index for "
            + situation.said()
            + " in the place of one that it made before can't be seen.",
        evidence,
        NameChecks.OTHER_NAME);
  }

  private static Optional<Breach> taken(Situation situation, IndexPlan plan) {
    return plan.created()
        .filter(name -> plan.clashes(situation))
        .flatMap(
            name ->
                Breach.error(
                    Answer.INDEX_NAME_TAKEN,
                    "The server would make an index '"
                        + name
                        + "' for "
                        + situation.said()
                        + ", and the table has one of that name that can't serve the key.",
                    "the index " + described(situation, name),
                    "Choose another name for the key, or first make an index on"
                        + Words.list(situation.key().localColumns())
                        + "."));
  }

  private static String described(Situation situation, Identifier name) {
    return situation.sourceIndexes().stream()
        .filter(index -> IndexPlan.same(index.name(), name))
        .map(TableIndex::shown)
        .findFirst()
        .orElse(name.text());
  }

  static RuleCheck<Situation> illegal() {
    return Entry.check(
        ILLEGAL,
        situation ->
            surelyMade(situation)
                ? illegal(situation, IndexPlan.given(situation).filter(name -> !isPrimary(name)))
                : Optional.empty());
  }

  /** InnoDB keeps one name for itself, and sees it when the server is done, before 8.0 first. */
  static RuleCheck<Situation> reserved() {
    return Entry.check(
        ILLEGAL,
        situation ->
            IndexPlan.of(situation)
                .created()
                .filter(name -> situation.kept())
                .filter(name -> IndexPlan.same(name, new Identifier("GEN_CLUST_INDEX")))
                .flatMap(name -> illegal(situation, name, "InnoDB keeps that name for itself")));
  }

  /** The server looks for this one name first; before 8.0 ALTER TABLE does so in any case. */
  static RuleCheck<Situation> primary() {
    return Entry.check(
        ILLEGAL,
        situation ->
            all(situation) || surelyMade(situation)
                ? illegal(situation, primaryOf(situation))
                : Optional.empty());
  }

  /** Before 8.0 an ALTER looks at a name for the index also where it is not used. */
  private static boolean all(Situation situation) {
    return situation.altering() && !situation.has(MysqlChange.DATA_DICTIONARY);
  }

  private static Optional<Identifier> primaryOf(Situation situation) {
    Optional<Identifier> other =
        MysqlOptions.indexName(situation.question().key()).filter(name -> all(situation));
    return Stream.of(IndexPlan.given(situation), other)
        .flatMap(Optional::stream)
        .filter(IndexNameChecks::isPrimary)
        .findFirst();
  }

  private static boolean surelyMade(Situation situation) {
    IndexPlan plan = IndexPlan.of(situation);
    return plan.created().isPresent() && !plan.guessed(situation);
  }

  /**
   * An engine that forgets keys leaves nothing by which an index of the server's is known, and of
   * others it is guessed.
   */
  static RuleCheck<Situation> perhapsIllegal() {
    return Entry.check(
        ILLEGAL,
        situation ->
            IndexPlan.given(situation)
                .filter(name -> !situation.kept() || IndexPlan.of(situation).guessed(situation))
                .flatMap(IndexNameChecks::reason)
                .flatMap(reason -> unseen(situation, reason)));
  }

  private static Optional<Breach> illegal(Situation situation, Optional<Identifier> name) {
    return name.flatMap(text -> reason(text).flatMap(reason -> illegal(situation, text, reason)));
  }

  private static Optional<Breach> illegal(Situation situation, Identifier name, String reason) {
    return Breach.error(
        Answer.INDEX_NAME_ILLEGAL,
        "The index that the server makes for "
            + situation.said()
            + " can't be called '"
            + name
            + "'.",
        reason,
        NameChecks.OTHER_NAME);
  }

  private static boolean isPrimary(Identifier name) {
    return IndexPlan.same(name, new Identifier("PRIMARY"));
  }

  private static Optional<String> reason(Identifier name) {
    if (name.text().isEmpty()) {
      return Optional.of("the name is empty");
    }
    if (name.text().endsWith(" ")) {
      return Optional.of("it ends with a blank");
    }
    return isPrimary(name)
        ? Optional.of("that is the name of the primary key's index")
        : Optional.empty();
  }
}
