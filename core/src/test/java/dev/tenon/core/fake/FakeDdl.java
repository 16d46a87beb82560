package dev.tenon.core.fake;

import dev.tenon.core.ddl.AlterTable;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.core.ddl.ForeignKeyConstraint;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.ForeignKeyDdl;
import java.util.List;
import java.util.Optional;
import org.jooq.Keyword;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Render with core's own toolkit; a flag of the dialect's becomes {@code LAZY}. */
final class FakeDdl implements ForeignKeyDdl {
  private final List<DialectOption> options;
  private final Ddl ddl = new Ddl(SQLDialect.DEFAULT);

  FakeDdl(List<DialectOption> options) {
    this.options = options;
  }

  @Override
  public String add(NamedForeignKey key) {
    return ddl.text(new AlterTable(key.definition().source(), "add", constraint(key)));
  }

  @Override
  public String inline(NamedForeignKey key) {
    return ddl.text(constraint(key));
  }

  @Override
  public String drop(TableName source, Identifier name) {
    return ddl.text(new AlterTable(source, "drop constraint", Ddl.name(name)));
  }

  @Override
  public List<String> dropIfExists(TableName source, Identifier name) {
    return List.of(ddl.text(new AlterTable(source, "drop constraint if exists", Ddl.name(name))));
  }

  @Override
  public String dropIndex(TableName source, Identifier index) {
    return ddl.text(new AlterTable(source, "drop index", Ddl.name(index)));
  }

  private ForeignKeyConstraint constraint(NamedForeignKey key) {
    List<Keyword> trailing =
        options.stream()
            .filter(option -> key.flag(option.name()))
            .map(option -> DSL.keyword("lazy"))
            .toList();
    return new ForeignKeyConstraint(key, Optional.<Identifier>empty(), trailing);
  }
}
