package dev.tenon.postgres.plan;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Condition;
import dev.tenon.plan.Condition.IndexIsGone;
import dev.tenon.plan.Condition.IndexIsThere;
import dev.tenon.postgres.ddl.PlanSql;
import java.util.List;

/**
 * Hold an index whose name says that its key is not proven yet: what a run that broke off built can
 * be told by it from what people made.
 *
 * @param table its table
 * @param name for the time being
 * @param goal its name once the key is there for good
 * @param columns in order
 */
record InterimIndex(TableName table, Identifier name, Identifier goal, List<Identifier> columns) {
  /** Copy the list. */
  InterimIndex {
    columns = List.copyOf(columns);
  }

  String rename() {
    return PlanSql.renameIndex(table, name, goal);
  }

  Condition before() {
    return new IndexIsThere(table, name, columns);
  }

  Condition after() {
    return Condition.all(new IndexIsThere(table, goal, columns), new IndexIsGone(table, name));
  }
}
