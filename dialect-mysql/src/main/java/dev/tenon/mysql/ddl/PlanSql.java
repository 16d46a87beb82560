package dev.tenon.mysql.ddl;

import dev.tenon.core.ddl.AlterTable;
import dev.tenon.core.ddl.Columns;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jooq.Context;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomQueryPart;

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

  /**
   * Render {@code ADD INDEX}.
   *
   * @param table the table
   * @param index its name
   * @param columns in order
   * @return one statement
   */
  public String addIndex(TableName table, Identifier index, List<Identifier> columns) {
    return DDL.text(new AlterTable(table, "add index", new IndexPart(index, columns))) + how;
  }

  /**
   * Render the addition of several indexes in one change, which reads the table once.
   *
   * @param table the table
   * @param indexes columns in order, by name
   * @return one statement
   */
  public String addIndexes(TableName table, SequencedMap<Identifier, List<Identifier>> indexes) {
    return indexes.entrySet().stream()
            .skip(1)
            .map(
                index -> ", ADD INDEX " + DDL.text(new IndexPart(index.getKey(), index.getValue())))
            .collect(
                Collectors.joining(
                    "",
                    DDL.text(
                        new AlterTable(
                            table,
                            "add index",
                            new IndexPart(
                                indexes.firstEntry().getKey(), indexes.firstEntry().getValue()))),
                    ""))
        + how;
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
    return KEYS.dropIndex(table, index)
        + ", ADD INDEX "
        + DDL.text(new IndexPart(index, columns))
        + how;
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
    return KEYS.drop(key.definition().source(), old) + ", ADD " + KEYS.inline(key) + how;
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

    private final transient Identifier index;
    private final transient List<Identifier> columns;

    IndexPart(Identifier index, List<Identifier> columns) {
      this.index = index;
      this.columns = columns;
    }

    @Override
    public void accept(Context<?> context) {
      context.visit(Ddl.quoted(index)).sql(' ').visit(new Columns(columns));
    }
  }
}
