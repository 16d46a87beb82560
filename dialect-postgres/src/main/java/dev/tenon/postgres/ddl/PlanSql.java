package dev.tenon.postgres.ddl;

import dev.tenon.core.ddl.AlterTable;
import dev.tenon.core.ddl.Columns;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Render the statements of plans that {@link PostgresDdl} has no use for. */
public final class PlanSql {
  private static final Ddl DDL = new Ddl(SQLDialect.POSTGRES);

  private PlanSql() {}

  /**
   * Render {@code CREATE INDEX CONCURRENTLY}.
   *
   * @param table the table
   * @param index its name, in the table's schema
   * @param columns in order
   * @return one statement, to be run outside any transaction
   */
  public static String createIndex(TableName table, Identifier index, List<Identifier> columns) {
    return create("create index concurrently", table, index, columns);
  }

  /**
   * Render {@code DROP INDEX CONCURRENTLY}.
   *
   * @param table the table
   * @param index its name, in the table's schema
   * @return one statement, to be run outside any transaction
   */
  public static String dropIndex(TableName table, Identifier index) {
    return drop("drop index concurrently if exists", table, index);
  }

  /**
   * Render {@code ALTER INDEX … RENAME}.
   *
   * @param table the table
   * @param index its name, in the table's schema
   * @param goal its new name
   * @return one statement
   */
  public static String renameIndex(TableName table, Identifier index, Identifier goal) {
    return DDL.text(
        new Words(
            DSL.keyword("alter index"),
            Ddl.quoted(new TableName(table.schema(), index)),
            DSL.keyword("rename to"),
            Ddl.quoted(goal)));
  }

  /**
   * Render {@code CREATE INDEX} on a partitioned table, which takes over equal indexes of its
   * partitions and builds only what they lack.
   *
   * @param table the partitioned table
   * @param index its name, in the table's schema
   * @param columns in order
   * @return one statement
   */
  public static String adoptIndexes(TableName table, Identifier index, List<Identifier> columns) {
    return create("create index", table, index, columns);
  }

  /**
   * Render {@code DROP INDEX} for the index of a partitioned table, and with it those of its
   * partitions.
   *
   * @param table the table
   * @param index its name, in the table's schema
   * @return one statement
   */
  public static String dropIndexes(TableName table, Identifier index) {
    return drop("drop index if exists", table, index);
  }

  /**
   * Render the drop of a key and the addition of one of the same name in one {@code ALTER TABLE}.
   *
   * @param key with its name, as it shall be
   * @return one statement
   */
  public static String replace(NamedForeignKey key) {
    return DDL.text(
        new AlterTable(key.definition().source(), "drop constraint", new Replacement(key)));
  }

  /**
   * Render {@code LOCK TABLE} in the mode that adding a key takes.
   *
   * @param table the table
   * @return one statement
   */
  public static String lock(TableName table) {
    return lock(table, "in share row exclusive mode");
  }

  /**
   * Render {@code LOCK TABLE} in the mode that adding a key takes which takes over others.
   *
   * @param table the table
   * @return one statement
   */
  public static String lockAlone(TableName table) {
    return lock(table, "in access exclusive mode");
  }

  /**
   * Render {@code COMMENT ON CONSTRAINT}.
   *
   * @param table the key's source
   * @param key its name
   * @param text empty: no comment any more
   * @return one statement
   */
  public static String comment(TableName table, Identifier key, Optional<String> text) {
    return DDL.text(
        new Words(
            DSL.keyword("comment on constraint"),
            Ddl.quoted(key),
            DSL.keyword("on"),
            Ddl.quoted(table),
            DSL.keyword("is"),
            text.<QueryPart>map(DSL::inline).orElse(DSL.keyword("null"))));
  }

  private static String create(
      String verb, TableName table, Identifier index, List<Identifier> columns) {
    return DDL.text(
        new Words(
            DSL.keyword(verb),
            Ddl.quoted(index),
            DSL.keyword("on"),
            Ddl.quoted(table),
            new Columns(columns)));
  }

  /** An index lives in the schema of its table. */
  private static String drop(String verb, TableName table, Identifier index) {
    return DDL.text(new Words(DSL.keyword(verb), Ddl.quoted(new TableName(table.schema(), index))));
  }

  private static String lock(TableName table, String mode) {
    return DDL.text(
        new Words(DSL.keyword("lock table only"), Ddl.quoted(table), DSL.keyword(mode)));
  }
}
