package dev.tenon.postgres.ddl;

import dev.tenon.core.ddl.Ddl;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.Equality;
import dev.tenon.postgres.model.PairComparison;
import dev.tenon.postgres.model.PgColumn;
import dev.tenon.postgres.model.PgTable;
import dev.tenon.postgres.model.Situation;
import java.util.Optional;
import org.jooq.Context;
import org.jooq.impl.DSL;

/**
 * Render how rows of a key match: the source table as {@code fk}, the referent table as {@code pk}.
 *
 * @param situation in which nothing stands in the way of the key
 */
record KeyMatch(Situation situation) {

  void acceptSource(Context<?> context) {
    acceptTable(context, situation.source(), situation.key().source());
    context.sql(" AS fk");
  }

  void acceptReferent(Context<?> context) {
    acceptTable(context, situation.referent(), situation.key().referent());
    context.sql(" AS pk");
  }

  /** Compare all pairs. */
  void acceptEquality(Context<?> context) {
    for (int place = 0; place < situation.pairs(); place++) {
      context.sql(place == 0 ? "" : " AND ");
      acceptPair(context, place, situation.comparison(place).orElseThrow());
    }
  }

  /** Pick the rows that must match: with MATCH FULL also those that are partly NULL. */
  void acceptPresence(Context<?> context) {
    String before = "(fk.";
    for (Identifier column : situation.local()) {
      context.sql(before).visit(Ddl.quoted(column)).sql(" IS NOT NULL");
      before = situation.matchesFully() ? " OR fk." : " AND fk.";
    }
    context.sql(")");
  }

  private static void acceptTable(Context<?> context, Optional<PgTable> table, TableName asked) {
    boolean partitioned = table.filter(PgTable::isPartitioned).isPresent();
    context.sql(partitioned ? "" : "ONLY ");
    context.visit(Ddl.quoted(table.map(PgTable::name).orElse(asked)));
  }

  private void acceptPair(Context<?> context, int place, PairComparison comparison) {
    PgColumn remote = situation.remoteColumn(place).orElseThrow();
    PgColumn local = situation.localColumn(place).orElseThrow();
    Equality operator = comparison.operator();
    context.sql("pk.").visit(Ddl.quoted(remote.name()));
    acceptCast(context, remote.type(), operator.left());
    context.sql(" OPERATOR(").visit(DSL.quotedName(operator.schema()));
    context.sql(".").sql(operator.name()).sql(") fk.").visit(Ddl.quoted(local.name()));
    acceptCast(context, local.type(), operator.right());
    if (remote.collation() != local.collation()) {
      acceptCollation(context, remote);
    }
  }

  private void acceptCast(Context<?> context, long from, long into) {
    if (from != into) {
      situation
          .types()
          .type(into)
          .ifPresent(type -> context.sql("::").visit(DSL.quotedName(type.schema(), type.name())));
    }
  }

  private static void acceptCollation(Context<?> context, PgColumn remote) {
    remote
        .collationSchema()
        .flatMap(schema -> remote.facts().collation().map(name -> DSL.quotedName(schema, name)))
        .ifPresent(name -> context.sql(" COLLATE ").visit(name));
  }
}
