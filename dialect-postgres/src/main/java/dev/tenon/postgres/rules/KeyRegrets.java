package dev.tenon.postgres.rules;

import static dev.tenon.key.ReferentialAction.CASCADE;

import dev.tenon.core.rules.RuleCheck;
import dev.tenon.facts.Session;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.facts.PostgresMeaning;
import dev.tenon.postgres.model.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keys that are there already and do not go well with this one. */
final class KeyRegrets {
  private static final String FAMILY = "keys";
  private static final String DROP = "Keep one of them.";

  private static final RuleCheck<Situation> DUPLICATE =
      Entry.key(
              FAMILY,
              "duplicate-key",
              "A second key of the same meaning is taken, and every row is checked twice.")
          .regretted()
          .when(s -> !others(s, old -> same(s, old)).isEmpty())
          .says("is there already", s -> named(others(s, old -> same(s, old))), DROP);

  private static final RuleCheck<Situation> OTHER_ACTIONS =
      Entry.key(
              FAMILY,
              "same-columns-key",
              "A second key on the same pairs of columns is taken; each checks and acts on its"
                  + " own.")
          .regretted()
          .when(s -> !others(s, old -> sameColumns(s, old) && !same(s, old)).isEmpty())
          .says(
              "joins columns that another key joins in its own way",
              s -> named(others(s, old -> sameColumns(s, old) && !same(s, old))),
              DROP);

  private static final RuleCheck<Situation> CASCADES_TWICE =
      Entry.key(
              FAMILY,
              "column-cascades-twice",
              "A column that two keys change by ON UPDATE CASCADE can follow one referent only; the"
                  + " other key then breaks (23503).")
          .carries("actions-1")
          .regretted()
          .when(s -> !cascadingToo(s).isEmpty())
          .says(
              "changes a column by ON UPDATE CASCADE that another key changes so too",
              s -> named(cascadingToo(s)),
              "Let only one of the keys cascade updates.");

  private static final RuleCheck<Situation> CYCLE =
      Entry.key(
              FAMILY,
              "cascade-cycle",
              "Cascading deletes that come back to where they began are taken; one delete may then"
                  + " empty all tables of the circle.")
          .carries("actions-2")
          .regretted()
          .when(s -> s.deletes() == CASCADE && Cascades.lead(s, s.source(), s.referent()))
          .says(
              "closes a circle of cascading deletes",
              s -> "a delete from " + Phrases.source(s) + " reaches " + Phrases.referent(s),
              "Use RESTRICT or NO ACTION for one key of the circle, unless this is meant.");

  private static final RuleCheck<Situation> PATHS =
      Entry.key(
              FAMILY,
              "cascade-paths",
              "Rows may be reached by cascading deletes in more than one way.")
          .when(
              s ->
                  s.deletes() == CASCADE
                      && !s.toItself()
                      && Cascades.lead(s, s.referent(), s.source()))
          .says(
              "is a second way by which deletes cascade",
              s -> "a delete from " + Phrases.referent(s) + " reaches " + Phrases.source(s),
              "Make sure that the ways agree: a RESTRICT on one of them stops all.");

  /** None of them is refused. */
  static final List<RuleCheck<Situation>> ALL =
      List.of(DUPLICATE, OTHER_ACTIONS, CASCADES_TWICE, CYCLE, PATHS);

  private KeyRegrets() {}

  private static List<StoredForeignKey> others(
      Situation situation, Predicate<StoredForeignKey> chosen) {
    return situation.sound()
        ? Cascades.keysOf(situation, situation.source()).filter(chosen).toList()
        : List.of();
  }

  private static boolean same(Situation situation, StoredForeignKey old) {
    return old.extras().isEmpty()
        && sameColumns(situation, old)
        && canonical(situation, old.definition())
            .equals(canonical(situation, situation.asStored()));
  }

  private static boolean sameColumns(Situation situation, StoredForeignKey old) {
    ForeignKey key = old.definition();
    return key.referent().equals(Phrases.referent(situation))
        && pairs(key.localColumns(), key.remoteColumns())
            .equals(pairs(situation.local(), situation.remote()));
  }

  private static Set<List<Identifier>> pairs(List<Identifier> local, List<Identifier> remote) {
    return IntStream.range(0, local.size())
        .mapToObj(place -> List.of(local.get(place), remote.get(place)))
        .collect(Collectors.toSet());
  }

  private static List<StoredForeignKey> cascadingToo(Situation situation) {
    return situation.updates() == CASCADE
        ? others(
            situation,
            old ->
                old.definition().onUpdate().equals(Optional.of(CASCADE))
                    && !sameColumns(situation, old)
                    && old.definition().localColumns().stream()
                        .anyMatch(situation.local()::contains))
        : List.of();
  }

  private static ForeignKey canonical(Situation situation, ForeignKey key) {
    Session session = situation.facts().session();
    return new PostgresMeaning().canonical(key, session);
  }

  private static String named(List<StoredForeignKey> keys) {
    return keys.stream().map(KeyRegrets::named).collect(Collectors.joining("; "));
  }

  private static String named(StoredForeignKey key) {
    String deletes =
        key.definition()
            .onDelete()
            .map(OnDelete::toString)
            .map(on -> " ON DELETE " + on)
            .orElse("");
    String updates =
        key.definition().onUpdate().map(action -> " ON UPDATE " + action.sql()).orElse("");
    return key.name() + deletes + updates;
  }
}
