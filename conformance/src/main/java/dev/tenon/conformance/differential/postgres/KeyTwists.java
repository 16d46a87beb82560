package dev.tenon.conformance.differential.postgres;

import dev.tenon.conformance.differential.Chance;
import dev.tenon.conformance.differential.postgres.Index.Form;
import java.util.ArrayList;
import java.util.List;

/** Let the referent have another key than the one that is asked for. */
final class KeyTwists {
  private static final String MORE = "m";

  private KeyTwists() {}

  static List<Twist> all() {
    return List.of(
        Twist.where(KeyTwists::has, 3, (draft, chance) -> drop(draft)),
        Twist.where(KeyTwists::free, 3, (draft, chance) -> change(draft, KeyTwists::plain)),
        Twist.where(KeyTwists::free, 3, (draft, chance) -> change(draft, KeyTwists::partial)),
        Twist.where(KeyTwists::free, 2, (draft, chance) -> change(draft, KeyTwists::expression)),
        Twist.where(
            KeyTwists::excludable, 2, (draft, chance) -> change(draft, KeyTwists::excluding)),
        Twist.where(KeyTwists::simple, 5, KeyTwists::deferrable),
        Twist.where(KeyTwists::free, 2, KeyTwists::second),
        Twist.where(draft -> simple(draft) && draft.width() < 10, 3, KeyTwists::superset),
        Twist.where(draft -> simple(draft) && draft.width() > 1, 3, KeyTwists::subset),
        Twist.where(KeyTwists::hashed, 1, (draft, chance) -> change(draft, KeyTwists::hash)),
        Twist.where(KeyTwists::free, 3, KeyTwists::invalid),
        Twist.where(KeyTwists::textual, 4, (draft, chance) -> blind(draft)),
        Twist.where(draft -> draft.width() > 1, 3, KeyTwists::permuted));
  }

  private static boolean has(Draft draft) {
    return draft.key().isPresent();
  }

  private static boolean simple(Draft draft) {
    return has(draft)
        && !draft.referent.partitioned()
        && !draft.referent.shared()
        && draft.key().orElseThrow().tail().isEmpty();
  }

  /** Indexes made by statements are gone when a table is made anew. */
  private static boolean free(Draft draft) {
    return simple(draft)
        && !(draft.within() && draft.selfReference())
        && draft.key().orElseThrow().nulls().isEmpty();
  }

  private static boolean undressed(Draft draft) {
    return free(draft) && draft.key().orElseThrow().first().isEmpty();
  }

  /** No operator compares two values of a domain over an enum. */
  private static boolean excludable(Draft draft) {
    return undressed(draft)
        && draft.key().orElseThrow().columns().stream()
            .allMatch(name -> draft.types.fits(draft.referent.column(name).type));
  }

  private static boolean hashed(Draft draft) {
    return free(draft)
        && draft.width() == 1
        && draft.remote(0).type.hashable()
        && draft.key().orElseThrow().first().isEmpty();
  }

  private static boolean textual(Draft draft) {
    return undressed(draft)
        && draft.referent.column(draft.key().orElseThrow().columns().getFirst()).type.collatable();
  }

  private interface Change {
    Index of(Index key);
  }

  private static void change(Draft draft, Change change) {
    Index key = draft.key().orElseThrow();
    draft.referent.replace(key, change.of(key));
  }

  private static void drop(Draft draft) {
    draft.referent.indexes.remove(draft.key().orElseThrow());
  }

  private static Index plain(Index key) {
    return key.with(Form.INDEX);
  }

  private static Index partial(Index key) {
    String column = Names.quote(key.columns().getFirst());
    return key.with(Form.UNIQUE_INDEX).tail("WHERE " + column + " IS NOT NULL");
  }

  private static Index expression(Index key) {
    return key.with(Form.UNIQUE_INDEX).first(Index.EXPRESSION);
  }

  private static Index excluding(Index key) {
    return key.with(Form.EXCLUDE);
  }

  private static Index hash(Index key) {
    return new Index(Form.INDEX, key.name(), key.columns(), "", "hash", List.of(), "", "");
  }

  /** Rows are unique by another collation than the column's. */
  private static void blind(Draft draft) {
    draft.made.add(Made.BLIND);
    String collation = Made.BLIND.sql().replace(Type.SCHEMA, Names.quote(draft.world.main()));
    change(draft, key -> key.with(Form.UNIQUE_INDEX).first("COLLATE " + collation));
  }

  private static void deferrable(Draft draft, Chance chance) {
    String words = chance.of("DEFERRABLE", "DEFERRABLE INITIALLY DEFERRED");
    Index key = draft.key().orElseThrow();
    Form form = key.primary() ? Form.PRIMARY : Form.UNIQUE;
    draft.referent.replace(key, Index.of(form, key.name(), key.columns()).tail(words));
    if (chance.percent(30) && !(draft.within() && draft.selfReference())) {
      draft.referent.indexes.add(Index.of(Form.UNIQUE_INDEX, "", draft.remoteColumns));
    }
  }

  /** A second key on the same columns, and one of them good for nothing. */
  private static void second(Draft draft, Chance chance) {
    Index fresh = Index.of(Form.UNIQUE_INDEX, "", chance.shuffled(draft.remoteColumns));
    draft.referent.indexes.add(
        chance.percent(50) ? fresh : chance.percent(50) ? partial(fresh) : expression(fresh));
  }

  private static void superset(Draft draft, Chance chance) {
    Index key = draft.key().orElseThrow();
    if (!draft.referent.has(MORE)) {
      draft.referent.add(MORE, draft.types.integer(), false);
    }
    List<String> columns = new ArrayList<>(key.columns());
    columns.add(chance.percent(60) ? columns.size() : 0, MORE);
    draft.referent.replace(key, key.first("").on(columns));
  }

  private static void subset(Draft draft, Chance chance) {
    Index key = draft.key().orElseThrow();
    List<String> columns = new ArrayList<>(key.columns());
    columns.remove(chance.below(columns.size()));
    draft.referent.replace(key, key.first("").on(columns));
  }

  /** What is left of an index whose making failed. */
  private static void invalid(Draft draft, Chance chance) {
    Index key = draft.key().orElseThrow();
    draft.referent.replace(key, key.named("broken"));
    String index = Names.qualified(draft.referent.schema, "broken");
    draft.after.add(
        Names.asSuperuser(
            "UPDATE pg_catalog.pg_index SET indisvalid = false WHERE indexrelid = "
                + Names.literal(index)
                + "::pg_catalog.regclass"));
  }

  /** Pairs stay pairs, or become others. */
  private static void permuted(Draft draft, Chance chance) {
    List<String> order = chance.shuffled(draft.remoteColumns);
    if (chance.percent(50)) {
      List<String> local = new ArrayList<>();
      for (String column : order) {
        local.add(draft.localColumns.get(draft.remoteColumns.indexOf(column)));
      }
      draft.localColumns = local;
    }
    draft.remoteColumns = order;
  }
}
