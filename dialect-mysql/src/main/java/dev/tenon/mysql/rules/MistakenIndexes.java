package dev.tenon.mysql.rules;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.ColumnFacts.Generated;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Find the index of the source that InnoDB takes for one on a key's columns before 8.0: it numbers
 * stored columns without the others, and looks up one that is not stored by its place in the whole
 * table. It then compares the types of that index's columns (seen on 5.7.22).
 *
 * @param situation of the key
 * @param table its source
 */
record MistakenIndexes(Situation situation, TableFacts table) {

  /** Find the column whose type is compared in the place of the key's own. */
  static Optional<ColumnFacts> column(Situation situation, int position) {
    return situation
        .sourceTable()
        .filter(table -> !situation.has(MysqlChange.DATA_DICTIONARY))
        .filter(table -> table.columns().stream().anyMatch(MistakenIndexes::unstored))
        .map(table -> new MistakenIndexes(situation, table))
        .flatMap(MistakenIndexes::found)
        .flatMap(index -> index.parts().get(position).column())
        .flatMap(name -> KeyTables.column(situation.sourceTable().orElseThrow(), name));
  }

  /** Where a table is copied, the index that is made for the key comes before such others. */
  private Optional<IndexFacts> found() {
    return InnodbKeys.ordered(situation)
        .sorted(
            Comparator.comparingInt((IndexFacts index) -> InnodbKeys.rank(index, table))
                .thenComparing(this::mistakable))
        .filter(this::leads)
        .findFirst()
        .filter(this::mistakable)
        .filter(index -> situation.inPlace() || index.unique());
  }

  private boolean leads(IndexFacts index) {
    List<Identifier> columns = situation.key().localColumns();
    return index.parts().size() >= columns.size()
        && IntStream.range(0, columns.size())
            .allMatch(
                place ->
                    seen(index.parts().get(place))
                        .filter(name -> KeyTables.sameColumn(name, columns.get(place)))
                        .isPresent());
  }

  private boolean mistakable(IndexFacts index) {
    return index.parts().stream()
        .flatMap(part -> column(part).stream())
        .anyMatch(MistakenIndexes::unstored);
  }

  private Optional<Identifier> seen(IndexFacts.Part part) {
    return column(part)
        .filter(column -> part.prefix().isEmpty())
        .flatMap(column -> unstored(column) ? numbered(column) : Optional.of(column.name()));
  }

  private Optional<Identifier> numbered(ColumnFacts unstored) {
    return table.columns().stream()
        .filter(column -> !unstored(column))
        .skip(table.columns().indexOf(unstored))
        .map(ColumnFacts::name)
        .findFirst();
  }

  private Optional<ColumnFacts> column(IndexFacts.Part part) {
    return part.column().flatMap(name -> KeyTables.column(table, name));
  }

  private static boolean unstored(ColumnFacts column) {
    return column.generated().equals(Optional.of(Generated.VIRTUAL));
  }
}
