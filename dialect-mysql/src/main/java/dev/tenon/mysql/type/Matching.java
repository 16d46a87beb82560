package dev.tenon.mysql.type;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Session;
import dev.tenon.mysql.facts.Detail;
import java.util.Optional;
import java.util.Set;

/**
 * Tell when the values of two columns that go together are one to InnoDB (seen on 5.7.22, 8.0.31
 * and 9.7.4 by adding keys).
 */
public enum Matching {
  /** When SQL finds them equal. */
  EQUAL,
  /** When the numbers that are stored are equal: a year less 1900, the position of a member. */
  STORED_NUMBER,
  /** When SQL finds them equal with all their digits, whatever digits are declared. */
  FLOAT,
  /** When the bytes are equal, those of a bit field counted from the left. */
  BITS_AS_BYTES,
  /** When the bytes are equal once zeros are put behind those of the source. */
  PADDED,
  /** When SQL finds them equal once blanks are put behind those of the referent. */
  FILLED,
  /** When SQL finds them equal without the blanks behind those of the referent. */
  CUT,
  /** When SQL finds the whole seconds or the whole number of the source's equal, rounded down. */
  WHOLE,
  /** When the referent's bytes are the first ones of the source's, a bit field's. */
  FIRST_BYTES,
  /** When what is stored of the referent begins what is stored of the source; SQL can't say it. */
  BEGINNING,
  /** Only zero matches zero: other decimals are stored in bytes of another meaning. */
  ZERO_ONLY,
  /** Never: what is stored for equal values differs. */
  NEVER;

  /** The variable that says who enforces keys: InnoDB, or from 9.6 on the server. */
  public static final String NATIVE = "innodb_native_foreign_keys";

  /** Where the server itself compares rows, in words for the versions of a rule. */
  public static final String BY_SERVER = "9.6 and newer (not with " + NATIVE + ")";

  /** What the names of collations have in common that do not pad. */
  private static final String WITHOUT_PADDING = "_0900_";

  private static final Set<String> OWN_NUMBERS = Set.of("year", "date");
  private static final Set<String> MEMBERS = Set.of("enum", "set");
  private static final Set<String> STRINGS = Set.of("binary", "varbinary", "char", "varchar");
  private static final Set<String> MOMENTS = Set.of("datetime", "timestamp", "time");

  /**
   * Compare two columns that go together.
   *
   * @param local of the source table
   * @param remote of the referent
   * @param session variables that matter
   * @param last whether no other pair of the key comes behind
   * @return when a row matches
   */
  public static Matching of(ColumnFacts local, ColumnFacts remote, Session session, boolean last) {
    return byServer(session) && !last && withoutLength(local, remote)
        ? NEVER
        : of(local, remote, session);
  }

  /**
   * Where the server enforces keys it takes the bytes of a CHAR or BINARY for those of a VARCHAR or
   * VARBINARY, which begin with a length; only behind the last column that is not noticed.
   */
  private static boolean withoutLength(ColumnFacts local, ColumnFacts remote) {
    return fixed(local) && STRINGS.contains(InnodbType.name(remote)) && !fixed(remote);
  }

  private static Matching of(ColumnFacts local, ColumnFacts remote, Session session) {
    return switch (InnodbType.of(local).kind()) {
      case INTEGER -> integers(InnodbType.name(local), InnodbType.name(remote));
      case FLOAT, DOUBLE -> local.type().equals(remote.type()) ? EQUAL : FLOAT;
      case BYTES -> bytes(local, remote, session);
      case TEXT -> texts(local, remote, session);
      case GEOMETRY -> EQUAL;
    };
  }

  private static Matching integers(String local, String remote) {
    if (MEMBERS.contains(local) || MEMBERS.contains(remote)) {
      return STORED_NUMBER;
    }
    boolean own = OWN_NUMBERS.contains(local) || OWN_NUMBERS.contains(remote);
    return own && !local.equals(remote) ? STORED_NUMBER : EQUAL;
  }

  private static Matching bytes(ColumnFacts local, ColumnFacts remote, Session session) {
    String one = InnodbType.name(local);
    String other = InnodbType.name(remote);
    if (STRINGS.contains(one) && STRINGS.contains(other)) {
      return strings(local, remote, session);
    }
    if (bitsAndString(one, other) || bitsAndString(other, one)) {
      return BITS_AS_BYTES;
    }
    return one.equals(other) ? alike(one, local, remote, session) : NEVER;
  }

  /**
   * A CHAR is stored with blanks behind it, which count in a collation that does not pad; those of
   * a CHAR of the source are left out, and then all others too.
   */
  private static Matching texts(ColumnFacts local, ColumnFacts remote, Session session) {
    boolean padded = local.collation().filter(name -> name.contains(WITHOUT_PADDING)).isEmpty();
    if (padded || fixed(local) == fixed(remote)) {
      return EQUAL;
    }
    if (fixed(remote)) {
      return FILLED;
    }
    return byServer(session) ? EQUAL : CUT;
  }

  /**
   * Tell whether the server itself compares rows, and not the storage engine.
   *
   * @param session the settings
   * @return true from 9.6 on, unless the server was started the old way
   */
  public static boolean byServer(Session session) {
    return "OFF".equals(session.variables().get(NATIVE));
  }

  private static boolean bitsAndString(String bits, String string) {
    return bits.equals("bit") && STRINGS.contains(string);
  }

  private static Matching alike(
      String type, ColumnFacts local, ColumnFacts remote, Session session) {
    int longer = storedBytes(type, local) - storedBytes(type, remote);
    if (longer > 0 && byServer(session)) {
      return beginning(type, local, remote);
    }
    if (type.equals("decimal")) {
      return decimals(local, remote, longer);
    }
    return longer == 0 ? EQUAL : NEVER;
  }

  /** Where the server enforces keys, what is stored too much of the source is cut off. */
  private static Matching beginning(String type, ColumnFacts local, ColumnFacts remote) {
    if (type.equals("bit")) {
      // Of all lengths, nothing longer than a byte matches a single bit (seen on 9.7.4).
      return number(remote, Detail.PRECISION) == 1 ? NEVER : FIRST_BYTES;
    }
    boolean sameWhole = MOMENTS.contains(type) || wholeBytes(local) == wholeBytes(remote);
    return sameWhole && fractionBytes(type, remote) == 0 ? WHOLE : BEGINNING;
  }

  private static int storedBytes(String type, ColumnFacts column) {
    return switch (type) {
      case "bit" -> (number(column, Detail.PRECISION) + 7) / 8;
      case "decimal" -> wholeBytes(column) + fractionBytes(type, column);
      default -> fractionBytes(type, column);
    };
  }

  private static int fractionBytes(String type, ColumnFacts column) {
    return MOMENTS.contains(type)
        ? (number(column, Detail.FRACTION) + 1) / 2
        : digitBytes(number(column, Detail.SCALE));
  }

  private static Matching decimals(ColumnFacts local, ColumnFacts remote, int longer) {
    boolean sameScale = number(local, Detail.SCALE) == number(remote, Detail.SCALE);
    if (sameScale && wholeBytes(local) == wholeBytes(remote)) {
      return EQUAL;
    }
    return longer == 0 ? ZERO_ONLY : NEVER;
  }

  private static int wholeBytes(ColumnFacts column) {
    return digitBytes(number(column, Detail.PRECISION) - number(column, Detail.SCALE));
  }

  /** Nine digits take four bytes, fewer take as many as they need. */
  private static int digitBytes(int digits) {
    return digits / 9 * 4 + (digits % 9 + 1) / 2;
  }

  private static Matching strings(ColumnFacts local, ColumnFacts remote, Session session) {
    boolean fixed = fixed(local) && fixed(remote);
    if (fixed && length(local).equals(length(remote))) {
      return EQUAL;
    }
    if (fixed && byServer(session)) {
      return PADDED;
    }
    return fixed ? NEVER : EQUAL;
  }

  private static boolean fixed(ColumnFacts column) {
    String type = InnodbType.name(column);
    return type.equals("binary") || type.equals("char");
  }

  private static Optional<String> length(ColumnFacts column) {
    return column.detail(Detail.BYTES);
  }

  private static int number(ColumnFacts column, String detail) {
    return column.detail(detail).map(Integer::parseInt).orElse(0);
  }
}
