package dev.tenon.mysql.rules;

import dev.tenon.check.Question;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Facts;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.Placement;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.facts.TableIndex;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.mysql.version.MysqlProduct;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Look at a question as the server does: the key with the facts of its own two tables.
 *
 * @param question the whole question
 * @param source its stored name, or the one that it would have; qualified unless no schema is
 *     current
 * @param referent likewise; without schema it is in that of the source
 * @param sourceTable absent when it is not there, or can't be seen
 * @param referentTable likewise
 */
public record Situation(
    Question question,
    TableName source,
    TableName referent,
    Optional<TableFacts> sourceTable,
    Optional<TableFacts> referentTable) {

  /** Check that no part is missing. */
  public Situation {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(referent, "referent");
    Objects.requireNonNull(sourceTable, "sourceTable");
    Objects.requireNonNull(referentTable, "referentTable");
  }

  /**
   * Find the tables of a question.
   *
   * @param question about one key
   * @return the situation
   */
  public static Situation of(Question question) {
    Facts facts = question.facts();
    KeyTables tables = KeyTables.of(question.key().definition(), facts);
    return new Situation(
        question,
        tables.source(),
        tables.referent(),
        facts.table(tables.source()),
        facts.table(tables.referent()));
  }

  /**
   * Return the key.
   *
   * @return as asked
   */
  public ForeignKey key() {
    return question.key().definition();
  }

  /**
   * Return all facts.
   *
   * @return those of other tables too
   */
  public Facts facts() {
    return question.facts();
  }

  /**
   * Return the server's version.
   *
   * @return as it reported it
   */
  public ServerVersion version() {
    return facts().server().version();
  }

  /**
   * Return the session.
   *
   * @return current schema and variables
   */
  public Session session() {
    return facts().session();
  }

  /**
   * Tell whether the server has a change.
   *
   * @param change of versions
   * @return whether it is that release or newer
   */
  public boolean has(MysqlChange change) {
    return change.in(version());
  }

  /**
   * Tell whether foreign_key_checks is on.
   *
   * @return whether the server looks for the referent, and at rows
   */
  public boolean checked() {
    return Catalogue.rowsUncheckedBecause(session()).isEmpty();
  }

  /**
   * Tell whether the key is added to a table that is there.
   *
   * @return whether it does not stand within CREATE TABLE
   */
  public boolean altering() {
    return question.placement() == Placement.ALTER_TABLE;
  }

  /**
   * Tell whether the server changes the table in place, so that other parts of it answer: it does
   * so without foreign_key_checks.
   *
   * @return whether no row is copied
   */
  public boolean inPlace() {
    return altering() && !checked();
  }

  /** Tell whether the server copies the table row by row, and looks at the rows. */
  boolean copying() {
    return altering() && checked();
  }

  /**
   * Tell whether the source table's storage engine keeps foreign keys.
   *
   * @return {@code false} where it takes the clause and forgets it
   */
  public boolean kept() {
    return sourceTable.flatMap(TableFacts::storageEngine).map(MysqlProduct::keepsKeys).orElse(true);
  }

  /**
   * Find the referent as a table of any storage engine.
   *
   * @return absent also for a view, which no key can refer to
   */
  public Optional<TableFacts> referentAsTable() {
    return referentTable.filter(
        table ->
            switch (table.kind()) {
              case TABLE, PARTITIONED_TABLE -> true;
              case VIEW, FOREIGN_TABLE, OTHER -> false;
            });
  }

  /**
   * Find the referent where the source table's storage engine is its own too.
   *
   * @return absent where the engine can't see it
   */
  public Optional<TableFacts> referentOfSameEngine() {
    return referentAsTable()
        .filter(table -> engine(table).equals(sourceTable.map(Situation::engine).orElse("")));
  }

  static String engine(TableFacts table) {
    return table.storageEngine().orElse("").toLowerCase(Locale.ROOT);
  }

  /**
   * Describe the key for people.
   *
   * @return for example {@code the key of shop.orders (customer_id) to shop.customer (id)}
   */
  public String said() {
    String name = question.key().name().map(text -> "'" + text + "' ").orElse("");
    return "the foreign key "
        + name
        + "of "
        + source
        + Words.list(key().localColumns())
        + " to "
        + referent
        + Words.list(key().remoteColumns());
  }

  /**
   * Tell whether both tables are one.
   *
   * @return by their stored names
   */
  public boolean selfReference() {
    return source.equals(referent);
  }

  /**
   * Count the pairs of columns.
   *
   * @return at least one
   */
  public int pairs() {
    return key().localColumns().size();
  }

  /**
   * Find a column of the source table.
   *
   * @param position of the pair, from 0
   * @return absent when it is not there
   */
  public Optional<ColumnFacts> local(int position) {
    return sourceTable.flatMap(
        table -> KeyTables.column(table, key().localColumns().get(position)));
  }

  /**
   * Find a column of the referent.
   *
   * @param position of the pair, from 0
   * @return absent when it is not there
   */
  public Optional<ColumnFacts> remote(int position) {
    return referentAsTable()
        .flatMap(table -> KeyTables.column(table, key().remoteColumns().get(position)));
  }

  /**
   * List the keys that the source table has.
   *
   * @return without the one in question
   */
  public List<StoredForeignKey> sourceKeys() {
    return facts().keysOf(source);
  }

  /**
   * List the indexes of the source table.
   *
   * @return as keys look at them; empty when the table is not there
   */
  public List<TableIndex> sourceIndexes() {
    return indexes(sourceTable);
  }

  /**
   * List the indexes of the referent.
   *
   * @return as keys look at them; empty when the table is not there
   */
  public List<TableIndex> referentIndexes() {
    return indexes(referentAsTable());
  }

  private static List<TableIndex> indexes(Optional<TableFacts> table) {
    return table.stream().flatMap(facts -> facts.indexes().stream()).map(TableIndex::of).toList();
  }

  /**
   * Return what a delete of the referenced row does.
   *
   * @return NO ACTION where nothing is said, or forgotten
   */
  public ReferentialAction onDelete() {
    return effective(key().onDelete().map(OnDelete::action));
  }

  /**
   * Return what an update of the referenced row does.
   *
   * @return NO ACTION where nothing is said, or forgotten because a match type is said
   */
  public ReferentialAction onUpdate() {
    return effective(key().onUpdate());
  }

  /** Before 8.0 a match type makes the server forget both actions, unless it works in place. */
  boolean actionsForgotten() {
    return key().match().isPresent() && !has(MysqlChange.DATA_DICTIONARY) && !inPlace();
  }

  private ReferentialAction effective(Optional<ReferentialAction> said) {
    return actionsForgotten()
        ? ReferentialAction.NO_ACTION
        : said.orElse(ReferentialAction.NO_ACTION);
  }
}
