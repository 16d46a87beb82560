package dev.tenon.mysql.folding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Fold names as MySQL's collation utf8_general_ci does, character by character.
 *
 * <p>The server's table was made from an early Unicode and covers a few pages only; later letters
 * are left alone. The exceptions listed here make the result equal to the server's for every
 * character of the Basic Multilingual Plane; the table is the same from 5.7 to 9.7.
 */
public final class Utf8Folding {
  private static final Set<Integer> PAGES =
      Set.of(0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x1E, 0x1F, 0x21, 0x24, 0xFF);

  /** Capitals that got their small letter after the server's table was made. */
  private static final BitSet WITHOUT_SMALL =
      ranges(
          "0220 023A-023B 023D-023E 0241 0243-0246 0248 024A 024C 024E 0370 0372 0376 037F 03CF"
              + " 03D8 03F4 03F7 03F9-03FA 03FD-03FF 048A 04C0 04C5 04C9 04CD 04F6 04FA 04FC 04FE"
              + " 0500-0530 1E9E 1EFA 1EFC 1EFE 2132 2183");

  /** Characters that Unicode folds or takes apart now, and the server's table does not. */
  private static final BitSet WITHOUT_BASE =
      ranges(
          "0180 019A-019B 019E 023C 023F-0240 0242 0247 0249 024B 024D 024F-0252 025C 0261"
              + " 0264-0266 026A-026C 0271 027D 0282 0287 0289 028C 029D-029E 0340-0341 0343-0344"
              + " 0371 0373-0374 0377 037B-037E 0385 0387 03D7 03D9 03F3 03F5 03F8 03FB 0419 048B"
              + " 04C6 04CA 04CE-04CF 04F7 04FB 04FD 04FF 0500-0530 1EFB 1EFD 1EFF 1FBB 1FC1 1FC9"
              + " 1FCB 1FCD-1FCF 1FD3 1FDB 1FDD-1FDF 1FE3 1FEB 1FED-1FEF 1FF9 1FFB 1FFD 2126"
              + " 212A-212B 214E 2184 219A-219B 21AE 21CD-21CF");

  /** Characters that the server's table folds in a way of its own: ß is s, й is not и. */
  private static final Map<Integer, Integer> OWN_BASE =
      Map.ofEntries(
          Map.entry(0x00DF, 0x0053),
          Map.entry(0x03F2, 0x03A3),
          Map.entry(0x0439, 0x0419),
          Map.entry(0x1F71, 0x1FBB),
          Map.entry(0x1F73, 0x1FC9),
          Map.entry(0x1F75, 0x1FCB),
          Map.entry(0x1F77, 0x1FDB),
          Map.entry(0x1F79, 0x1FF9),
          Map.entry(0x1F7B, 0x1FEB),
          Map.entry(0x1F7D, 0x1FFB));

  private Utf8Folding() {}

  /**
   * Fold case and keep accents: how columns, indexes and, where the server ignores their case,
   * tables are compared.
   *
   * @param text a name
   * @return in small letters, as long as the name
   */
  public static String small(String text) {
    return map(text, Utf8Folding::small);
  }

  /**
   * Fold case and accents: how names of constraints are compared since the data dictionary.
   *
   * @param text a name
   * @return in base letters, without blanks at the end, which that comparison ignores
   */
  public static String base(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return map(text.substring(0, end), Utf8Folding::base);
  }

  private static String map(String text, IntUnaryOperator folding) {
    return text.codePoints()
        .map(folding)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int small(int character) {
    boolean kept = !PAGES.contains(character >> 8) || WITHOUT_SMALL.get(character);
    return kept ? character : Character.toLowerCase(character);
  }

  private static int base(int character) {
    if (!PAGES.contains(character >> 8) || WITHOUT_BASE.get(character)) {
      return character;
    }
    Integer own = OWN_BASE.get(character);
    return own == null ? Character.toUpperCase(first(Character.toUpperCase(character))) : own;
  }

  private static int first(int character) {
    return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).codePointAt(0);
  }

  private static BitSet ranges(String text) {
    BitSet set = new BitSet();
    for (String range : text.split(" ", -1)) {
      int[] ends = Arrays.stream(range.split("-", -1)).mapToInt(Utf8Folding::hex).toArray();
      set.set(ends[0], ends[ends.length - 1] + 1);
    }
    return set;
  }

  private static int hex(String text) {
    return Integer.parseInt(text, 16);
  }
}
