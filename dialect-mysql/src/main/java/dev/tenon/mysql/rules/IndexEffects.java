package dev.tenon.mysql.rules;

import dev.tenon.check.IndexEffect;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Say what becomes of indexes of the source table, as the server plans it for every engine. */
public final class IndexEffects {
  private IndexEffects() {}

  /**
   * Foretell the effects.
   *
   * @param situation the source table is there
   * @return the index that serves the key first
   */
  public static List<IndexEffect> of(Situation situation) {
    IndexPlan plan = IndexPlan.of(situation);
    List<IndexEffect> effects = new ArrayList<>();
    plan.reused()
        .ifPresent(index -> effects.add(effect(IndexEffect.Action.REUSE, situation, index)));
    plan.created()
        .ifPresent(
            name ->
                effects.add(
                    new IndexEffect(
                        IndexEffect.Action.CREATE, situation.source(), name, spelt(situation))));
    Stream.concat(plan.replaced().stream(), plan.doubtful().stream())
        .map(index -> effect(IndexEffect.Action.MAY_DROP, situation, index))
        .forEach(effects::add);
    return List.copyOf(effects);
  }

  private static IndexEffect effect(
      IndexEffect.Action action, Situation situation, TableIndex index) {
    List<Identifier> columns =
        index.parts().stream().map(TableIndex.Part::column).flatMap(Optional::stream).toList();
    return new IndexEffect(action, situation.source(), index.name(), columns);
  }

  private static List<Identifier> spelt(Situation situation) {
    List<Identifier> asked = situation.key().localColumns();
    List<Identifier> spelt = new ArrayList<>();
    for (int position = 0; position < asked.size(); position++) {
      spelt.add(situation.local(position).map(column -> column.name()).orElse(asked.get(position)));
    }
    return spelt;
  }
}
