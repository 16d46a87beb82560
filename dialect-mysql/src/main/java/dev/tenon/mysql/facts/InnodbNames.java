package dev.tenon.mysql.facts;

import dev.tenon.name.TableName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Read names of tables as InnoDB has them before 8.0: like files, {@code schema/table}. */
final class InnodbNames {
  private static final Pattern CODED = Pattern.compile("@([0-9a-f]{4})");

  private InnodbNames() {}

  static TableName table(String file) {
    int slash = file.indexOf('/');
    return TableName.stored(decoded(file.substring(0, slash)), decoded(file.substring(slash + 1)));
  }

  private static String decoded(String file) {
    return CODED
        .matcher(file)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
  }
}
