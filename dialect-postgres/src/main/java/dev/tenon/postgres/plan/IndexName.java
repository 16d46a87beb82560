package dev.tenon.postgres.plan;

import dev.tenon.facts.Facts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.PgIndex;
import dev.tenon.postgres.model.StoredName;
import dev.tenon.spi.LengthUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Name the indexes of a plan, always the same, so that a second run finds what the first one left;
 * and past names that something else has.
 */
final class IndexName {
  private static final String LABEL = "_idx";

  private final Facts facts;
  private final Set<TableName> given = new HashSet<>();

  IndexName(Facts facts) {
    this.facts = facts;
  }

  /** Choose a name in the table's schema. */
  Identifier choose(TableName table, String stem, List<Identifier> columns) {
    Identifier chosen =
        labels(stem)
            .filter(name -> isFree(table, name) || isOwn(table, name, columns))
            .filter(name -> !given.contains(new TableName(table.schema(), name)))
            .findFirst()
            .orElseThrow();
    given.add(new TableName(table.schema(), chosen));
    return chosen;
  }

  /** Choose a name in the table's schema that nothing has. */
  Identifier chooseFree(TableName table, String stem) {
    return labels(stem).filter(name -> isFree(table, name)).findFirst().orElseThrow();
  }

  private static Stream<Identifier> labels(String stem) {
    return Stream.iterate(0, pass -> pass + 1)
        .map(pass -> named(stem, pass == 0 ? LABEL : LABEL + pass));
  }

  private static Identifier named(String stem, String label) {
    return new Identifier(
        LengthUnit.BYTES.cut(stem, StoredName.MAX_BYTES - label.length()) + label);
  }

  private boolean isFree(TableName table, Identifier name) {
    String schema = table.schema().map(Identifier::text).orElse("");
    return !facts.relation(Details.indexNames(schema)).contains(name.text())
        && !isPromised(table, name);
  }

  /** What plans before this one will make is known of their tables only. */
  private boolean isPromised(TableName table, Identifier name) {
    return facts.tables().values().stream()
        .filter(there -> there.name().schema().equals(table.schema()))
        .flatMap(there -> there.indexes().stream())
        .anyMatch(index -> index.name().equals(name));
  }

  /** What an earlier run built, whole or not: no one else's index has this name and just these. */
  boolean isOwn(TableName table, Identifier name, List<Identifier> columns) {
    return facts.table(table).map(TableFacts::indexes).orElse(List.of()).stream()
        .filter(index -> index.name().equals(name))
        .filter(index -> index.method().equals("btree") && !index.unique())
        .filter(index -> new PgIndex(index).whole())
        .anyMatch(index -> columns(index).equals(columns));
  }

  private static List<Identifier> columns(IndexFacts index) {
    return index.parts().stream().map(IndexFacts.Part::column).flatMap(Optional::stream).toList();
  }
}
