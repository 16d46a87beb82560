package dev.tenon.mysql.ddl;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.currentSchema;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.keyword;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.tenon.core.ddl.Ddl;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.impl.CustomQueryPart;

/**
 * Drop a key if it is there, in plain SQL that asks the catalogue: MySQL has no {@code DROP FOREIGN
 * KEY IF EXISTS}.
 *
 * <p>Right under every sql_mode but NO_BACKSLASH_ESCAPES where a name holds a backslash. Leaves the
 * user variable {@code @tenon_drop} set.
 */
final class GuardedDrop {
  private static final String VARIABLE = "@tenon_drop";
  private static final String STATEMENT = "tenon_drop";

  private final Ddl ddl;
  private final TableName source;
  private final Identifier key;

  GuardedDrop(Ddl ddl, TableName source, Identifier key) {
    this.ddl = ddl;
    this.source = source;
    this.key = key;
  }

  List<String> statements(String drop) {
    return List.of(
        ddl.text(new SetVariable(choice(drop))),
        "PREPARE " + STATEMENT + " FROM " + VARIABLE,
        "EXECUTE " + STATEMENT,
        "DEALLOCATE PREPARE " + STATEMENT);
  }

  private Select<?> choice(String drop) {
    Field<String> schema =
        source.schema().map(part -> (Field<String>) inline(part.text())).orElse(currentSchema());
    return ddl.statements()
        .select(when(count().gt(inline(0)), inline(drop)).otherwise(inline("DO 0")))
        .from(table(name("information_schema", "TABLE_CONSTRAINTS")))
        .where(column("CONSTRAINT_TYPE").eq(inline("FOREIGN KEY")))
        .and(column("TABLE_SCHEMA").eq(schema))
        .and(column("TABLE_NAME").eq(inline(source.name().text())))
        .and(column("CONSTRAINT_NAME").eq(inline(key.text())));
  }

  private static Field<String> column(String column) {
    return field(name(column), String.class);
  }

  /** Render {@code SET @tenon_drop = (…)}. */
  private static final class SetVariable extends CustomQueryPart {
    private static final long serialVersionUID = 1L;

    private final transient QueryPart value;

    SetVariable(QueryPart value) {
      this.value = value;
    }

    @Override
    public void accept(Context<?> context) {
      context.visit(keyword("set")).sql(' ').sql(VARIABLE).sql(" = (").visit(value).sql(')');
    }
  }
}
