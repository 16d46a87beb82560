package dev.tenon.mysql.names;

import dev.tenon.facts.ServerVersion;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Count as the server counts: C's strtoull on what follows the prefix, in a number of 32 bits (64
 * on 5.7) that wraps around.
 */
final class NameCounter {
  // Blanks and a sign are what strtoull takes; a first 0 is what the server leaves out.
  private static final Pattern NUMBER =
      Pattern.compile("(?!0)[ \\t\\n\\x0B\\f\\r]*([+-]?)([0-9]+)");
  private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_]*");
  private static final BigInteger LONGEST =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);

  private final boolean dictionary;
  private final BigInteger mask;
  private BigInteger highest = BigInteger.ZERO;

  private NameCounter(boolean dictionary) {
    this.dictionary = dictionary;
    int bits = dictionary ? Integer.SIZE : Long.SIZE;
    this.mask = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
  }

  static NameCounter of(ServerVersion version) {
    return new NameCounter(MysqlChange.DATA_DICTIONARY.in(version));
  }

  /** Tell whether keys of a table are counted: 5.7 misses those whose file has another name. */
  boolean sees(Identifier table) {
    return dictionary || PLAIN.matcher(table.text()).matches();
  }

  void count(String name, String prefix) {
    if (name.startsWith(prefix)) {
      Matcher matcher = NUMBER.matcher(name.substring(prefix.length()));
      if (matcher.matches()) {
        highest = highest.max(value(matcher.group(1), matcher.group(2)));
      }
    }
  }

  private BigInteger value(String sign, String digits) {
    BigInteger read = new BigInteger(digits);
    if (read.compareTo(LONGEST) > 0) {
      return mask;
    }
    return (sign.equals("-") ? read.negate() : read).and(mask);
  }

  BigInteger next() {
    return highest.add(BigInteger.ONE).and(mask);
  }
}
