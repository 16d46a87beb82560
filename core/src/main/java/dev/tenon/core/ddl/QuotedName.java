package dev.tenon.core.ddl;

import dev.tenon.name.Identifier;
import java.util.List;
import org.jooq.Context;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomQueryPart;

/** Render a name in the quotes of the product, each quote within doubled. */
final class QuotedName extends CustomQueryPart {
  private static final long serialVersionUID = 1L;

  private final transient List<Identifier> parts;

  QuotedName(List<Identifier> parts) {
    this.parts = List.copyOf(parts);
  }

  @Override
  public void accept(Context<?> context) {
    String quote = context.family() == SQLDialect.MYSQL ? "`" : "\"";
    String between = "";
    for (Identifier part : parts) {
      context.sql(between + quote + part.text().replace(quote, quote + quote) + quote);
      between = ".";
    }
  }
}
