package dev.tenon.naming;

import dev.tenon.error.ErrorId;
import dev.tenon.naming.NamePart.ColumnText;
import dev.tenon.naming.NamePart.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Read a template into parts, refusing what it does not know. */
final class TemplateReader {
  static final String KNOWN =
      "table_name, referred_table_name, constraint_name, [referred_]column_<n>_name|key|label,"
          + " [referred_]column_0N_name|key|label, [referred_]column_0_N_name|key|label";

  /** A column's key is its name here: no object-relational mapper renames it. */
  private static final Pattern COLUMN =
      Pattern.compile("(referred_)?column_(\\d{1,4})(_?N)?_(name|key|label)");

  private final String template;
  private final Map<String, CustomToken> customTokens;
  private final List<NamePart> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  TemplateReader(String template, Map<String, CustomToken> customTokens) {
    this.template = template;
    this.customTokens = customTokens;
  }

  List<NamePart> read() {
    int position = 0;
    while (position < template.length()) {
      char next = template.charAt(position);
      if (next == '%') {
        position = readPercent(position);
      } else {
        literal.append(next);
        position++;
      }
    }
    endLiteral();
    return List.copyOf(parts);
  }

  private int readPercent(int position) {
    if (template.startsWith("%%", position)) {
      literal.append('%');
      return position + 2;
    }
    if (!template.startsWith("%(", position)) {
      throw malformed(position, "a lone percent sign");
    }
    int end = template.indexOf(')', position);
    if (end < 0) {
      throw malformed(position, "the token has no end");
    }
    if (!template.startsWith(")s", end)) {
      throw malformed(end, "the token does not end in )s");
    }
    endLiteral();
    parts.add(token(template.substring(position + 2, end)));
    return end + 2;
  }

  private RuntimeException malformed(int position, String what) {
    return ErrorId.CONVENTION_MALFORMED.exception(template, position + 1, what);
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      parts.add(new NamePart.Literal(literal.toString()));
      literal.setLength(0);
    }
  }

  private NamePart token(String name) {
    CustomToken custom = customTokens.get(name);
    if (custom != null) {
      return new NamePart.Custom(name, custom);
    }
    return switch (name) {
      case "table_name" -> new NamePart.Table(Side.LOCAL);
      case "referred_table_name" -> new NamePart.Table(Side.REMOTE);
      case "constraint_name" -> new NamePart.GivenName();
      default -> columnToken(name);
    };
  }

  private NamePart columnToken(String name) {
    Matcher matcher = COLUMN.matcher(name);
    if (!matcher.matches()) {
      throw ErrorId.CONVENTION_TOKEN_UNKNOWN.exception(template, name, KNOWN);
    }
    Side side = matcher.group(1) == null ? Side.LOCAL : Side.REMOTE;
    int index = Integer.parseInt(matcher.group(2));
    ColumnText text = "label".equals(matcher.group(4)) ? ColumnText.LABEL : ColumnText.NAME;
    String all = matcher.group(3);
    if (all == null) {
      return new NamePart.Column(name, side, index, text);
    }
    if (index != 0) {
      throw ErrorId.CONVENTION_TOKEN_UNKNOWN.exception(template, name, KNOWN);
    }
    return new NamePart.AllColumns(side, "_N".equals(all) ? "_" : "", text);
  }
}
