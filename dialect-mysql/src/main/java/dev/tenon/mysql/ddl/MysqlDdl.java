package dev.tenon.mysql.ddl;

import dev.tenon.core.ddl.AlterTable;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.core.ddl.ForeignKeyConstraint;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyDdl;
import java.util.List;
import org.jooq.SQLDialect;

/**
 * Render for MySQL: names in backticks, which every sql_mode takes; {@code DROP FOREIGN KEY}, which
 * every version takes.
 *
 * <p>A referent without schema is looked for in the schema of the source table, not in the current
 * one.
 */
public final class MysqlDdl implements ForeignKeyDdl {
  private final Ddl ddl = new Ddl(SQLDialect.MYSQL);

  /** Make a renderer. */
  public MysqlDdl() {}

  @Override
  public String add(NamedForeignKey key) {
    return ddl.text(new AlterTable(key.definition().source(), "add", constraint(key)));
  }

  @Override
  public String inline(NamedForeignKey key) {
    return ddl.text(constraint(key));
  }

  private static ForeignKeyConstraint constraint(NamedForeignKey key) {
    return new ForeignKeyConstraint(key, MysqlOptions.indexName(key), List.of());
  }

  @Override
  public String drop(TableName source, Identifier name) {
    return ddl.text(new AlterTable(source, "drop foreign key", Ddl.quoted(name)));
  }

  @Override
  public List<String> dropIfExists(TableName source, Identifier name) {
    return new GuardedDrop(ddl, source, name).statements(drop(source, name));
  }

  @Override
  public String dropIndex(TableName source, Identifier index) {
    return ddl.text(new AlterTable(source, "drop index", Ddl.quoted(index)));
  }

  /**
   * Take away a table that no statement shows by its name.
   *
   * @param table named like its file
   * @return the statement
   */
  public String dropHidden(TableName table) {
    return ddl.text(ddl.statements().dropTable(Ddl.name(hidden(table))));
  }

  /**
   * Call such a table so that statements find it.
   *
   * @param table named like its file
   * @return its name in SQL
   */
  public static TableName hidden(TableName table) {
    return new TableName(table.schema(), new Identifier("#mysql50#" + table.name().text()));
  }
}
