package dev.tenon.postgres.ddl;

import static org.jooq.impl.DSL.keyword;

import dev.tenon.core.ddl.Ddl;
import dev.tenon.key.NamedForeignKey;
import org.jooq.Context;
import org.jooq.impl.CustomQueryPart;

/** Render what follows {@code DROP CONSTRAINT} where a key gives way to one of its own name. */
final class Replacement extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient NamedForeignKey key;

  Replacement(NamedForeignKey key) {
    this.key = key;
  }

  @Override
  public void accept(Context<?> context) {
    context.visit(Ddl.quoted(key.name().orElseThrow())).sql(", ");
    context.visit(keyword("add")).sql(' ').visit(PostgresDdl.constraint(key));
  }
}
