package dev.tenon.core.ddl;

import static org.jooq.impl.DSL.keyword;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.name.Identifier;
import java.util.List;
import java.util.Optional;
import org.jooq.Context;
import org.jooq.Keyword;
import org.jooq.impl.CustomQueryPart;

/**
 * Render a foreign key as a table constraint, in Alembic's order of clauses: MATCH, ON DELETE, ON
 * UPDATE, deferrability, then what the dialect adds.
 *
 * <p>jOOQ has no MATCH, no deferrability and no column list after SET NULL; so the whole clause is
 * one part.
 */
public final class ForeignKeyConstraint extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient NamedForeignKey key;
  private final transient Optional<Identifier> indexName;
  private final transient List<Keyword> trailing;

  /**
   * Render a key.
   *
   * @param key the key, with or without name
   * @param indexName what follows FOREIGN KEY, where the product takes an index name there
   * @param trailing what follows the last clause, such as NOT VALID
   */
  public ForeignKeyConstraint(
      NamedForeignKey key, Optional<Identifier> indexName, List<Keyword> trailing) {
    this.key = key;
    this.indexName = indexName;
    this.trailing = List.copyOf(trailing);
  }

  @Override
  public void accept(Context<?> context) {
    ForeignKey definition = key.definition();
    key.name()
        .ifPresent(
            name -> context.visit(keyword("constraint")).sql(' ').visit(Ddl.quoted(name)).sql(' '));
    context.visit(keyword("foreign key"));
    indexName.ifPresent(index -> context.sql(' ').visit(Ddl.quoted(index)).sql(' '));
    context.visit(new Columns(definition.localColumns()));
    context.sql(' ').visit(keyword("references")).sql(' ');
    context.visit(Ddl.quoted(definition.referent())).sql(' ');
    context.visit(new Columns(definition.remoteColumns()));
    acceptClauses(context, definition);
    trailing.forEach(clause -> context.sql(' ').visit(clause));
  }

  private static void acceptClauses(Context<?> context, ForeignKey definition) {
    definition.match().ifPresent(match -> clause(context, "match " + match.name()));
    definition.onDelete().ifPresent(onDelete -> acceptOnDelete(context, onDelete));
    definition.onUpdate().ifPresent(action -> clause(context, "on update " + action.sql()));
    definition.deferrability().ifPresent(when -> clause(context, when.sql()));
  }

  private static void acceptOnDelete(Context<?> context, OnDelete onDelete) {
    clause(context, "on delete " + onDelete.action().sql());
    if (!onDelete.columns().isEmpty()) {
      context.sql(' ').visit(new Columns(onDelete.columns()));
    }
  }

  private static void clause(Context<?> context, String words) {
    context.sql(' ').visit(keyword(words));
  }
}
