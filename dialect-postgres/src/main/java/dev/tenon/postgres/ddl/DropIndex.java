package dev.tenon.postgres.ddl;

import static org.jooq.impl.DSL.keyword;

import dev.tenon.core.ddl.Ddl;
import dev.tenon.name.TableName;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** Render {@code DROP INDEX}: jOOQ's own leaves the index's schema out. */
final class DropIndex extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient TableName index;

  DropIndex(TableName index) {
    this.index = index;
  }

  @Override
  public void accept(Context<?> context) {
    context.visit(keyword("drop index")).sql(' ').visit(Ddl.quoted(index));
  }
}
