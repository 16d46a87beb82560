package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.mysql.Index.Form;
import java.util.List;

/** Keep out keys of which the server dies as soon as it looks for a row, see {@link LeftOut}. */
final class Deadly {
  private Deadly() {}

  /** Where an index might go on with the primary key's columns, there is a whole one as well. */
  static void avoid(Draft draft) {
    List<String> columns = draft.remoteColumns;
    if (draft.features.restrictsNonStandardKeys()
        && leads(draft.referent, columns.subList(0, 1))
        && !leads(draft.referent, columns)) {
      draft.referent.indexes.add(Index.of(Index.Kind.KEY, "whole", columns));
    }
  }

  private static boolean leads(Table table, List<String> columns) {
    return table.indexes.stream()
        .filter(index -> index.kind() != Index.Kind.FULLTEXT_KEY)
        .map(Deadly::whole)
        .anyMatch(
            parts ->
                parts.size() >= columns.size() && parts.subList(0, columns.size()).equals(columns));
  }

  private static List<String> whole(Index index) {
    return index.parts().stream()
        .takeWhile(part -> part.form() == Form.WHOLE || part.form() == Form.DESCENDING)
        .map(Index.Part::column)
        .toList();
  }
}
