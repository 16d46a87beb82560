package dev.tenon.core.ddl;

import static org.jooq.impl.DSL.keyword;

import dev.tenon.name.TableName;
import org.jooq.Context;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/** Render {@code ALTER TABLE} with one clause that jOOQ's own builder can't hold. */
public final class AlterTable extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient TableName table;
  private final String verb;
  private final QueryPart clause;

  /**
   * Render an alteration.
   *
   * @param table the table
   * @param verb keywords such as {@code add}; never text from outside
   * @param clause what the verb acts on
   */
  public AlterTable(TableName table, String verb, QueryPart clause) {
    this.table = table;
    this.verb = verb;
    this.clause = clause;
  }

  @Override
  public void accept(Context<?> context) {
    context.visit(keyword("alter table")).sql(' ').visit(Ddl.quoted(table)).sql(' ');
    context.visit(keyword(verb)).sql(' ').visit(clause);
  }
}
