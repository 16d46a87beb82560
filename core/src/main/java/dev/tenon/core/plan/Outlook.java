package dev.tenon.core.plan;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.core.apply.ServerDoor;
import dev.tenon.core.mark.InterimName;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import dev.tenon.facts.Facts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import dev.tenon.plan.Step;
import dev.tenon.plan.Strategy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Know how things will be once what was planned so far is carried out. For one call, on one thread.
 */
final class Outlook {
  private final PlanMaker maker;
  private final ChangePlanner changes;
  private final Strategy wanted;
  private final Map<TableName, PlanMaker.Parts> parts = new HashMap<>();
  private final Map<String, Facts> before = new HashMap<>();
  private final Map<String, Facts> now = new HashMap<>();

  /** Be a look at a server. */
  @FunctionalInterface
  interface Look {
    PlanMaker.Parts at(TableName source) throws SQLException;
  }

  Outlook(PlanMaker maker, ChangePlanner changes, Strategy wanted) {
    this.maker = maker;
    this.changes = changes;
    this.wanted = wanted;
  }

  PlanMaker.Parts parts(TableName source, Look look) throws SQLException {
    PlanMaker.Parts known = parts.get(source);
    if (known == null) {
      known = look.at(source);
      parts.put(source, known);
    }
    return known;
  }

  /** Read facts of all tables, once for each dialect. */
  void read(Connection connection, List<Draft> drafts) throws SQLException {
    Map<String, PlanMaker.Parts> dialects = new LinkedHashMap<>();
    Map<String, List<ForeignKey>> keys = new HashMap<>();
    for (Draft draft : drafts) {
      draft
          .parts()
          .ifPresent(
              found -> {
                dialects.putIfAbsent(id(found), found);
                keys.computeIfAbsent(id(found), none -> new ArrayList<>())
                    .addAll(definitions(draft));
              });
    }
    for (Map.Entry<String, PlanMaker.Parts> each : dialects.entrySet()) {
      Facts facts =
          each.getValue()
              .foresight()
              .facts()
              .read(
                  connection,
                  ServerDoor.server(connection),
                  keys.getOrDefault(each.getKey(), List.of()));
      before.put(each.getKey(), facts);
      now.put(each.getKey(), facts);
    }
  }

  private static List<ForeignKey> definitions(Draft draft) {
    return Stream.concat(
            draft.resolved().map(resolved -> resolved.key().definition()).stream(),
            draft.key().map(StoredForeignKey::definition).stream())
        .toList();
  }

  private static String id(PlanMaker.Parts parts) {
    return parts.dialect().displayName();
  }

  /** Return the facts before any operation, by dialect. */
  Map<String, Facts> before() {
    return Map.copyOf(before);
  }

  /** Plan one operation, and see its plan as done; or say why not. */
  Draft plan(Draft draft) {
    if (draft.parts().isEmpty()) {
      return draft;
    }
    PlanMaker.Parts by = draft.parts().get();
    Facts facts = facts(now, by);
    try {
      Optional<Plan> plan =
          draft.resolved().isPresent()
              ? Optional.of(maker.create(by, draft.resolved().get(), facts, wanted))
              : change(draft, by, facts);
      plan.map(Plan::steps).ifPresent(this::see);
      return draft.with(plan);
    } catch (TenonException refusal) {
      return draft.refused(refusal);
    }
  }

  /** Return the key that an operation speaks of, as it is by now. */
  Optional<StoredForeignKey> key(Draft draft) {
    return draft.parts().flatMap(by -> key(draft, by, facts(now, by)));
  }

  /** Return the facts by now. */
  Facts facts(PlanMaker.Parts by) {
    return facts(now, by);
  }

  /** Return all facts by now, to go back to. */
  Map<String, Facts> moment() {
    return Map.copyOf(now);
  }

  void back(Map<String, Facts> moment) {
    now.putAll(moment);
  }

  private static Facts facts(Map<String, Facts> all, PlanMaker.Parts by) {
    Facts facts = all.get(id(by));
    if (facts == null) {
      throw new IllegalStateException("no facts were read for " + id(by));
    }
    return facts;
  }

  private Optional<Plan> change(Draft draft, PlanMaker.Parts by, Facts facts) {
    Optional<StoredForeignKey> key = key(draft, by, facts);
    if (key.isPresent()) {
      if (draft.operation() instanceof RenameForeignKey rename) {
        new NewName(key.get(), by, facts).requireFree(rename.newName());
      }
      return Optional.of(changes.plan(by, draft.operation(), key.get(), facts));
    }
    if (ManyPlanner.isOptional(draft.operation())) {
      return Optional.empty();
    }
    throw draft
        .missing()
        .orElseGet(
            () ->
                ErrorId.KEY_MISSING.exception(
                    draft.operation().source(),
                    draft.key().map(gone -> "'" + gone.name() + "'").orElse(""),
                    "an operation before this one changes them"));
  }

  /** What no operation before has touched is as it was found on the server, in full. */
  private Optional<StoredForeignKey> key(Draft draft, PlanMaker.Parts by, Facts facts) {
    TableName source = draft.operation().source();
    Optional<StoredForeignKey> then =
        interim(draft.operation())
            .flatMap(name -> key(source, name, by, facts))
            .or(
                () ->
                    draft
                        .key()
                        .map(StoredForeignKey::name)
                        .or(() -> name(draft.operation()))
                        .flatMap(name -> key(source, name, by, facts)));
    return draft
        .key()
        .filter(read -> then.filter(key -> key.name().equals(read.name())).isPresent())
        .filter(read -> then.equals(key(source, read.name(), by, facts(before, by))))
        .or(() -> then);
  }

  private static Optional<StoredForeignKey> key(
      TableName source, Identifier name, PlanMaker.Parts by, Facts facts) {
    return new Conditions(by.dialect(), facts).key(source, name);
  }

  /** A key that made way for another is found under the name that it has had since. */
  private static Optional<Identifier> interim(Operation operation) {
    return operation instanceof RenameForeignKey rename
        ? Optional.of(InterimName.before(rename.newName()))
        : Optional.empty();
  }

  private static Optional<Identifier> name(Operation operation) {
    return switch (operation) {
      case CreateForeignKey create -> Optional.empty();
      case DropForeignKey drop -> drop.name().identifier();
      case ValidateForeignKey validate -> Optional.of(validate.name());
      case RenameForeignKey rename -> Optional.of(rename.name());
      case AlterForeignKey alter -> Optional.of(alter.name());
    };
  }

  void see(List<Step> steps) {
    now.replaceAll(
        (dialect, facts) ->
            parts.values().stream()
                .filter(by -> id(by).equals(dialect))
                .findFirst()
                .map(by -> new Effects(by.dialect()).after(steps, facts))
                .orElse(facts));
  }
}
