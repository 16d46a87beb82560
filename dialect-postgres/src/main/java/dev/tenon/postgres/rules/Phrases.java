package dev.tenon.postgres.rules;

import dev.tenon.core.rules.Pair;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Put keys, tables and columns into words. */
final class Phrases {
  private Phrases() {}

  /** Begin a sentence with the key. */
  static String key(Situation situation) {
    return situation.question().key().name().map(name -> "Key " + name).orElse("The key")
        + " from "
        + source(situation)
        + " "
        + columns(situation.local())
        + " to "
        + referent(situation)
        + " "
        + columns(situation.remote());
  }

  static TableName source(Situation situation) {
    return situation.facts().resolve(situation.key().source());
  }

  static TableName referent(Situation situation) {
    return situation.facts().resolve(situation.key().referent());
  }

  static String columns(List<Identifier> columns) {
    return columns.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
  }

  static String names(Collection<PgColumn> columns) {
    return columns.stream().map(column -> column.name().text()).collect(Collectors.joining(", "));
  }

  static Identifier local(Pair<Situation> pair) {
    return pair.situation().local().get(pair.position());
  }

  static Identifier remote(Pair<Situation> pair) {
    return pair.situation().remote().get(pair.position());
  }

  static Optional<PgColumn> localColumn(Pair<Situation> pair) {
    return pair.situation().localColumn(pair.position());
  }

  static Optional<PgColumn> remoteColumn(Pair<Situation> pair) {
    return pair.situation().remoteColumn(pair.position());
  }

  /** Set both sides of a pair against each other. */
  static String types(Pair<Situation> pair) {
    return column(source(pair.situation()), localColumn(pair))
        + ", "
        + column(referent(pair.situation()), remoteColumn(pair));
  }

  private static String column(TableName table, Optional<PgColumn> column) {
    return column.map(there -> table + "." + there.name() + " is " + there.typeText()).orElse("");
  }

  /** Set both sides' collations against each other. */
  static String collations(Pair<Situation> pair) {
    return collation(source(pair.situation()), localColumn(pair))
        + ", "
        + collation(referent(pair.situation()), remoteColumn(pair));
  }

  private static String collation(TableName table, Optional<PgColumn> column) {
    return column
        .map(
            there ->
                table
                    + "."
                    + there.name()
                    + " has "
                    + there
                        .facts()
                        .collation()
                        .map(name -> "collation " + name)
                        .orElse("no collation")
                    + (there.deterministic() ? "" : " (nondeterministic)"))
        .orElse("");
  }

  /** Say what a table is, in the words of SQL. */
  static String kind(Optional<PgTable> table) {
    return table.map(PgTable::kind).map(Phrases::kind).orElse("nothing");
  }

  private static String kind(char letter) {
    return switch (letter) {
      case 'r' -> "a table";
      case 'p' -> "a partitioned table";
      case 'v' -> "a view";
      case 'm' -> "a materialized view";
      case 'f' -> "a foreign table";
      case 'S' -> "a sequence";
      case 'i', 'I' -> "an index";
      case 'c' -> "a composite type";
      case 't' -> "a TOAST table";
      default -> "no table";
    };
  }
}
