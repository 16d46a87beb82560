package dev.tenon.postgres.ddl;

import java.util.List;
import org.jooq.Context;
import org.jooq.QueryPart;
import org.jooq.impl.CustomQueryPart;

/** Parts with a blank between them. */
final class Words extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient List<QueryPart> parts;

  Words(QueryPart... parts) {
    this.parts = List.of(parts);
  }

  @Override
  public void accept(Context<?> context) {
    String between = "";
    for (QueryPart part : parts) {
      context.sql(between).visit(part);
      between = " ";
    }
  }
}
