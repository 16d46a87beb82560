package dev.tenon.mysql.type;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.facts.Detail;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Say what InnoDB stores for a column: it compares columns of a key by that, so that a year is a
 * small number and a decimal a string of bytes. The same on 5.7.22 to 9.7.4.
 *
 * @param kind how values are compared
 * @param bytes of an integer; else 0
 * @param unsigned of an integer
 * @param collation of a text; else empty
 */
public record InnodbType(Kind kind, int bytes, boolean unsigned, String collation) {

  /** Tell how values are compared. */
  public enum Kind {
    INTEGER,
    FLOAT,
    DOUBLE,
    BYTES,
    TEXT,
    GEOMETRY
  }

  /** Check that no part is missing. */
  public InnodbType {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(collation, "collation");
  }

  /**
   * Say what is stored for a column.
   *
   * @param column as read
   * @return two columns go together in a key when theirs are equal
   */
  public static InnodbType of(ColumnFacts column) {
    String type = name(column);
    boolean unsigned = column.type().toLowerCase(Locale.ROOT).contains("unsigned");
    return switch (type) {
      case "tinyint" -> integer(1, unsigned);
      case "smallint" -> integer(2, unsigned);
      case "mediumint" -> integer(3, unsigned);
      case "int" -> integer(4, unsigned);
      case "bigint" -> integer(8, unsigned);
      case "year" -> integer(1, true);
      case "date" -> integer(3, false);
      case "enum" -> integer(members(column) > 255 ? 2 : 1, true);
      case "set" -> integer(setBytes(members(column)), true);
      case "float" -> new InnodbType(Kind.FLOAT, 0, false, "");
      case "double" -> new InnodbType(Kind.DOUBLE, 0, false, "");
      case "char", "varchar", "tinytext", "text", "mediumtext", "longtext" -> text(column);
      case "decimal",
          "bit",
          "datetime",
          "timestamp",
          "time",
          "binary",
          "varbinary",
          "tinyblob",
          "blob",
          "mediumblob",
          "longblob",
          "json",
          "vector" ->
          new InnodbType(Kind.BYTES, 0, false, "");
      default -> new InnodbType(Kind.GEOMETRY, 0, false, "");
    };
  }

  /**
   * Return the bare name of a column's type.
   *
   * @param column as read
   * @return in small letters
   */
  public static String name(ColumnFacts column) {
    return column.detail(Detail.DATA_TYPE).orElse("").toLowerCase(Locale.ROOT);
  }

  private static InnodbType integer(int bytes, boolean unsigned) {
    return new InnodbType(Kind.INTEGER, bytes, unsigned, "");
  }

  private static InnodbType text(ColumnFacts column) {
    Optional<String> collation = column.collation().filter(name -> !name.equals("binary"));
    return collation
        .map(name -> new InnodbType(Kind.TEXT, 0, false, name))
        .orElseGet(() -> new InnodbType(Kind.BYTES, 0, false, ""));
  }

  private static int setBytes(int members) {
    int bytes = (members + 7) / 8;
    return bytes > 4 ? 8 : bytes;
  }

  /** Count the members of ENUM or SET: each is in quotes, and a quote in it is doubled. */
  static int members(ColumnFacts column) {
    String type = column.type();
    int members = 0;
    boolean quoted = false;
    for (int i = type.indexOf('('); i >= 0 && i < type.length(); i++) {
      if (type.charAt(i) == '\'') {
        members += quoted || doubled(type, i) ? 0 : 1;
        quoted = !quoted;
      }
    }
    return members;
  }

  private static boolean doubled(String type, int quote) {
    return type.charAt(quote - 1) == '\'';
  }
}
