package dev.tenon.postgres.ddl;

import dev.tenon.core.ddl.Columns;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
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
    return DDL.text(
        new Words(
            DSL.keyword("create index concurrently"),
            Ddl.quoted(index),
            DSL.keyword("on"),
            Ddl.quoted(table),
            new Columns(columns)));
  }

  /**
   * Render {@code DROP INDEX CONCURRENTLY}.
   *
   * @param table the table
   * @param index its name, in the table's schema
   * @return one statement, to be run outside any transaction
   */
  public static String dropIndex(TableName table, Identifier index) {
    return DDL.text(
        new Words(
            DSL.keyword("drop index concurrently if exists"),
            Ddl.quoted(new TableName(table.schema(), index))));
  }

  /**
   * Render {@code LOCK TABLE} in the mode that adding a key takes.
   *
   * @param table the table
   * @return one statement
   */
  public static String lock(TableName table) {
    return DDL.text(
        new Words(
            DSL.keyword("lock table only"),
            Ddl.quoted(table),
            DSL.keyword("in share row exclusive mode")));
  }
}
