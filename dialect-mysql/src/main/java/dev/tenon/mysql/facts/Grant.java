package dev.tenon.mysql.facts;

import dev.tenon.facts.Session;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hold one line of SHOW GRANTS: privileges given or, from 8.0.16 on, taken back for a schema.
 *
 * @param tableCase how names compare
 * @param taken whether it takes back
 * @param privileges in capital letters, those on single columns left out
 * @param schema a pattern with {@code %} and {@code _}; absent: everywhere
 * @param table absent: all tables
 */
record Grant(
    TableCase tableCase,
    boolean taken,
    Set<String> privileges,
    Optional<String> schema,
    Optional<Identifier> table) {
  private static final String ALL = "ALL PRIVILEGES";
  private static final String NAME = "(\\*|`(?:[^`]|``)*`|\"(?:[^\"]|\"\")*\")";
  private static final Pattern LINE =
      Pattern.compile(
          "(GRANT|REVOKE) (.+?) ON (?:TABLE )?" + NAME + "\\." + NAME + " (?:TO|FROM) .*",
          Pattern.DOTALL);
  private static final Pattern COLUMNS = Pattern.compile("[A-Z ]+ ?\\([^)]*\\)");

  /** Read a line; absent where it speaks of roles, routines or proxies. */
  static Optional<Grant> parse(String line, Session session) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Grant(
            TableCase.of(session),
            matcher.group(1).equals("REVOKE"),
            privileges(matcher.group(2)),
            unquoted(matcher.group(3)),
            unquoted(matcher.group(4)).map(Identifier::new)));
  }

  private static Set<String> privileges(String list) {
    return Arrays.stream(COLUMNS.matcher(list).replaceAll("").split(",", -1))
        .map(word -> word.strip().toUpperCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> unquoted(String name) {
    if (name.equals("*")) {
      return Optional.empty();
    }
    String quote = name.substring(0, 1);
    return Optional.of(name.substring(1, name.length() - 1).replace(quote + quote, quote));
  }

  boolean everywhere() {
    return schema.isEmpty();
  }

  boolean names(TableName wanted) {
    return table.isPresent()
        && same(new Identifier(schema.orElseThrow()), wanted.schema().orElseThrow())
        && same(table.get(), wanted.name());
  }

  boolean namesSchemaOf(TableName wanted) {
    return schema.isPresent()
        && table.isEmpty()
        && same(new Identifier(literal(schema.get())), wanted.schema().orElseThrow());
  }

  boolean fitsSchemaOf(TableName wanted) {
    return schema.isPresent() && table.isEmpty() && fits(wanted.schema().orElseThrow());
  }

  private boolean same(Identifier one, Identifier other) {
    return tableCase.comparable(one).equals(tableCase.comparable(other));
  }

  private static String literal(String pattern) {
    return pattern.replaceAll("\\\\([_%\\\\])", "$1");
  }

  private boolean fits(Identifier wanted) {
    String pattern = tableCase.comparable(new Identifier(schema.orElseThrow())).text();
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      boolean escaped = character == '\\' && i + 1 < pattern.length();
      regex.append(
          switch (character) {
            case '%' -> ".*";
            case '_' -> ".";
            default -> Pattern.quote(String.valueOf(escaped ? pattern.charAt(++i) : character));
          });
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL)
        .matcher(tableCase.comparable(wanted).text())
        .matches();
  }

  void applyTo(Set<String> may) {
    if (taken) {
      may.removeAll(privileges);
    } else {
      may.addAll(privileges.contains(ALL) ? Privilege.TABLE : privileges);
    }
  }
}
