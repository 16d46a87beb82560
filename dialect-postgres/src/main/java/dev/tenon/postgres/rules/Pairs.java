package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.core.rules.RuleCheck;
import dev.tenon.key.ReferentialAction;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.PgType;
import dev.tenon.postgres.model.Situation;
import dev.tenon.postgres.version.PostgresChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every pair of columns must fulfil: generated columns, types, collations. */
final class Pairs {
  private static final Set<ReferentialAction> WRITING =
      EnumSet.of(
          ReferentialAction.CASCADE, ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);
  private static final Set<ReferentialAction> SETTING =
      EnumSet.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

  private static final RuleCheck<Pair<Situation>> GENERATED_UPDATE =
      Entry.pair(
              "actions",
              "generated-on-update",
              "A generated column is not written by ON UPDATE CASCADE, SET NULL or SET DEFAULT.")
          .refused("42601")
          .when(p -> isGenerated(p) && WRITING.contains(p.situation().updates()))
          .says(
              p -> "would write to the generated column " + Phrases.local(p),
              p -> "ON UPDATE " + p.situation().updates().sql(),
              "Use ON UPDATE NO ACTION or RESTRICT, or an ordinary column.");

  private static final RuleCheck<Pair<Situation>> GENERATED_DELETE =
      Entry.pair(
              "actions",
              "generated-on-delete",
              "A generated column is not written by ON DELETE SET NULL or SET DEFAULT, not even"
                  + " where a list of columns leaves it out.")
          .refused("42601")
          .when(p -> isGenerated(p) && SETTING.contains(p.situation().deletes()))
          .says(
              p -> "would write to the generated column " + Phrases.local(p),
              p -> "ON DELETE " + p.situation().deletes().sql(),
              "Use ON DELETE CASCADE, NO ACTION or RESTRICT, or an ordinary column.");

  private static final RuleCheck<Pair<Situation>> VIRTUAL =
      Entry.pair(
              "actions",
              "virtual-column",
              "A virtual generated column is not part of a key; from version 18 they are virtual"
                  + " unless STORED is said.")
          .in("18 and newer")
          .refused("0A000")
          .when(
              p ->
                  bound(p)
                      && Phrases.localColumn(p)
                          .filter(column -> column.facts().virtual())
                          .isPresent())
          .says(
              p -> "has a virtual generated column",
              p -> Phrases.local(p) + " is generated and virtual",
              "Make the column STORED.");

  private static final RuleCheck<Pair<Situation>> DOMAIN_OVER_ENUM =
      Entry.pair(
              "types",
              "domain-over-enum",
              "A domain over an enum is never part of a key, not even with itself on the other"
                  + " side.")
          .refused("42804")
          .when(
              p ->
                  incomparable(p)
                      && (overEnum(p, Phrases.localColumn(p))
                          || overEnum(p, Phrases.remoteColumn(p))))
          .says(
              p -> "has a column whose type is a domain over an enum",
              Phrases::types,
              "Use the enum itself on both sides.");

  private static final RuleCheck<Pair<Situation>> TYPES =
      Entry.pair(
              "types",
              "types",
              "The referenced key's operator family compares the two types, or the referencing type"
                  + " turns into the referenced one by an implicit cast.")
          .carries("conditions-3")
          .refused("42804")
          .when(
              p ->
                  incomparable(p)
                      && !overEnum(p, Phrases.localColumn(p))
                      && !overEnum(p, Phrases.remoteColumn(p)))
          .says(
              p -> "pairs columns whose types can't be compared",
              Phrases::types,
              "Give the referencing column the referenced column's type.");

  private static final RuleCheck<Pair<Situation>> NOT_BOTH_COLLATABLE =
      Entry.pair(
              "types",
              "not-both-collatable",
              "From version 18 both columns of a pair have a collation, or none has.")
          .in("18 and newer")
          .refused("XX000")
          .when(
              p ->
                  p.situation().since(PostgresChange.SAME_COLLATION)
                      && comparable(p)
                      && (collation(Phrases.localColumn(p)) == 0)
                          != (collation(Phrases.remoteColumn(p)) == 0))
          .says(
              p -> "pairs a column that has a collation with one that has none",
              Phrases::collations,
              "Give the referencing column the referenced column's type.");

  private static final RuleCheck<Pair<Situation>> COLLATIONS =
      Entry.pair(
              "types",
              "collations",
              "From version 18, where one column's collation is nondeterministic, the other has the"
                  + " same.")
          .in("18 and newer")
          .carries("conditions-3")
          .refused("42P21")
          .when(
              p ->
                  p.situation().since(PostgresChange.SAME_COLLATION)
                      && comparable(p)
                      && Collations.differ(p))
          .says(
              p -> "pairs columns of different collations, one of them nondeterministic",
              Phrases::collations,
              "Give both columns the same collation.");

  /** For each pair, in the server's order. */
  static final List<RuleCheck<Pair<Situation>>> GENERATED =
      List.of(GENERATED_UPDATE, GENERATED_DELETE, VIRTUAL);

  /** For each pair, in the server's order. */
  static final List<RuleCheck<Pair<Situation>>> COMPARED =
      List.of(DOMAIN_OVER_ENUM, TYPES, NOT_BOTH_COLLATABLE, COLLATIONS);

  private Pairs() {}

  private static boolean bound(Pair<Situation> pair) {
    return pair.situation().bound().isPresent();
  }

  private static boolean isGenerated(Pair<Situation> pair) {
    return bound(pair)
        && Phrases.localColumn(pair)
            .filter(column -> column.facts().generated().isPresent())
            .isPresent();
  }

  private static boolean comparable(Pair<Situation> pair) {
    return pair.situation().comparison(pair.position()).isPresent();
  }

  private static boolean incomparable(Pair<Situation> pair) {
    return bound(pair)
        && Phrases.localColumn(pair).isPresent()
        && Phrases.remoteColumn(pair).isPresent()
        && !comparable(pair);
  }

  private static boolean overEnum(Pair<Situation> pair, Optional<PgColumn> column) {
    return column
        .filter(there -> kind(pair.situation().types().type(there.type())) == 'd')
        .filter(there -> kind(pair.situation().types().base(there.type())) == 'e')
        .isPresent();
  }

  private static char kind(Optional<PgType> type) {
    return type.map(PgType::kind).orElse(' ');
  }

  private static long collation(Optional<PgColumn> column) {
    return column.map(PgColumn::collation).orElse(0L);
  }
}
