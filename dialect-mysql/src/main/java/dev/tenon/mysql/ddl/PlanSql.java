package dev.tenon.mysql.ddl;

import dev.tenon.core.ddl.AlterTable;
import dev.tenon.core.ddl.Columns;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.mysql.facts.Detail;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Context;
import org.jooq.Keyword;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/**
 * Render the statements of plans, each with its algorithm and lock said: a server that can't do it
 * so refuses (1845, 1846) instead of copying in silence.
 *
 * @param how what follows each statement
 */
public record PlanSql(String how) {

  /** In place, with readers and writers going on: InnoDB. */
  public static final PlanSql UNLOCKED = new PlanSql(", ALGORITHM=INPLACE, LOCK=NONE");

  /** In place, with readers going on: the most that NDB offers. */
  public static final PlanSql SHARED = new PlanSql(", ALGORITHM=INPLACE, LOCK=SHARED");

  /** By copying the table: what checks existing rows. */
  public static final PlanSql COPY = new PlanSql(", ALGORITHM=COPY");

  private static final Ddl DDL = new Ddl(SQLDialect.MYSQL);
  private static final MysqlDdl KEYS = new MysqlDdl();
  private static final Keyword COMMENT = DSL.keyword("comment");

  /**
   * Hold an index that is to be added.
   *
   * @param name of it
   * @param columns in order
   * @param marked whether its comment says that its key is not proven yet
   */
  public record NewIndex(Identifier name, List<Identifier> columns, boolean marked) {
    /** Copy the list. */
    public NewIndex {
      Objects.requireNonNull(name, "name");
      columns = List.copyOf(columns);
    }
  }

  /**
   * Render the addition of indexes in one change, which reads the table once.
   *
   * @param table the table
   * @param indexes one or more
   * @return one statement
   */
  public String addIndexes(TableName table, List<NewIndex> indexes) {
    return indexes.stream()
            .skip(1)
            .map(PlanSql::addition)
            .collect(
                Collectors.joining(
                    "",
                    DDL.text(new AlterTable(table, "add index", new IndexPart(indexes.getFirst()))),
                    ""))
        + how;
  }

  private static String addition(NewIndex index) {
    return ", ADD INDEX " + DDL.text(new IndexPart(index));
  }

  /**
   * Render the exchange of an index for the same one, in one change: the server then leaves it
   * alone, even if it had made it itself. Builds it in that case only.
   *
   * @param table the table
   * @param index its name
   * @param columns in order
   * @return one statement
   */
  public String keepIndex(TableName table, Identifier index, List<Identifier> columns) {
    return KEYS.dropIndex(table, index) + addition(new NewIndex(index, columns, false)) + how;
  }

  /**
   * Render {@code DROP INDEX}.
   *
   * @param table the table
   * @param index its name
   * @return one statement
   */
  public String dropIndex(TableName table, Identifier index) {
    return KEYS.dropIndex(table, index) + how;
  }

  /**
   * Render the addition of a key.
   *
   * @param key with its name
   * @return one statement
   */
  public String add(NamedForeignKey key) {
    return KEYS.add(key) + how;
  }

  /**
   * Render the addition of several keys in one change.
   *
   * @param keys of one table, each with its name
   * @return one statement
   */
  public String add(List<NamedForeignKey> keys) {
    return keys.stream()
            .skip(1)
            .map(key -> ", ADD " + KEYS.inline(key))
            .collect(Collectors.joining("", KEYS.add(keys.getFirst()), ""))
        + how;
  }

  /**
   * Render the drop of a key.
   *
   * @param source the table
   * @param name of the key
   * @return one statement
   */
  public String drop(TableName source, Identifier name) {
    return KEYS.drop(source, name) + how;
  }

  /**
   * Render the exchange of a key for the same one under another name, which is one change.
   *
   * @param old name
   * @param key with its new name
   * @return one statement
   */
  public String swap(Identifier old, NamedForeignKey key) {
    return exchange(old, key) + how;
  }

  private static String exchange(Identifier old, NamedForeignKey key) {
    return KEYS.drop(key.definition().source(), old) + ", ADD " + KEYS.inline(key);
  }

  /**
   * Render the same exchange, and that of an index for the same one without a comment, of which the
   * server changes no more than the comment.
   *
   * @param old name of the key
   * @param key with its new name
   * @param index its name
   * @param columns in order
   * @return one statement
   */
  public String swap(
      Identifier old, NamedForeignKey key, Identifier index, List<Identifier> columns) {
    return exchange(old, key)
        + ", DROP INDEX "
        + DDL.text(Ddl.quoted(index))
        + addition(new NewIndex(index, columns, false))
        + how;
  }

  /**
   * Render {@code LOCK TABLES} for writing.
   *
   * @param tables to lock
   * @return one statement
   */
  public static String lock(List<TableName> tables) {
    return tables.stream()
        .distinct()
        .map(table -> DDL.text(Ddl.quoted(table)) + " WRITE")
        .collect(Collectors.joining(", ", "LOCK TABLES ", ""));
  }

  private static final class IndexPart extends CustomQueryPart {
    private static final long serialVersionUID = 1L;

    private final transient NewIndex index;

    IndexPart(NewIndex index) {
      this.index = index;
    }

    @Override
    public void accept(Context<?> context) {
      context.visit(Ddl.quoted(index.name())).sql(' ').visit(new Columns(index.columns()));
      if (index.marked()) {
        context.sql(' ').visit(COMMENT).sql(' ').visit(DSL.inline(Detail.OF_UNPROVEN));
      }
    }
  }
}
