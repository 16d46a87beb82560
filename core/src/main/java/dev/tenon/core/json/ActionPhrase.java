package dev.tenon.core.json;

import dev.tenon.key.OnDelete;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Take apart a phrase such as {@code SET NULL (a, "b c")}, and write it. Columns are plain words or
 * in double quotes, a quote within doubled; they are kept as written, never folded.
 *
 * @param words the action's words, not checked; the whole phrase where it has no list that can be
 *     read, which no action then knows
 * @param columns empty where there is no list
 */
record ActionPhrase(String words, List<Identifier> columns) {
  private static final Pattern LIST = Pattern.compile("([^(]*?)\\s*\\((.*)\\)", Pattern.DOTALL);
  private static final String PLAIN = "[\\p{L}_][\\p{L}\\p{N}_$]*";
  private static final Pattern COLUMN =
      Pattern.compile("\\s*(?:(" + PLAIN + ")|\"((?:[^\"]|\"\")*+)\")\\s*(,|$)", Pattern.DOTALL);

  static ActionPhrase of(String phrase) {
    Matcher matcher = LIST.matcher(phrase);
    if (!matcher.matches()) {
      return new ActionPhrase(phrase, List.of());
    }
    List<Identifier> columns = columns(matcher.group(2));
    return columns.isEmpty()
        ? new ActionPhrase(phrase, List.of())
        : new ActionPhrase(matcher.group(1), columns);
  }

  /** Return nothing where any of the list can't be read. */
  private static List<Identifier> columns(String list) {
    List<Identifier> columns = new ArrayList<>();
    Matcher matcher = COLUMN.matcher(list);
    int position = 0;
    boolean more = true;
    while (more) {
      if (!matcher.find(position) || matcher.start() != position) {
        return List.of();
      }
      columns.add(Identifier.of("ON DELETE column", column(matcher)));
      position = matcher.end();
      more = ",".equals(matcher.group(3));
    }
    return columns;
  }

  private static String column(Matcher matcher) {
    String plain = matcher.group(1);
    return plain != null ? plain : matcher.group(2).replace("\"\"", "\"");
  }

  /** Write a clause such that {@link #of} reads the same columns again. */
  static String text(OnDelete clause) {
    if (clause.columns().isEmpty()) {
      return clause.action().sql();
    }
    return clause.columns().stream()
        .map(column -> word(column.text()))
        .collect(Collectors.joining(", ", clause.action().sql() + " (", ")"));
  }

  private static String word(String column) {
    return column.matches(PLAIN) ? column : '"' + column.replace("\"", "\"\"") + '"';
  }
}
