package dev.tenon.mysql.ddl;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import dev.tenon.check.Question;
import dev.tenon.core.ddl.Ddl;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Facts;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.mysql.facts.KeyTables;
import dev.tenon.mysql.type.Matching;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Hold the parts that all queries about rows are made of.
 *
 * @param source the source table under a short name
 * @param referent the referent under another, so that they can be one table
 * @param locals columns of the source
 * @param remotes columns of the referent
 * @param matches when a row of the referent matches
 */
record OrphanParts(
    Table<?> source,
    Table<?> referent,
    List<Field<Object>> locals,
    List<Field<Object>> remotes,
    Condition matches) {
  static final String SOURCE = "s";
  private static final String REFERENT = "r";

  static OrphanParts of(Question question) {
    KeyTables tables = KeyTables.of(question.key().definition(), question.facts());
    return of(question, named(tables.source(), SOURCE), DSL.quotedName(SOURCE), REFERENT);
  }

  /** Call the source by its own name: DELETE looks for another one in the current schema. */
  static OrphanParts unnamed(Question question) {
    TableName source = KeyTables.of(question.key().definition(), question.facts()).source();
    boolean taken = source.name().text().equalsIgnoreCase(REFERENT);
    Name own = Ddl.name(source);
    return of(question, table(own), own, taken ? REFERENT + 1 : REFERENT);
  }

  private static OrphanParts of(Question question, Table<?> source, Name called, String referent) {
    ForeignKey key = question.key().definition();
    KeyTables tables = KeyTables.of(key, question.facts());
    List<Field<Object>> locals = columns(called, key.localColumns());
    List<Field<Object>> remotes = columns(DSL.quotedName(referent), key.remoteColumns());
    List<Condition> equal = new ArrayList<>();
    for (int position = 0; position < locals.size(); position++) {
      equal.add(matches(question, tables, position, locals.get(position), remotes.get(position)));
    }
    return new OrphanParts(
        source, named(tables.referent(), referent), locals, remotes, DSL.and(equal));
  }

  private static Table<?> named(TableName table, String alias) {
    return table(Ddl.name(table)).as(DSL.quotedName(alias));
  }

  private static List<Field<Object>> columns(Name table, List<Identifier> columns) {
    return columns.stream()
        .map(column -> field(table.append(DSL.quotedName(column.text()))))
        .toList();
  }

  private static Condition matches(
      Question question,
      KeyTables tables,
      int position,
      Field<Object> local,
      Field<Object> remote) {
    ForeignKey key = question.key().definition();
    Facts facts = question.facts();
    Optional<ColumnFacts> one = column(facts, tables.source(), key.localColumns().get(position));
    Optional<ColumnFacts> other =
        column(facts, tables.referent(), key.remoteColumns().get(position));
    if (one.isEmpty() || other.isEmpty()) {
      return local.eq(remote);
    }
    Matching matching =
        Matching.of(
            one.get(), other.get(), facts.session(), position == key.localColumns().size() - 1);
    return new PairCondition(one.get(), other.get(), local, remote).when(matching);
  }

  private static Optional<ColumnFacts> column(Facts facts, TableName table, Identifier name) {
    Optional<TableFacts> found = facts.table(table);
    return found.flatMap(there -> KeyTables.column(there, name));
  }
}
