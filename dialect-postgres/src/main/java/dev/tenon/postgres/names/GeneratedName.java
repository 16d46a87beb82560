package dev.tenon.postgres.names;

import dev.tenon.key.ForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.spi.LengthUnit;

/**
 * Build a name of table, columns and label ({@code makeObjectName} in indexcmds.c).
 *
 * @param table the source table's name, whole
 * @param columns the joined names of local columns
 */
record GeneratedName(String table, String columns) {
  private static final LengthUnit UNIT = LengthUnit.BYTES;

  /**
   * Join the columns as {@code ChooseForeignKeyConstraintNameAddition} in tablecmds.c does: it
   * stops once the text fills a name, so later columns leave no trace.
   */
  static GeneratedName of(ForeignKey key) {
    StringBuilder joined = new StringBuilder();
    for (Identifier column : key.localColumns()) {
      joined.append(joined.isEmpty() ? "" : "_").append(column.text());
      if (UNIT.measure(joined.toString()) > PostgresIdentifiers.MAX_BYTES) {
        break;
      }
    }
    return new GeneratedName(key.source().name().text(), joined.toString());
  }

  /** Cut the longer part first, on a tie the columns, byte by byte; then to whole characters. */
  Identifier withLabel(String label) {
    int room = PostgresIdentifiers.MAX_BYTES - "_".length() - "_".length() - label.length();
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
