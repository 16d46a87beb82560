package dev.tenon.core.ddl;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Render query parts as text, with every identifier quoted. Safe for use by several threads. */
public final class Ddl {
  private final DSLContext context;

  /**
   * Render for a family of servers.
   *
   * @param dialect jOOQ's name of it; decides the quotes
   */
  public Ddl(SQLDialect dialect) {
    Settings settings =
        new Settings()
            .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
            .withRenderKeywordCase(RenderKeywordCase.UPPER)
            .withRenderFormatted(false);
    this.context = DSL.using(dialect, settings);
  }

  /**
   * Return jOOQ's own statement builder, for statements that jOOQ has.
   *
   * @return not connected to anything
   */
  public DSLContext statements() {
    return context;
  }

  /**
   * Render a part, with values inlined.
   *
   * @param part a statement or a part of one
   * @return its text
   */
  public String text(QueryPart part) {
    return context.renderInlined(part);
  }

  /**
   * Quote an identifier, whole: jOOQ puts an alias in the place of a name that it finds too long.
   *
   * @param identifier the identifier
   * @return a part that renders as the quoted name
   */
  public static QueryPart quoted(Identifier identifier) {
    return new QuotedName(List.of(identifier));
  }

  /**
   * Quote a table's name, whole.
   *
   * @param table with or without schema
   * @return a part that renders as the quoted name, qualified where the table is
   */
  public static QueryPart quoted(TableName table) {
    return new QuotedName(Stream.concat(table.schema().stream(), Stream.of(table.name())).toList());
  }

  /**
   * Make a jOOQ name of an identifier.
   *
   * @param identifier the identifier
   * @return quoted wherever it is rendered
   */
  public static Name name(Identifier identifier) {
    return DSL.quotedName(identifier.text());
  }

  /**
   * Make a jOOQ name of a table's name.
   *
   * @param table with or without schema
   * @return qualified where the table is
   */
  public static Name name(TableName table) {
    return table
        .schema()
        .map(schema -> DSL.quotedName(schema.text(), table.name().text()))
        .orElseGet(() -> name(table.name()));
  }
}
