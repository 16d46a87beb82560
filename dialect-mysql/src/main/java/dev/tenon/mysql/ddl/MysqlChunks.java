package dev.tenon.mysql.ddl;

import static org.jooq.impl.DSL.name;

import dev.tenon.check.Question;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.TableFacts;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.name.Identifier;
import dev.tenon.spi.RowChunks;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Walk through a table by the first column of its primary key: a comparison of one column is a
 * range of the index, one of several is not. Plain reads, so nobody waits for them.
 */
public final class MysqlChunks implements RowChunks {
  /**
   * Types whose values, written as text, are compared and sorted alike. ENUM and SET sort by number
   * and compare by text; a TIMESTAMP's text is ambiguous when clocks are set back.
   */
  private static final Pattern WALKABLE =
      Pattern.compile(
          "(tinyint|smallint|mediumint|int|bigint|decimal|date|datetime|char|varchar)\\b.*");

  private static final Pattern DECIMAL = Pattern.compile("decimal\\([0-9]+,[0-9]+\\)");
  private static final Pattern INTEGER = Pattern.compile("(tiny|small|medium|big)?int\\b");

  private final Ddl ddl = new Ddl(SQLDialect.MYSQL);

  /** Make a writer. */
  public MysqlChunks() {}

  @Override
  public List<Identifier> by(Question question) {
    return source(question)
        .flatMap(MysqlChunks::first)
        .map(ColumnFacts::name)
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<TableFacts> source(Question question) {
    return question
        .facts()
        .table(KeyTables.of(question.key().definition(), question.facts()).source());
  }

  private static Optional<ColumnFacts> first(TableFacts table) {
    return table.indexes().stream()
        .filter(IndexFacts::primary)
        .map(index -> index.parts().getFirst())
        .filter(part -> part.prefix().isEmpty())
        .flatMap(part -> part.column().stream())
        .flatMap(column -> KeyTables.column(table, column).stream())
        .filter(column -> WALKABLE.matcher(column.type()).matches())
        .findFirst();
  }

  @Override
  public String boundary(Question question, boolean first, int rows) {
    OrphanParts parts = OrphanParts.of(question);
    Field<Object> column = column(question);
    return ddl.text(
        ddl.statements()
            .select(column)
            .from(parts.source())
            .where(first ? DSL.noCondition() : column.gt(bound(question)))
            .orderBy(column)
            .limit(1)
            .offset(rows - 1));
  }

  @Override
  public String orphans(Question question, boolean above, boolean upTo, int limit) {
    Condition piece = DSL.noCondition();
    if (above) {
      piece = piece.and(column(question).gt(bound(question)));
    }
    if (upTo) {
      piece = piece.and(column(question).le(bound(question)));
    }
    return ddl.text(MysqlOrphans.unmatched(ddl, OrphanParts.of(question)).and(piece).limit(limit));
  }

  private Field<Object> column(Question question) {
    return DSL.field(name(OrphanParts.SOURCE, by(question).getFirst().text()));
  }

  /**
   * A number is bound as what it is: a text beside it would have both compared as floating points,
   * which takes neighbours of more than 15 digits for one.
   */
  private static Field<Object> bound(Question question) {
    String type = source(question).flatMap(MysqlChunks::first).map(ColumnFacts::type).orElse("");
    Matcher decimal = DECIMAL.matcher(type);
    if (decimal.lookingAt()) {
      return DSL.field(DSL.raw("cast(? as " + decimal.group() + ")"));
    }
    return DSL.field(
        DSL.raw(
            INTEGER.matcher(type).lookingAt()
                ? "cast(? as " + (type.contains("unsigned") ? "unsigned" : "signed") + ")"
                : "?"));
  }
}
