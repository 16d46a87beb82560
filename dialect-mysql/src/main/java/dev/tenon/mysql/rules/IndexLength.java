package dev.tenon.mysql.rules;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.facts.Detail;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Count the bytes of an index as the server does. */
final class IndexLength {
  private static final int OF_OLD_FORMATS = 767;
  private static final Set<String> OLD_FORMATS = Set.of("redundant", "compact");

  private IndexLength() {}

  static int of(Situation situation) {
    return IntStream.range(0, situation.pairs())
        .mapToObj(situation::local)
        .flatMap(Optional::stream)
        .mapToInt(column -> Math.min(of(column), ofOneColumn(situation)))
        .sum();
  }

  static int of(ColumnFacts column) {
    return column
        .detail(Detail.BYTES)
        .filter(bytes -> texts(column))
        .map(bytes -> Math.toIntExact(Math.min(Integer.MAX_VALUE / 32, Long.parseLong(bytes))))
        .orElseGet(() -> fixed(column));
  }

  private static boolean texts(ColumnFacts column) {
    String type = column.detail(Detail.DATA_TYPE).orElse("");
    return Set.of("char", "varchar", "binary", "varbinary").contains(type);
  }

  private static int fixed(ColumnFacts column) {
    return switch (column.detail(Detail.DATA_TYPE).orElse("").toLowerCase(Locale.ROOT)) {
      case "tinyint", "year", "enum" -> 1;
      case "smallint" -> 2;
      case "mediumint", "date", "time" -> 3;
      case "int", "float", "timestamp" -> 4;
      case "decimal" -> 12;
      default -> 8;
    };
  }

  static int ofAll(Situation situation) {
    return IndexLimits.of(situation).bytes();
  }

  static int ofOneColumn(Situation situation) {
    boolean old =
        situation.kept()
            && situation
                .sourceTable()
                .flatMap(table -> table.detail(Detail.ROW_FORMAT))
                .filter(format -> OLD_FORMATS.contains(format.toLowerCase(Locale.ROOT)))
                .isPresent();
    return old ? OF_OLD_FORMATS : ofAll(situation);
  }
}
