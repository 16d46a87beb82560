package dev.tenon.postgres.ddl;

import dev.tenon.core.ddl.AlterTable;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.core.ddl.ForeignKeyConstraint;
import dev.tenon.key.Alteration;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.KeyOption;
import dev.tenon.spi.ForeignKeyDdl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Keyword;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Render statements as PostgreSQL 12 to 18 takes them (manual: ALTER TABLE, DROP INDEX). */
public final class PostgresDdl implements ForeignKeyDdl {

  /** Option: add the key without looking at the rows that are there. */
  public static final String NOT_VALID = KeyOption.NOT_VALID;

  /** Option: record the key and check nothing, from version 18. */
  public static final String NOT_ENFORCED = KeyOption.NOT_ENFORCED;

  /** Made once: it is costly, and holds no state. */
  static final Ddl TOOLKIT = new Ddl(SQLDialect.POSTGRES);

  @Override
  public String add(NamedForeignKey key) {
    return TOOLKIT.text(new AlterTable(key.definition().source(), "add", constraint(key)));
  }

  @Override
  public String inline(NamedForeignKey key) {
    return TOOLKIT.text(constraint(key));
  }

  @Override
  public String drop(TableName source, Identifier name) {
    return TOOLKIT.text(
        TOOLKIT.statements().alterTable(Ddl.name(source)).dropConstraint(Ddl.name(name)));
  }

  @Override
  public List<String> dropIfExists(TableName source, Identifier name) {
    return List.of(
        TOOLKIT.text(
            TOOLKIT
                .statements()
                .alterTable(Ddl.name(source))
                .dropConstraintIfExists(Ddl.name(name))));
  }

  @Override
  public Optional<String> validate(TableName source, Identifier name) {
    return Optional.of(
        TOOLKIT.text(new AlterTable(source, "validate constraint", Ddl.quoted(name))));
  }

  @Override
  public Optional<String> rename(TableName source, Identifier name, Identifier newName) {
    return Optional.of(
        TOOLKIT.text(
            new AlterTable(
                source,
                "rename constraint",
                new Words(Ddl.quoted(name), DSL.keyword("to"), Ddl.quoted(newName)))));
  }

  @Override
  public Optional<String> alter(TableName source, Identifier name, Alteration change) {
    List<QueryPart> parts = new ArrayList<>();
    parts.add(Ddl.quoted(name));
    change.deferrability().ifPresent(when -> parts.add(DSL.keyword(when.sql())));
    change
        .enforcement()
        .ifPresent(whether -> parts.add(DSL.keyword(whether.name().replace('_', ' '))));
    return Optional.of(
        TOOLKIT.text(
            new AlterTable(
                source, "alter constraint", new Words(parts.toArray(QueryPart[]::new)))));
  }

  /** An index lives in the schema of its table. */
  @Override
  public String dropIndex(TableName source, Identifier index) {
    return TOOLKIT.text(new DropIndex(new TableName(source.schema(), index)));
  }

  static ForeignKeyConstraint constraint(NamedForeignKey key) {
    return new ForeignKeyConstraint(key, Optional.empty(), trailing(key));
  }

  /**
   * List what follows the standard's clauses. Version 18 takes both together, in either order, and
   * stores what NOT ENFORCED alone would: not validated, not enforced.
   */
  private static List<Keyword> trailing(NamedForeignKey key) {
    List<Keyword> trailing = new ArrayList<>();
    if (key.flag(NOT_ENFORCED)) {
      trailing.add(DSL.keyword("not enforced"));
    }
    if (key.flag(NOT_VALID)) {
      trailing.add(DSL.keyword("not valid"));
    }
    return trailing;
  }
}
