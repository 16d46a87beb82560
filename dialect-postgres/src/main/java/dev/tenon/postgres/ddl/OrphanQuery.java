package dev.tenon.postgres.ddl;

import dev.tenon.check.Question;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.name.Identifier;
import dev.tenon.postgres.model.Situation;
import java.util.function.Consumer;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** Render a query for the rows of the source table that find no referenced row. */
final class OrphanQuery extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient Situation situation;
  private final transient Consumer<Context<?>> head;
  private final String tail;

  private OrphanQuery(Situation situation, Consumer<Context<?>> head, String tail) {
    this.situation = situation;
    this.head = head;
    this.tail = tail;
  }

  static OrphanQuery of(Question question, String head, String tail) {
    return new OrphanQuery(Situation.of(question), context -> context.sql(head), tail);
  }

  /** Select the key's own columns. */
  static OrphanQuery columns(Question question, String tail) {
    Situation situation = Situation.of(question);
    return new OrphanQuery(situation, context -> acceptColumns(context, situation), tail);
  }

  @Override
  public void accept(Context<?> context) {
    KeyMatch match = new KeyMatch(situation);
    head.accept(context);
    context.sql(" FROM ");
    match.acceptSource(context);
    context.sql(" LEFT OUTER JOIN ");
    match.acceptReferent(context);
    context.sql(" ON (");
    match.acceptEquality(context);
    context.sql(") WHERE pk.").visit(Ddl.quoted(situation.remote().getFirst()));
    context.sql(" IS NULL AND ");
    match.acceptPresence(context);
    context.sql(tail);
  }

  private static void acceptColumns(Context<?> context, Situation situation) {
    String before = "SELECT fk.";
    for (Identifier column : situation.local()) {
      context.sql(before).visit(Ddl.quoted(column));
      before = ", fk.";
    }
  }
}
