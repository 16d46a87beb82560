package dev.tenon.mysql.ddl;

import static org.jooq.impl.DSL.name;

import dev.tenon.check.Question;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
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
 * Walk through a table by the first column of the key, which leads an index. Not by the primary
 * key: from 9.6 on a row without a match may get another primary key (seen on 9.7.4; 1452 until
 * 8.0.31), and would come to lie behind the search. Its key's own columns change under the server's
 * eyes only. Plain reads, so nobody waits for them.
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
    return first(question).map(ColumnFacts::name).map(List::of).orElse(List.of());
  }

  private static Optional<ColumnFacts> first(Question question) {
    Identifier first = question.key().definition().localColumns().getFirst();
    return question
        .facts()
        .table(KeyTables.of(question.key().definition(), question.facts()).source())
        .flatMap(table -> KeyTables.column(table, first))
        .filter(column -> WALKABLE.matcher(column.type()).matches());
  }

  @Override
  public String boundary(Question question, boolean first, int rows) {
    OrphanParts parts = OrphanParts.of(question);
    Field<Object> column = column(question);
    return ddl.text(
        ddl.statements()
            .select(column)
            .from(parts.source())
            .where(first ? column.isNotNull() : column.gt(bound(question)))
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

  /**
   * Say which server, and when the table was altered last: each ALTER but that of a tablespace
   * changes the time, and nothing else does, on 5.7.22, 8.0.12, 8.0.31, 9.7.4 and NDB 9.7.4; in
   * seconds.
   */
  @Override
  public Optional<String> standing(Question question) {
    TableName source = KeyTables.of(question.key().definition(), question.facts()).source();
    return Optional.of(
        ddl.text(
            ddl.statements()
                .select(
                    DSL.concat(
                        DSL.field(DSL.raw("@@server_uuid"), String.class),
                        DSL.inline(" "),
                        DSL.coalesce(DSL.field(name("CREATE_TIME"), String.class), DSL.inline(""))))
                .from(DSL.table(name("information_schema", "TABLES")))
                .where(
                    DSL.field(name("TABLE_SCHEMA"))
                        .eq(DSL.inline(source.schema().orElseThrow().text())))
                .and(DSL.field(name("TABLE_NAME")).eq(DSL.inline(source.name().text())))));
  }

  private Field<Object> column(Question question) {
    return DSL.field(name(OrphanParts.SOURCE, by(question).getFirst().text()));
  }

  /**
   * A number is bound as what it is: a text beside it would have both compared as floating points,
   * which takes neighbours of more than 15 digits for one.
   */
  private static Field<Object> bound(Question question) {
    String type = first(question).map(ColumnFacts::type).orElse("");
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
