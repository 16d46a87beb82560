package dev.tenon.core.plan;

import dev.tenon.facts.Facts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.facts.TableFacts.ConstraintFacts;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Step;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tell what facts will be once steps are carried out: they say what holds after each.
 *
 * @param dialect compares names
 */
record Effects(Dialect dialect) {
  private static final Identifier NOBODY = new Identifier("tenon_gone");

  Facts after(List<Step> steps, Facts facts) {
    Facts now = facts;
    for (Step step : steps) {
      now = with(step.after(), now);
    }
    return now;
  }

  Facts with(Condition condition, Facts facts) {
    return switch (condition) {
      case Condition.All(List<Condition> all) -> {
        Facts now = facts;
        for (Condition each : all) {
          now = with(each, now);
        }
        yield now;
      }
      case Condition.KeyIsThere there -> withKey(there, facts);
      case Condition.KeyIsGone(TableName source, Identifier name) ->
          key(source, name, facts).map(key -> replaced(key, Optional.empty(), facts)).orElse(facts);
      case Condition.KeyIsEnforced(TableName source, Identifier name, boolean enforced) ->
          key(source, name, facts)
              .map(key -> replaced(key, Optional.of(state(key, enforced)), facts))
              .orElse(facts);
      case Condition.IndexIsThere there -> withIndex(there, facts);
      case Condition.IndexIsGone(TableName table, Identifier name) ->
          facts
              .table(facts.resolve(table))
              .map(is -> put(withIndexes(is, indexesBut(name, is, facts)), facts))
              .orElse(facts);
      case Condition.IndexIsSound sound -> facts;
    };
  }

  private Optional<StoredForeignKey> key(TableName source, Identifier name, Facts facts) {
    return new Conditions(dialect, facts).key(source, name);
  }

  private Facts withKey(Condition.KeyIsThere there, Facts facts) {
    Optional<StoredForeignKey> old = key(there.definition().source(), there.name(), facts);
    StoredForeignKey becomes =
        new StoredForeignKey(
            there.name(),
            there.definition(),
            there.validated() || old.filter(StoredForeignKey::validated).isPresent(),
            old.map(StoredForeignKey::enforced).orElse(true),
            old.flatMap(StoredForeignKey::referencedKey),
            old.flatMap(StoredForeignKey::supportingIndex),
            old.map(StoredForeignKey::extras).orElse(List.of()));
    return replaced(old.orElse(becomes), Optional.of(becomes), facts);
  }

  private static StoredForeignKey state(StoredForeignKey key, boolean enforced) {
    return new StoredForeignKey(
        key.name(),
        key.definition(),
        key.validated(),
        enforced,
        key.referencedKey(),
        key.supportingIndex(),
        key.extras());
  }

  private static Facts replaced(
      StoredForeignKey old, Optional<StoredForeignKey> becomes, Facts facts) {
    List<StoredForeignKey> keys = new ArrayList<>(facts.keys());
    int place = keys.indexOf(old);
    if (place < 0) {
      becomes.ifPresent(keys::add);
    } else {
      keys.set(place, becomes.orElseGet(() -> gone(old)));
    }
    TableName source = facts.resolve(old.definition().source());
    Facts now =
        new Facts(
            facts.server(),
            facts.session(),
            facts.found(),
            facts.tables(),
            keys,
            names(source, old.name(), becomes.isPresent(), facts),
            facts.privileges(),
            facts.relations(),
            facts.unread());
    return now.table(source)
        .map(table -> put(withConstraint(table, old.name(), becomes.isPresent()), now))
        .orElse(now);
  }

  /** What a dialect reads beside the keys may speak of them by their places, which stay. */
  private static StoredForeignKey gone(StoredForeignKey key) {
    TableName nowhere = new TableName(key.definition().source().schema(), NOBODY);
    return new StoredForeignKey(
        NOBODY,
        key.definition().between(nowhere, nowhere),
        key.validated(),
        key.enforced(),
        Optional.empty(),
        Optional.empty(),
        List.of("gone"));
  }

  private static Map<Identifier, Set<Identifier>> names(
      TableName source, Identifier name, boolean taken, Facts facts) {
    Map<Identifier, Set<Identifier>> names = new HashMap<>(facts.constraintNames());
    source
        .schema()
        .ifPresent(
            schema ->
                names.computeIfPresent(
                    schema,
                    (same, all) -> {
                      Set<Identifier> changed = new HashSet<>(all);
                      if (taken) {
                        changed.add(name);
                      } else {
                        changed.remove(name);
                      }
                      return changed;
                    }));
    return names;
  }

  private static TableFacts withConstraint(TableFacts table, Identifier name, boolean there) {
    Stream<ConstraintFacts> others =
        table.constraints().stream().filter(constraint -> !constraint.name().equals(name));
    return new TableFacts(
        table.name(),
        table.kind(),
        table.storageEngine(),
        table.temporary(),
        table.estimatedRows(),
        table.columns(),
        table.indexes(),
        there
            ? Stream.concat(others, Stream.of(new ConstraintFacts(name, "FOREIGN KEY", Map.of())))
                .toList()
            : others.toList(),
        table.details());
  }

  private Facts withIndex(Condition.IndexIsThere there, Facts facts) {
    return facts
        .table(facts.resolve(there.table()))
        .filter(table -> indexesBut(there.name(), table, facts).size() == table.indexes().size())
        .map(
            table ->
                put(
                    withIndexes(
                        table,
                        Stream.concat(table.indexes().stream(), Stream.of(index(there, table)))
                            .toList()),
                    facts))
        .orElse(facts);
  }

  private static IndexFacts index(Condition.IndexIsThere there, TableFacts table) {
    String method = table.indexes().stream().map(IndexFacts::method).findFirst().orElse("BTREE");
    return new IndexFacts(
        there.name(),
        false,
        false,
        method,
        there.columns().stream()
            .map(
                column ->
                    new IndexFacts.Part(Optional.of(column), Optional.empty(), false, Map.of()))
            .toList(),
        Map.of());
  }

  private List<IndexFacts> indexesBut(Identifier name, TableFacts table, Facts facts) {
    return table.indexes().stream()
        .filter(
            index ->
                !dialect
                    .identifiers()
                    .same(IdentifierKind.INDEX, index.name(), name, facts.session()))
        .toList();
  }

  private static TableFacts withIndexes(TableFacts table, List<IndexFacts> indexes) {
    return new TableFacts(
        table.name(),
        table.kind(),
        table.storageEngine(),
        table.temporary(),
        table.estimatedRows(),
        table.columns(),
        indexes,
        table.constraints(),
        table.details());
  }

  private static Facts put(TableFacts table, Facts facts) {
    Map<TableName, TableFacts> tables = new HashMap<>(facts.tables());
    tables.put(table.name(), table);
    return facts.withTables(tables);
  }
}
