package dev.tenon.postgres.rules;

import dev.tenon.key.ReferentialAction;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.PgType;
import dev.tenon.postgres.model.Situation;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tell what a key's actions write to the source table. */
final class Writes {
  private static final Set<ReferentialAction> SETTING =
      EnumSet.of(ReferentialAction.SET_NULL, ReferentialAction.SET_DEFAULT);

  private Writes() {}

  /** Tell whether an action sets columns to NULL or to their defaults. */
  static boolean sets(ReferentialAction action) {
    return SETTING.contains(action);
  }

  /** Tell whether an action on update writes to the source's columns. */
  static boolean writes(ReferentialAction action) {
    return sets(action) || action == ReferentialAction.CASCADE;
  }

  /** List the columns that an action sets on delete or on update, those of a kind. */
  static List<PgColumn> set(
      Situation situation, ReferentialAction action, Predicate<PgColumn> kind) {
    Set<PgColumn> columns = new LinkedHashSet<>();
    if (situation.deletes() == action) {
      situation.setOnDelete().stream()
          .flatMap(name -> situation.source().flatMap(table -> table.column(name)).stream())
          .forEach(columns::add);
    }
    if (situation.updates() == action) {
      columns.addAll(situation.localColumns());
    }
    return columns.stream().filter(kind).toList();
  }

  /** Tell whether NULL in a column is refused, by itself or by its domain. */
  static boolean forbidsNull(Situation situation, PgColumn column) {
    return !column.facts().nullable() || anyDomain(situation, column.type(), PgType::notNull);
  }

  /** Tell whether a column has a default, its own or its domain's. */
  static boolean hasDefault(Situation situation, PgColumn column) {
    return column.facts().defaultValue().isPresent()
        || anyDomain(situation, column.type(), PgType::hasDefault);
  }

  private static boolean anyDomain(Situation situation, long oid, Predicate<PgType> condition) {
    Optional<PgType> domain = situation.types().type(oid).filter(type -> type.kind() == 'd');
    return domain
        .filter(type -> condition.test(type) || anyDomain(situation, type.base(), condition))
        .isPresent();
  }
}
