package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.ScenarioGenerator.World;
import dev.tenon.key.Match;
import dev.tenon.key.Placement;
import dev.tenon.key.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Draft a key that the server takes, as far as versions and settings allow.
 *
 * @param features of the server
 * @param types of the server
 * @param engine of the tables
 * @param chance which
 */
record Plain(Features features, Types types, String engine, Chance chance) {
  static final String ID = "id";
  private static final List<String> LOCAL = List.of("a", "b", "d");
  private static final List<String> REMOTE = List.of("x", "y", "z");

  Plain {
    Objects.requireNonNull(features, "features");
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(chance, "chance");
  }

  Draft in(World world) {
    boolean self = chance.percent(9);
    Table referent =
        new Table(referentSchema(world), self ? "t" : chance.of("p", "p", "Pa"), engine);
    Table source =
        self ? referent : new Table(world.main(), chance.of("c", "c", "Ch", "cé"), engine);
    if (self) {
      referent.schema = world.main();
    }
    Draft draft = new Draft(features, types, world, source, referent);
    int width = chance.percent(62) ? 1 : chance.percent(70) ? 2 : 3;
    columns(draft, width);
    referentKey(draft);
    sourceIndexes(draft);
    words(draft);
    if (chance.percent(25)) {
      draft.placement = Placement.CREATE_TABLE;
    } else if (chance.percent(45)) {
      draft.orphans = chance.percent(25) ? 1 + chance.below(2) : 0;
    }
    return draft;
  }

  private String referentSchema(World world) {
    return chance.percent(12) ? world.other() : world.main();
  }

  private void columns(Draft draft, int width) {
    List<String> local = new ArrayList<>();
    List<String> remote = new ArrayList<>();
    if (chance.percent(60)) {
      draft.source.add(ID, types.named("INT"), true);
      draft.source.indexes.add(Index.of(Index.Kind.PRIMARY_KEY, "", List.of(ID)));
    }
    boolean nullable = chance.percent(75);
    for (int i = 0; i < width; i++) {
      Type type = width > 2 ? types.named(chance.of("INT", "BIGINT", "DATE")) : types.key(chance);
      draft.source.add(LOCAL.get(i), type, !nullable);
      draft.referent.add(REMOTE.get(i), type, chance.percent(60));
      local.add(LOCAL.get(i));
      remote.add(REMOTE.get(i));
    }
    draft.localColumns = local;
    draft.remoteColumns = remote;
  }

  private void referentKey(Draft draft) {
    Table referent = draft.referent;
    boolean primary = referent.primary().isEmpty() && chance.percent(55);
    if (!primary && referent.primary().isEmpty() && chance.percent(60)) {
      referent.add(ID, types.named("INT"), true);
      referent.indexes.add(Index.of(Index.Kind.PRIMARY_KEY, "", List.of(ID)));
    }
    Index.Kind kind =
        primary
            ? Index.Kind.PRIMARY_KEY
            : features.ndb() || chance.percent(75) ? Index.Kind.UNIQUE_KEY : Index.Kind.KEY;
    referent.indexes.add(Index.of(kind, "ref_key", draft.remoteColumns));
  }

  private void sourceIndexes(Draft draft) {
    if (chance.percent(35)) {
      Index.Kind kind = chance.percent(20) ? Index.Kind.UNIQUE_KEY : Index.Kind.KEY;
      draft.source.indexes.add(Index.of(kind, chance.of("i1", "a"), draft.localColumns));
    }
  }

  private void words(Draft draft) {
    draft.name = chance.percent(60) ? Optional.of(chance.of("fk_1", "Fk")) : Optional.empty();
    draft.indexName = chance.percent(12) ? Optional.of("ix_1") : Optional.empty();
    draft.onDelete = action(draft);
    draft.onUpdate = features.ndb() && chance.percent(60) ? Optional.empty() : action(draft);
    draft.match = chance.percent(6) ? Optional.of(chance.of(Match.values())) : Optional.empty();
    draft.referentUnqualified =
        draft.referent.schema.equals(draft.source.schema) && chance.percent(20);
  }

  private Optional<ReferentialAction> action(Draft draft) {
    boolean full = draft.local(0).notNull;
    List<ReferentialAction> fitting = new ArrayList<>();
    fitting.add(ReferentialAction.CASCADE);
    fitting.add(ReferentialAction.RESTRICT);
    fitting.add(ReferentialAction.NO_ACTION);
    if (!full) {
      fitting.add(ReferentialAction.SET_NULL);
    }
    return chance.percent(40) ? Optional.empty() : Optional.of(chance.of(fitting));
  }
}
