package dev.tenon.mysql.rules;

import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.name.Identifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Find the columns that an expression names, as the server shows expressions: every column in
 * backticks, text in quotes.
 *
 * @param columns all names in backticks
 */
record Expression(List<Identifier> columns) {

  Expression {
    columns = List.copyOf(columns);
  }

  static Expression of(String shown) {
    String text = unescaped(shown);
    List<Identifier> columns = new ArrayList<>();
    int position = 0;
    while (position < text.length()) {
      char quote = text.charAt(position);
      if (quote == '`' || quote == '\'' || quote == '"') {
        int end = end(text, position);
        if (quote == '`') {
          columns.add(new Identifier(text.substring(position + 1, end).replace("``", "`")));
        }
        position = end;
      }
      position++;
    }
    return new Expression(columns);
  }

  /** The server may show quotes of text with a backslash before each, those at its ends too. */
  private static String unescaped(String shown) {
    return shown.contains("\\'") ? shown.replaceAll("\\\\(.)", "$1") : shown;
  }

  /** Find the quote that closes; one that is doubled or after a backslash does not. */
  private static int end(String text, int start) {
    char quote = text.charAt(start);
    int position = start + 1;
    while (position < text.length()) {
      char character = text.charAt(position);
      if (character == '\\' && quote != '`') {
        position++;
      } else if (character == quote) {
        if (position + 1 < text.length() && text.charAt(position + 1) == quote) {
          position++;
        } else {
          return position;
        }
      }
      position++;
    }
    return text.length();
  }

  boolean names(Identifier column) {
    return columns.stream().anyMatch(name -> KeyTables.sameColumn(name, column));
  }
}
