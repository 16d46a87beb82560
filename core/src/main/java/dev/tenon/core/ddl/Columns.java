package dev.tenon.core.ddl;

import dev.tenon.name.Identifier;
import java.util.List;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** Render a list of columns in parentheses. */
public final class Columns extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient List<Identifier> columns;

  /**
   * Render columns.
   *
   * @param columns in order
   */
  public Columns(List<Identifier> columns) {
    this.columns = columns;
  }

  @Override
  public void accept(Context<?> context) {
    String before = "(";
    for (Identifier column : columns) {
      context.sql(before).visit(Ddl.quoted(column));
      before = ", ";
    }
    context.sql(')');
  }
}
