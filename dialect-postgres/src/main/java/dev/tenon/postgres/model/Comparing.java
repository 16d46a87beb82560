package dev.tenon.postgres.model;

import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compare the pairs of a key.
 *
 * @param types the type system
 * @param source the source table
 * @param referent the referent table
 * @param bound the referent's index that the key is bound to
 */
record Comparing(
    TypeSystem types,
    Optional<PgTable> source,
    Optional<PgTable> referent,
    Optional<PgIndex> bound) {

  List<Optional<PairComparison>> all(List<Identifier> local, List<Identifier> remote) {
    return IntStream.range(0, local.size())
        .mapToObj(place -> pair(local.get(place), remote.get(place)))
        .toList();
  }

  private Optional<PairComparison> pair(Identifier local, Identifier remote) {
    return bound
        .flatMap(index -> index.part(remote))
        .flatMap(part -> column(referent, remote).flatMap(there -> compare(part, there, local)));
  }

  private Optional<PairComparison> compare(PgIndex.Part part, PgColumn there, Identifier local) {
    return column(source, local).flatMap(here -> types.compare(part, there.type(), here.type()));
  }

  private static Optional<PgColumn> column(Optional<PgTable> table, Identifier name) {
    return table.flatMap(there -> there.column(name));
  }
}
