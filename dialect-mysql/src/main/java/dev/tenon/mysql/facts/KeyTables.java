package dev.tenon.mysql.facts;

import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.mysql.folding.Utf8Folding;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold the stored names of a key's two tables: a referent without schema is in that of the source.
 *
 * @param source qualified unless no schema is current
 * @param referent likewise
 */
public record KeyTables(TableName source, TableName referent) {

  /** Check that no part is missing. */
  public KeyTables {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(referent, "referent");
  }

  /**
   * Find the tables of a key.
   *
   * @param key as asked
   * @param facts where they were found
   * @return the names that lead to them
   */
  public static KeyTables of(ForeignKey key, Facts facts) {
    TableName source = facts.resolve(key.source());
    return new KeyTables(source, facts.resolve(key.referent().orSchema(source.schema())));
  }

  /**
   * Find a column of a table, ignoring case.
   *
   * @param table that may have it
   * @param name as asked
   * @return absent when it is not there
   */
  public static Optional<ColumnFacts> column(TableFacts table, Identifier name) {
    return table.columns().stream().filter(column -> sameColumn(column.name(), name)).findFirst();
  }

  /**
   * Compare names of columns as the server does.
   *
   * @param one a name
   * @param other a name
   * @return whether they are one
   */
  public static boolean sameColumn(Identifier one, Identifier other) {
    return Utf8Folding.small(one.text()).equals(Utf8Folding.small(other.text()));
  }
}
