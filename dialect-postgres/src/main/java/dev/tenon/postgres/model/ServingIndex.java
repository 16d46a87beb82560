package dev.tenon.postgres.model;

import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Choose the index of the source table that finds the rows of a referenced row: what a delete or an
 * update on the referent table asks for is {@code $1 = column} with the key's own operator. The
 * same choice as the reader's, before the key is there.
 *
 * @param situation the key with its facts
 */
record ServingIndex(Situation situation) {
  private static final Set<String> METHODS = Set.of("btree", "hash");

  Optional<PgIndex> find() {
    return serving()
        .min(
            Comparator.comparing((PgIndex index) -> index.predicate().isPresent())
                .thenComparingInt(index -> index.parts().size()));
  }

  Stream<PgIndex> serving() {
    return situation.source().stream()
        .flatMap(table -> table.indexes().stream())
        .filter(this::serves);
  }

  private boolean serves(PgIndex index) {
    return METHODS.contains(index.facts().method())
        && index.valid()
        && index.ready()
        && index.parts().size() >= situation.pairs()
        && index.predicate().map(this::isImplied).orElse(true)
        && IntStream.range(0, situation.pairs()).allMatch(place -> leads(index, place));
  }

  private boolean leads(PgIndex index, int position) {
    Optional<PairComparison> comparison = situation.comparison(position);
    return comparison.isPresent()
        && index.parts().stream()
            .limit(situation.pairs())
            .filter(part -> part.isColumn(situation.local().get(position)))
            .anyMatch(part -> compares(part, position, comparison.get().operator()));
  }

  private boolean compares(PgIndex.Part part, int position, Equality operator) {
    return situation.types().holds(part.family(), operator)
        && (part.collation() == 0 || part.collation() == comparedUnder(position));
  }

  private long comparedUnder(int position) {
    Optional<PgColumn> remote = situation.remoteColumn(position);
    return remote
        .filter(column -> !column.deterministic())
        .or(() -> situation.localColumn(position))
        .map(PgColumn::collation)
        .orElse(0L);
  }

  private boolean isImplied(String predicate) {
    List<String> terms = new ArrayList<>();
    for (Identifier column : situation.local()) {
      terms.add(notNull(column.text()));
      terms.add(notNull('"' + column.text().replace("\"", "\"\"") + '"'));
    }
    return terms.contains(predicate) || predicate.equals(all());
  }

  private String all() {
    return situation.local().stream()
        .map(column -> notNull(quotedWhereNeeded(column.text())))
        .collect(Collectors.joining(" AND ", "(", ")"));
  }

  /** Key words apart, which an index on several columns rarely meets. */
  private static String quotedWhereNeeded(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String notNull(String column) {
    return "(" + column + " IS NOT NULL)";
  }
}
