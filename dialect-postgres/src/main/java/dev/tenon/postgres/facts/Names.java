package dev.tenon.postgres.facts;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.Details;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Say what asked names lead to.
 *
 * @param session for the current schema
 * @param names what was found of each
 */
record Names(Session session, List<NameQuery.Found> names) {

  Set<Long> oids() {
    return names.stream()
        .map(NameQuery.Found::oid)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** Where a name as asked is not that as stored. */
  Map<TableName, TableName> found(Tables tables) {
    Map<TableName, TableName> found = new HashMap<>();
    for (NameQuery.Found name : names) {
      stored(name, tables)
          .filter(stored -> !stored.equals(name.asked()))
          .ifPresent(stored -> found.put(name.asked(), stored));
    }
    return found;
  }

  /** An entry for every name that was looked for, there or not. */
  Map<TableName, Set<String>> privileges(Tables tables) {
    Map<TableName, Set<String>> privileges = new HashMap<>();
    for (NameQuery.Found name : names) {
      Optional<TableQuery.Relation> relation = name.oid().flatMap(tables::relation);
      privileges.put(
          relation
              .map(TableQuery.Relation::name)
              .orElseGet(() -> name.asked().orSchema(session.currentSchema())),
          relation.map(TableQuery.Relation::privileges).orElse(Set.of()));
    }
    return privileges;
  }

  Map<String, List<String>> relations() {
    return Map.of(
        Details.SCHEMAS, schemas(NameQuery.Found::schemaThere),
        Details.USABLE_SCHEMAS, schemas(NameQuery.Found::schemaUsable));
  }

  private List<String> schemas(Predicate<NameQuery.Found> chosen) {
    return names.stream()
        .filter(chosen)
        .map(name -> name.asked().schema())
        .flatMap(Optional::stream)
        .map(Identifier::text)
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<TableName> stored(NameQuery.Found name, Tables tables) {
    return name.oid().flatMap(tables::relation).map(TableQuery.Relation::name);
  }
}
