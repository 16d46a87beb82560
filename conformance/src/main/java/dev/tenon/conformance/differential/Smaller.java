package dev.tenon.conformance.differential;

import dev.tenon.CreateForeignKey;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** List the cases that come of one by leaving out one part, the biggest parts first. */
final class Smaller {
  private Smaller() {}

  static List<Case> than(Case big) {
    Scenario scenario = big.scenario();
    Stream<Case> sessions = without(big.session()).map(session -> big.with(session, scenario));
    Stream<Scenario> scenarios =
        Stream.of(tables(scenario), statements(scenario), operations(scenario), clauses(scenario))
            .flatMap(each -> each);
    return Stream.concat(sessions, scenarios.map(smaller -> big.with(big.session(), smaller)))
        .toList();
  }

  private static Stream<Scenario> tables(Scenario scenario) {
    int fixed = scenario.placement() == Placement.CREATE_TABLE ? 1 : 0;
    return without(scenario.tables())
        .limit(scenario.tables().size() - Math.min(fixed, scenario.tables().size()))
        .map(tables -> tables(scenario, tables));
  }

  private static Stream<Scenario> statements(Scenario scenario) {
    return without(scenario.statements())
        .map(
            statements ->
                new Scenario(
                    scenario.tables(), statements, scenario.operation(), scenario.placement()));
  }

  private static Stream<Scenario> clauses(Scenario scenario) {
    List<TableSpec> tables = scenario.tables();
    return IntStream.range(0, tables.size())
        .boxed()
        .flatMap(
            i ->
                smaller(tables.get(i))
                    .map(
                        table -> {
                          List<TableSpec> changed = new ArrayList<>(tables);
                          changed.set(i, table);
                          return tables(scenario, changed);
                        }));
  }

  private static Stream<TableSpec> smaller(TableSpec table) {
    Stream<TableSpec> withoutOptions =
        table.options().isEmpty()
            ? Stream.of()
            : Stream.of(new TableSpec(table.create(), table.name(), table.clauses(), ""));
    Stream<TableSpec> withoutClause =
        without(table.clauses())
            .filter(clauses -> !clauses.isEmpty())
            .map(clauses -> new TableSpec(table.create(), table.name(), clauses, table.options()));
    return Stream.concat(withoutOptions, withoutClause);
  }

  private static Scenario tables(Scenario scenario, List<TableSpec> tables) {
    return new Scenario(tables, scenario.statements(), scenario.operation(), scenario.placement());
  }

  private static Stream<Scenario> operations(Scenario scenario) {
    CreateForeignKey full = scenario.operation();
    ForeignKey key = full.definition();
    List<CreateForeignKey> smaller = new ArrayList<>();
    for (int clause = 1; clause <= 8; clause *= 2) {
      smaller.add(with(full, rest(key, key.localColumns(), key.remoteColumns(), clause)));
    }
    smaller.removeIf(full::equals);
    if (key.localColumns().size() > 1) {
      List<List<Identifier>> local = without(key.localColumns()).toList();
      List<List<Identifier>> remote = without(key.remoteColumns()).toList();
      for (int i = 0; i < local.size(); i++) {
        smaller.add(with(full, rest(key, local.get(i), remote.get(i), 0)));
      }
    }
    if (!(full.name() instanceof ConstraintName.Unnamed)) {
      smaller.add(full.toBuilder().name(new ConstraintName.Unnamed()).build());
    }
    if (!full.options().isEmpty()) {
      smaller.add(
          new CreateForeignKey(
              full.name(), key, Map.of(), full.convention(), full.ifNotExists(), full.allowed()));
    }
    return smaller.stream()
        .map(
            operation ->
                new Scenario(
                    scenario.tables(), scenario.statements(), operation, scenario.placement()));
  }

  private static CreateForeignKey with(CreateForeignKey full, ForeignKey key) {
    return new CreateForeignKey(
        full.name(), key, full.options(), full.convention(), full.ifNotExists(), full.allowed());
  }

  /** Leave out clauses by bit: ON DELETE, ON UPDATE, MATCH, deferrability. */
  private static ForeignKey rest(
      ForeignKey key, List<Identifier> local, List<Identifier> remote, int out) {
    return new ForeignKey(
        key.source(),
        local,
        key.referent(),
        remote,
        key.onDelete().filter(it -> (out & 1) == 0 && local.containsAll(it.columns())),
        key.onUpdate().filter(it -> (out & 2) == 0),
        (out & 8) == 0 ? key.deferrability() : Optional.empty(),
        (out & 4) == 0 ? key.match() : Optional.empty());
  }

  private static <T> Stream<List<T>> without(List<T> all) {
    return IntStream.range(0, all.size())
        .mapToObj(
            out -> {
              List<T> rest = new ArrayList<>(all);
              rest.remove(out);
              return rest;
            });
  }
}
