package dev.tenon.mysql.ddl;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.tenon.check.Question;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.spi.OrphanSql;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/**
 * Write the queries about rows that MySQL would not allow: those without NULL in the key's columns
 * for which the referent has no row that the storage engine finds equal.
 */
public final class MysqlOrphans implements OrphanSql {
  private final Ddl ddl = new Ddl(SQLDialect.MYSQL);

  /** Make a writer. */
  public MysqlOrphans() {}

  @Override
  public String count(Question question, long limit) {
    OrphanParts parts = OrphanParts.of(question);
    return ddl.text(
        ddl.statements()
            .select(DSL.count())
            .from(unmatched(ddl, parts, List.of(inline(1))).limit(limit).asTable("t")));
  }

  @Override
  public String sample(Question question, int rows) {
    OrphanParts parts = OrphanParts.of(question);
    return ddl.text(unmatched(ddl, parts).limit(rows));
  }

  @Override
  public String show(Question question) {
    OrphanParts parts = OrphanParts.of(question);
    return ddl.text(unmatched(ddl, parts, List.of(parts.source().asterisk())));
  }

  /** Select the key's columns of rows that have no match. */
  static SelectConditionStep<?> unmatched(Ddl ddl, OrphanParts parts) {
    return unmatched(ddl, parts, parts.locals());
  }

  private static SelectConditionStep<?> unmatched(
      Ddl ddl, OrphanParts parts, List<? extends SelectFieldOrAsterisk> columns) {
    return ddl.statements()
        .select(columns)
        .from(parts.source())
        .where(present(parts))
        .and(notExists(selectOne().from(parts.referent()).where(parts.matches())));
  }

  private static Condition present(OrphanParts parts) {
    return DSL.and(parts.locals().stream().map(Field::isNotNull).toList());
  }

  /** A table may not be read below the statement that deletes from it; joined it may. */
  @Override
  public String remove(Question question) {
    OrphanParts parts = OrphanParts.unnamed(question);
    String join =
        ddl.text(
            ddl.statements()
                .selectOne()
                .from(parts.source())
                .leftJoin(parts.referent())
                .on(parts.matches())
                .where(present(parts))
                .and(parts.remotes().getFirst().isNull()));
    return "DELETE " + ddl.text(parts.source()) + join.substring(join.indexOf(" FROM "));
  }
}
