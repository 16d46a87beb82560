package dev.tenon.postgres.names;

import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.StoredName;
import dev.tenon.spi.LengthUnit;
import java.util.stream.Collectors;

/**
 * Build a name of table, columns and label ({@code makeObjectName} in indexcmds.c).
 *
 * @param table the source table's name, whole
 * @param columns the joined names of local columns
 */
record GeneratedName(String table, String columns) {
  private static final LengthUnit UNIT = LengthUnit.BYTES;

  /**
   * Join all local columns. The server stops joining after 63 bytes ({@code
   * ChooseForeignKeyConstraintNameAddition} in tablecmds.c), which shows nowhere: no table's name
   * is longer than that, so the rest would be cut first.
   */
  static GeneratedName of(ForeignKey key) {
    String columns =
        key.localColumns().stream().map(Identifier::text).collect(Collectors.joining("_"));
    return new GeneratedName(key.source().name().text(), columns);
  }

  /** Cut the longer part first, on a tie the columns, byte by byte; then to whole characters. */
  Identifier withLabel(String label) {
    int room = StoredName.MAX_BYTES - "_".length() - "_".length() - label.length();
    int tableBytes = UNIT.measure(table);
    int columnBytes = UNIT.measure(columns);
    while (tableBytes + columnBytes > room) {
      if (tableBytes > columnBytes) {
        tableBytes--;
      } else {
        columnBytes--;
      }
    }
    String cut = UNIT.cut(table, tableBytes) + "_" + UNIT.cut(columns, columnBytes) + "_" + label;
    return new Identifier(cut);
  }
}
