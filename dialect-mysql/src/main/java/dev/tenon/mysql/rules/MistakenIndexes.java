package dev.tenon.mysql.rules;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;

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
        .filter(table -> table.columns().stream().anyMatch(ColumnFacts::virtual))
        .map(table -> new MistakenIndexes(situation, table))
        .flatMap(MistakenIndexes::found)
        .flatMap(index -> index.parts().get(position).column())
        .flatMap(name -> KeyTables.column(situation.sourceTable().orElseThrow(), name));
  }

  /** Where a table is copied, the index that is made for the key comes before such others. */
  private Optional<IndexFacts> found() {
    return table.indexes().stream()
        .filter(InnodbKeys::ofValues)
        .sorted(InnodbKeys.order(table).thenComparing(this::mistakable))
        .filter(this::leads)
        .findFirst()
        .filter(this::mistakable)
        .filter(index -> situation.inPlace() || index.unique());
  }

  private boolean leads(IndexFacts index) {
    List<Optional<Identifier>> seen = index.parts().stream().map(this::seen).toList();
    return InnodbKeys.leading(seen, situation.key().localColumns()) == situation.pairs();
  }

  private boolean mistakable(IndexFacts index) {
    return index.parts().stream()
        .flatMap(part -> column(part).stream())
        .anyMatch(ColumnFacts::virtual);
  }

  private Optional<Identifier> seen(IndexFacts.Part part) {
    return column(part)
        .filter(column -> part.prefix().isEmpty())
        .flatMap(column -> column.virtual() ? numbered(column) : Optional.of(column.name()));
  }

  private Optional<Identifier> numbered(ColumnFacts virtual) {
    return table.columns().stream()
        .filter(column -> !column.virtual())
        .skip(table.columns().indexOf(virtual))
        .map(ColumnFacts::name)
        .findFirst();
  }

  private Optional<ColumnFacts> column(IndexFacts.Part part) {
    return part.column().flatMap(name -> KeyTables.column(table, name));
  }
}
