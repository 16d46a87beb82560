package dev.tenon.mysql.plan;

import dev.tenon.check.IndexEffect;
import dev.tenon.check.IndexEffect.Action;
import dev.tenon.check.Prediction;
import dev.tenon.check.Question;
import dev.tenon.core.mark.UnprovenName;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.mysql.rules.IndexPlan;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Look at the indexes that are foretold for a key, and guess whether the server made them.
 *
 * @param question about the key, which has a name
 * @param prediction what becomes of indexes
 */
public record ServingIndex(Question question, Prediction prediction) {
  /**
   * Find the index that the server would make.
   *
   * @return absent where one is there
   */
  public Optional<IndexEffect> created() {
    return of(Action.CREATE).stream().findFirst();
  }

  /**
   * Find indexes that the server would drop, if it made them.
   *
   * @return shorter ones, or such with the same columns
   */
  public List<IndexEffect> replaced() {
    return of(Action.MAY_DROP);
  }

  /**
   * Find the index that serves, where it may be one that the server made for a key that is gone.
   *
   * @return absent where it is surely none
   */
  public Optional<IndexEffect> doubtful() {
    return of(Action.REUSE).stream()
        .filter(effect -> !marked())
        .filter(effect -> likeMade(effect.name()))
        .filter(effect -> facts(effect).filter(this::exact).isPresent())
        .findFirst();
  }

  /**
   * Find the index that an earlier run of the same plan built and left, needed or not: it says that
   * its key is not proven.
   *
   * @param called whether the plan would call it so
   * @return absent where none is, or not with the key's columns
   */
  public Optional<IndexEffect> left(Predicate<Identifier> called) {
    ForeignKey key = question.key().definition();
    return source().map(TableFacts::indexes).orElse(List.of()).stream()
        .filter(index -> index.detail(Detail.COMMENT).isPresent())
        .filter(index -> called.test(index.name()) && exact(index))
        .map(
            index -> new IndexEffect(Action.CREATE, key.source(), index.name(), key.localColumns()))
        .findFirst();
  }

  /**
   * Say what becomes of an index that an earlier run left.
   *
   * @param index as {@link #left} has it
   * @return it is taken for one that this run builds, or goes where another serves
   */
  public IndexNeed takenUp(IndexEffect index) {
    return servedBeside(index)
        ? IndexNeed.dropping(index, doubtful().filter(other -> !same(other.name(), index.name())))
        : IndexNeed.building(new IndexNeed.Build(index, !usedByOthers(index), true));
  }

  private boolean servedBeside(IndexEffect index) {
    List<Identifier> columns = question.key().definition().localColumns();
    return source().map(TableFacts::indexes).orElse(List.of()).stream()
        .filter(other -> !same(other.name(), index.name()))
        .anyMatch(other -> IndexPlan.serves(TableIndex.of(other), columns));
  }

  /**
   * Tell whether a key that is there may rest on an index.
   *
   * @param index of the source
   * @return whether its columns begin like the index
   */
  public boolean used(IndexEffect index) {
    return used(index, keys());
  }

  /**
   * Tell whether a key other than the marker's may rest on an index.
   *
   * @param index of the source
   * @return whether its columns begin like the index
   */
  boolean usedByOthers(IndexEffect index) {
    return used(index, keys().stream().filter(key -> !same(key.name(), marker())).toList());
  }

  private boolean used(IndexEffect index, List<StoredForeignKey> keys) {
    return facts(index).map(TableIndex::of).stream()
        .anyMatch(
            found ->
                keys.stream().anyMatch(key -> found.leading(key.definition().localColumns()) > 0));
  }

  /**
   * Tell whether the name of an index is like those that the server gives.
   *
   * @param index its name
   * @return whether it is the key's, the first column's, or speaks of a key
   */
  public boolean likeMade(Identifier index) {
    return same(index, name()) || IndexPlan.likeMade(index, question.key().definition());
  }

  /**
   * Tell whether an index has the name of a key that is there: the server gives it the same.
   *
   * @param index of the source
   * @return whether there is such a key
   */
  public boolean namedAfterKey(IndexEffect index) {
    return keys().stream().anyMatch(key -> same(key.name(), index.name()));
  }

  /**
   * Return the key's name.
   *
   * @return a plan's key has one
   */
  public Identifier name() {
    return KeySteps.name(question.key());
  }

  private Identifier marker() {
    return UnprovenName.before(name().text());
  }

  /** Tell whether an earlier run of the same plan left its key unproven. */
  boolean marked() {
    return keys().stream().anyMatch(key -> same(key.name(), marker()));
  }

  /** An index with more columns, or one that nobody sees, the server did not make. */
  private boolean exact(IndexFacts index) {
    List<Identifier> columns = question.key().definition().localColumns();
    return !index.unique()
        && index.detail(Detail.VISIBLE).filter("NO"::equals).isEmpty()
        && index.parts().size() == columns.size()
        && TableIndex.of(index).leading(columns) == columns.size();
  }

  private Optional<IndexFacts> facts(IndexEffect effect) {
    return source().map(TableFacts::indexes).orElse(List.of()).stream()
        .filter(index -> same(index.name(), effect.name()))
        .findFirst();
  }

  private Optional<TableFacts> source() {
    return question
        .facts()
        .table(KeyTables.of(question.key().definition(), question.facts()).source());
  }

  private List<StoredForeignKey> keys() {
    return question
        .facts()
        .keysOf(KeyTables.of(question.key().definition(), question.facts()).source());
  }

  private List<IndexEffect> of(Action action) {
    return prediction.indexes().stream().filter(index -> index.action() == action).toList();
  }

  private static boolean same(Identifier one, Identifier other) {
    return Utf8Folding.small(one.text()).equals(Utf8Folding.small(other.text()));
  }
}
