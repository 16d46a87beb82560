package dev.tenon.postgres.ddl;

import dev.tenon.check.Question;
import dev.tenon.postgres.model.Situation;
import dev.tenon.spi.OrphanSql;

/**
 * Write the queries about orphan rows as the server's own first look at them ({@code
 * RI_Initial_Check} in ri_triggers.c): by the key's operator, under the referenced column's
 * collation, {@code ONLY} where a table is not partitioned.
 */
public final class PostgresOrphans implements OrphanSql {
  @Override
  public String count(Question question, long limit) {
    return PostgresDdl.TOOLKIT.text(
        OrphanQuery.of(
            question, "SELECT count(*) FROM (SELECT 1", " LIMIT " + limit + ") AS seen"));
  }

  @Override
  public String sample(Question question, int rows) {
    return PostgresDdl.TOOLKIT.text(OrphanQuery.columns(question, " LIMIT " + rows));
  }

  @Override
  public String show(Question question) {
    return PostgresDdl.TOOLKIT.text(OrphanQuery.of(question, "SELECT fk.*", ""));
  }

  @Override
  public String remove(Question question) {
    return PostgresDdl.TOOLKIT.text(new OrphanRemoval(Situation.of(question)));
  }
}
