package dev.tenon.postgres.ddl;

import dev.tenon.postgres.model.Situation;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** Render the statement that would remove the rows that find no referenced row. */
final class OrphanRemoval extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient Situation situation;

  OrphanRemoval(Situation situation) {
    this.situation = situation;
  }

  @Override
  public void accept(Context<?> context) {
    KeyMatch match = new KeyMatch(situation);
    context.sql("DELETE FROM ");
    match.acceptSource(context);
    context.sql(" WHERE ");
    match.acceptPresence(context);
    context.sql(" AND NOT EXISTS (SELECT 1 FROM ");
    match.acceptReferent(context);
    context.sql(" WHERE ");
    match.acceptEquality(context);
    context.sql(")");
  }
}
