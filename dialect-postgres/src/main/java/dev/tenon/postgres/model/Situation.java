package dev.tenon.postgres.model;

import dev.tenon.check.Question;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.Placement;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.version.PostgresChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * See a question with the facts that belong to it. Names are cut as the server cuts them.
 *
 * @param question as asked
 * @param source absent where nothing has its name
 * @param referent absent where nothing has its name
 * @param local names of the source's columns
 * @param remote names of the referent's columns, paired by position
 * @param matchingIndexes the referent's unique indexes on exactly the referenced columns, the
 *     oldest first
 * @param comparisons how each pair is compared; absent where there is no way, or no index or column
 */
public record Situation(
    Question question,
    Optional<PgTable> source,
    Optional<PgTable> referent,
    List<Identifier> local,
    List<Identifier> remote,
    List<PgIndex> matchingIndexes,
    List<Optional<PairComparison>> comparisons) {

  /** Copy the lists. */
  public Situation {
    local = List.copyOf(local);
    remote = List.copyOf(remote);
    matchingIndexes = List.copyOf(matchingIndexes);
    comparisons = List.copyOf(comparisons);
  }

  /** Look up what a question names. */
  public static Situation of(Question question) {
    ForeignKey key = question.key().definition();
    Optional<PgTable> source = table(question.facts(), key.source());
    Optional<PgTable> referent = table(question.facts(), key.referent());
    List<Identifier> local = key.localColumns().stream().map(StoredName::of).toList();
    List<Identifier> remote = key.remoteColumns().stream().map(StoredName::of).toList();
    List<PgIndex> matching = matching(referent, remote);
    return new Situation(
        question,
        source,
        referent,
        local,
        remote,
        matching,
        new Comparing(new TypeSystem(question.facts()), source, referent, bound(matching))
            .all(local, remote));
  }

  private static Optional<PgTable> table(Facts facts, TableName asked) {
    TableName stored = facts.resolve(asked);
    return facts
        .table(stored)
        .map(table -> new PgTable(table, facts.privileges().getOrDefault(stored, Set.of())));
  }

  /** Return the facts. */
  public Facts facts() {
    return question.facts();
  }

  /** Return the key as asked. */
  public ForeignKey key() {
    return question.key().definition();
  }

  /** Return its name as the server cuts it; absent where the server will choose. */
  public Optional<Identifier> name() {
    return question.key().name().map(StoredName::of);
  }

  /** Tell whether the server's version has a change. */
  public boolean since(PostgresChange change) {
    return change.in(facts().server().version());
  }

  /** Tell whether the key stands in ALTER TABLE. */
  public boolean alters() {
    return question.placement() == Placement.ALTER_TABLE;
  }

  /** Tell whether a table of the key was looked for, found or not. */
  public boolean lookedFor(TableName asked) {
    return facts().privileges().containsKey(facts().resolve(asked));
  }

  /** Tell whether both tables are one. */
  public boolean toItself() {
    return source.isPresent() && source.map(PgTable::oid).equals(referent.map(PgTable::oid));
  }

  /** Return how many pairs of columns there are. */
  public int pairs() {
    return local.size();
  }

  /** Find a referencing column. */
  public Optional<PgColumn> localColumn(int position) {
    return source.flatMap(table -> table.column(local.get(position)));
  }

  /** Find a referenced column. */
  public Optional<PgColumn> remoteColumn(int position) {
    return referent.flatMap(table -> table.column(remote.get(position)));
  }

  /** Return the referencing columns that are there. */
  public List<PgColumn> localColumns() {
    return local.stream()
        .flatMap(name -> source.flatMap(table -> table.column(name)).stream())
        .toList();
  }

  /** Return what a delete does; NO ACTION where nothing was said. */
  public ReferentialAction deletes() {
    return key().onDelete().map(OnDelete::action).orElse(ReferentialAction.NO_ACTION);
  }

  /** Return what an update does; NO ACTION where nothing was said. */
  public ReferentialAction updates() {
    return key().onUpdate().orElse(ReferentialAction.NO_ACTION);
  }

  /** Return the columns that a delete sets, by SET NULL or SET DEFAULT. */
  public List<Identifier> setOnDelete() {
    List<Identifier> listed = key().onDelete().map(OnDelete::columns).orElse(List.of());
    return listed.isEmpty() ? local : listed.stream().map(StoredName::of).toList();
  }

  /** Tell whether NULL must be in all columns or in none. */
  public boolean matchesFully() {
    return key().match().equals(Optional.of(Match.FULL));
  }

  /** Tell whether NOT VALID is asked for; within CREATE TABLE it means nothing. */
  public boolean notValid() {
    return question.key().flag(KeyOption.NOT_VALID);
  }

  /** Tell whether NOT ENFORCED is asked for. */
  public boolean notEnforced() {
    return question.key().flag(KeyOption.NOT_ENFORCED);
  }

  /**
   * Tell whether the server looks at the rows that are there; without partitions there are none.
   */
  public boolean rowsChecked() {
    boolean anywhere =
        source
            .filter(table -> !table.isPartitioned() || table.anyBelow(Details.KINDS_BELOW, 'r'))
            .isPresent();
    return anywhere && alters() && !notValid() && !notEnforced();
  }

  /** Return the types that were read. */
  public TypeSystem types() {
    return new TypeSystem(facts());
  }

  private static List<PgIndex> matching(Optional<PgTable> referent, List<Identifier> remote) {
    return referent.stream()
        .flatMap(table -> table.indexes().stream())
        .filter(index -> index.facts().unique() && index.valid() && index.whole())
        .filter(index -> index.isExactly(remote))
        .toList();
  }

  private static Optional<PgIndex> bound(List<PgIndex> matching) {
    return matching.stream().filter(PgIndex::immediate).findFirst();
  }

  /** Find the index that the key is bound to: the oldest one that is checked at once. */
  public Optional<PgIndex> bound() {
    return bound(matchingIndexes);
  }

  /** Find out how a pair is compared; absent where there is no way, or no index or column. */
  public Optional<PairComparison> comparison(int position) {
    return comparisons.get(position);
  }

  /** Tell whether every pair is compared: both tables, all columns and a key are there. */
  public boolean sound() {
    return comparisons.stream().allMatch(Optional::isPresent);
  }

  /** Return the key with its names as the server stores them. */
  public ForeignKey asStored() {
    ForeignKey key = key();
    return new ForeignKey(
        facts().resolve(key.source()),
        local,
        facts().resolve(key.referent()),
        remote,
        key.onDelete()
            .map(
                on ->
                    new OnDelete(on.action(), on.columns().isEmpty() ? List.of() : setOnDelete())),
        key.onUpdate(),
        key.deferrability(),
        key.match());
  }

  /** Find the source's index that finds the rows of a referenced row. */
  public Optional<PgIndex> supporting() {
    return new ServingIndex(this).find();
  }

  /**
   * Find all of the source's indexes that would do.
   *
   * @return in any order
   */
  public List<PgIndex> allSupporting() {
    return new ServingIndex(this).serving().toList();
  }
}
