package dev.tenon.ndb.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.rules.Situation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Know which types go together on the cluster: only what is stored alike, so length, precision,
 * fraction, character set and collation have to be the same. Seen for 61 types against each other
 * on 9.7.4.
 *
 * @param stored how the cluster stores the column, in words of our own
 * @param collation of text; empty for anything else
 */
record Types(String stored, String collation) {
  private static final Pattern SHAPE =
      Pattern.compile("(?s)([a-z0-9]+)(?: precision)?(?:\\((.*)\\))?((?: [a-z]+)*)");
  private static final Pattern MEMBER = Pattern.compile("(?s)'(?:[^']|'')*'");
  private static final int BYTE = 8;

  /** Say in what the columns of a pair differ; absent when they go together. */
  static Optional<String> mismatch(Pair<Situation> pair) {
    Optional<ColumnFacts> local = pair.situation().local(pair.position());
    Optional<ColumnFacts> remote = pair.situation().remote(pair.position());
    if (local.isEmpty() || remote.isEmpty()) {
      return Optional.empty();
    }
    Optional<Types> one = of(local.get());
    return one.isPresent() && one.equals(of(remote.get()))
        ? Optional.empty()
        : Optional.of(text(local.get()) + " against " + text(remote.get()));
  }

  /** Look at a column; absent where its type can't be in a key at all. */
  private static Optional<Types> of(ColumnFacts column) {
    Matcher shape = SHAPE.matcher(column.type());
    return shape.matches()
        ? of(
            shape.group(1).toLowerCase(Locale.ROOT),
            Optional.ofNullable(shape.group(2)).orElse(""),
            shape.group(3),
            column.collation().orElse(""))
        : Optional.empty();
  }

  private static Optional<Types> of(
      String name, String arguments, String attributes, String collation) {
    String sign = attributes.contains("unsigned") ? " unsigned" : "";
    return switch (name) {
      case "tinyint", "smallint", "mediumint", "int", "bigint" -> plain(name + sign);
      case "decimal" -> plain(name + "(" + arguments + ")" + sign);
      case "float", "double", "date", "year" -> plain(name);
      case "time", "datetime", "timestamp" -> plain(name + "(" + fraction(arguments) + ")");
      case "bit", "binary", "varbinary" -> plain(name + "(" + arguments + ")");
      case "char", "varchar" -> Optional.of(new Types(name + "(" + arguments + ")", collation));
      case "enum" -> plain("a set of " + enumBytes(members(arguments)) + " bytes");
      case "set" -> plain("a set of " + setBytes(members(arguments)) + " bytes");
      default -> Optional.empty();
    };
  }

  private static Optional<Types> plain(String stored) {
    return Optional.of(new Types(stored, ""));
  }

  private static String fraction(String arguments) {
    return arguments.isEmpty() ? "0" : arguments;
  }

  private static long members(String list) {
    return MEMBER.matcher(list).results().count();
  }

  private static int enumBytes(long members) {
    return members < 1 << BYTE ? 1 : 2;
  }

  private static long setBytes(long members) {
    long bytes = (members + BYTE - 1) / BYTE;
    return bytes > 4 ? BYTE : bytes;
  }

  private static String text(ColumnFacts column) {
    return column.type() + column.collation().map(name -> " " + name).orElse("");
  }
}
