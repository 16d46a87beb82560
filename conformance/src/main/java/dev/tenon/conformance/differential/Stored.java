package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.check.IndexEffect;
import dev.tenon.check.Verdict;
import dev.tenon.conformance.differential.Difference.Kind;
import dev.tenon.facts.Facts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hold what an accepted key left on the server against what was foretold.
 *
 * @param ground to read on
 * @param operation the key
 * @param before facts from before
 * @param after facts from after
 */
record Stored(Ground ground, CreateForeignKey operation, Facts before, Facts after) {

  List<Difference> differences(Verdict.Accepted predicted) {
    List<Difference> all = new ArrayList<>(key(predicted.storedName()));
    all.addAll(indexes(predicted.indexes()));
    return all;
  }

  private List<Difference> key(Optional<Identifier> predicted) {
    Set<Identifier> old =
        before.keys().stream()
            .filter(key -> key.definition().source().equals(before.resolve(operation.source())))
            .map(StoredForeignKey::name)
            .collect(Collectors.toSet());
    List<StoredForeignKey> fresh =
        ground.tenon().inspect(new Scope.Table(operation.source())).stream()
            .filter(key -> !old.contains(key.name()))
            .toList();
    List<Identifier> names = fresh.stream().map(StoredForeignKey::name).toList();
    if (!names.equals(predicted.stream().toList())) {
      return List.of(
          new Difference(Kind.NAME, "stored as " + predicted.stream().toList(), names.toString()));
    }
    return fresh.stream().flatMap(key -> definition(key.definition())).toList();
  }

  private Stream<Difference> definition(ForeignKey stored) {
    ForeignKey wanted = canonical(found(operation.definition()));
    ForeignKey got = canonical(stored);
    return wanted.equals(got)
        ? Stream.empty()
        : Stream.of(new Difference(Kind.DEFINITION, wanted.toString(), got.toString()));
  }

  private ForeignKey canonical(ForeignKey key) {
    return ground.dialect(operation, after).dialect().meaning().canonical(key, after.session());
  }

  /** Let names that the server looks up lead to what it finds. */
  private ForeignKey found(ForeignKey key) {
    return key.between(
        after.found().getOrDefault(key.source(), key.source()),
        after.found().getOrDefault(key.referent(), key.referent()));
  }

  private List<Difference> indexes(List<IndexEffect> effects) {
    Set<Index> old = indexes(before);
    Set<Index> now = indexes(after);
    Set<Index> created = minus(now, old);
    Set<Index> gone = minus(old, now);
    List<Difference> all = new ArrayList<>();
    Set<Index> toCome = foretold(effects, IndexEffect.Action.CREATE);
    if (!created.equals(toCome)) {
      all.add(new Difference(Kind.INDEXES, "new " + toCome, "new " + created));
    }
    Set<Index> surprising = minus(gone, foretold(effects, IndexEffect.Action.MAY_DROP));
    if (!surprising.isEmpty()) {
      all.add(new Difference(Kind.INDEXES, "kept " + surprising, "gone"));
    }
    Set<Index> missing = minus(foretold(effects, IndexEffect.Action.REUSE), old);
    if (!missing.isEmpty()) {
      all.add(new Difference(Kind.INDEXES, "used " + missing, "not there"));
    }
    return all;
  }

  private Set<Index> indexes(Facts facts) {
    TableName source = facts.resolve(operation.source());
    return facts.table(source).map(TableFacts::indexes).orElse(List.of()).stream()
        .map(Index::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<Index> foretold(List<IndexEffect> effects, IndexEffect.Action action) {
    return effects.stream()
        .filter(effect -> effect.action() == action)
        .map(effect -> new Index(effect.name(), effect.columns()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<Index> minus(Set<Index> from, Set<Index> what) {
    Set<Index> rest = new LinkedHashSet<>(from);
    rest.removeAll(what);
    return rest;
  }

  /**
   * Know an index by what an effect tells of it.
   *
   * @param name as stored
   * @param columns in order; of a part that is an expression, none
   */
  record Index(Identifier name, List<Identifier> columns) {
    static Index of(IndexFacts facts) {
      return new Index(
          facts.name(),
          facts.parts().stream().map(IndexFacts.Part::column).flatMap(Optional::stream).toList());
    }
  }
}
