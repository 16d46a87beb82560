package dev.tenon.postgres.plan;

import dev.tenon.check.Question;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.facts.PostgresMeaning;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.PgTable.Privilege;
import dev.tenon.postgres.model.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * See the tables that a key joins, with their partitions.
 *
 * @param facts what was read
 * @param key with stored, qualified names of tables
 */
record Ground(Facts facts, ForeignKey key) {

  /** See the same key on one partition of its source. */
  Ground at(TableName partition) {
    return new Ground(facts, key.between(partition, key.referent()));
  }

  boolean isPartitioned() {
    return isPartitioned(key.source());
  }

  private boolean isPartitioned(TableName table) {
    return facts.table(table).filter(TableFacts::partitioned).isPresent();
  }

  /** The source and its partitions, at every depth. */
  List<TableName> sources() {
    return whole(key.source());
  }

  /** The referent's partitions, at every depth, without itself. */
  List<TableName> referentPartitions() {
    return partitions(key.referent());
  }

  /** Those partitions of the source that hold rows. */
  List<TableName> leaves() {
    return partitions(key.source()).stream().filter(table -> !isPartitioned(table)).toList();
  }

  List<TableName> whole(TableName table) {
    return Stream.concat(Stream.of(table), partitions(table).stream()).toList();
  }

  private List<TableName> partitions(TableName table) {
    List<String> oids =
        facts
            .table(table)
            .flatMap(there -> there.detail(Details.OID))
            .map(oid -> facts.relation(Details.partitionsOf(oid)))
            .orElse(List.of());
    if (oids.isEmpty()) {
      return List.of();
    }
    Map<String, TableName> names =
        facts.tables().values().stream()
            .collect(
                Collectors.toMap(
                    there -> there.detail(Details.OID).orElseThrow(), TableFacts::name));
    return oids.stream().map(names::get).toList();
  }

  /** What the server guesses; of a partitioned table, the sum of what it guesses of the parts. */
  Optional<Long> rows() {
    Optional<Long> own = facts.table(key.source()).flatMap(TableFacts::estimatedRows);
    return isPartitioned()
        ? Optional.of(leaves().stream().mapToLong(leaf -> at(leaf).rows().orElse(0L)).sum())
        : own;
  }

  /** Tell whether the role may lock the referent against writers. */
  boolean mayLockReferent() {
    Set<String> privileges = facts.privileges().getOrDefault(key.referent(), Set.of());
    return privileges.contains(Privilege.LOCKS.name())
        || privileges.contains(Privilege.OWNER.name());
  }

  /** Tell whether an index of the source finds the rows of a referenced row. */
  boolean isServed() {
    return !serving().isEmpty();
  }

  /** Tell whether one of another name does. */
  boolean isServedBeside(Identifier index) {
    return serving().stream().anyMatch(other -> !other.facts().name().equals(index));
  }

  private List<PgIndex> serving() {
    NamedForeignKey unnamed = new NamedForeignKey(Optional.empty(), key, Map.of());
    return Situation.of(new Question(unnamed, Placement.ALTER_TABLE, facts)).allSupporting();
  }

  boolean hasIndex(Identifier name) {
    return facts.table(key.source()).map(TableFacts::indexes).orElse(List.of()).stream()
        .anyMatch(index -> index.name().equals(name));
  }

  Optional<StoredForeignKey> stored(Identifier name) {
    return facts.keysOf(key.source()).stream()
        .filter(stored -> stored.name().equals(name))
        .findFirst();
  }

  /** Tell whether a key of the source was added by a plan that has not proven it yet. */
  boolean isPending(Identifier name) {
    return isPending(name, false) || isPendingWithIndex(name);
  }

  /** Tell whether that plan built the key's index too. */
  boolean isPendingWithIndex(Identifier name) {
    return isPending(name, true);
  }

  private boolean isPending(Identifier name, boolean withIndex) {
    return facts
        .table(key.source())
        .flatMap(there -> there.detail(Details.OID))
        .map(oid -> facts.relation(Details.pendingOf(oid, withIndex)))
        .orElse(List.of())
        .contains(name.text());
  }

  /** Find the equal keys of the source, whatever their names. */
  List<StoredForeignKey> equal() {
    return facts.keysOf(key.source()).stream().filter(this::isEqual).toList();
  }

  boolean isEqual(StoredForeignKey stored) {
    PostgresMeaning meaning = new PostgresMeaning();
    return stored.extras().isEmpty()
        && meaning
            .canonical(stored.definition(), facts.session())
            .equals(meaning.canonical(key, facts.session()));
  }

  /** Tell whether something else than an equal key has a constraint's name on the source. */
  boolean isTakenByAnother(Identifier name) {
    boolean taken =
        facts.table(key.source()).map(TableFacts::constraints).orElse(List.of()).stream()
            .anyMatch(constraint -> constraint.name().equals(name));
    return taken && stored(name).filter(this::isEqual).isEmpty();
  }
}
