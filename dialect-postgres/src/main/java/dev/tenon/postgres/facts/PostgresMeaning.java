package dev.tenon.postgres.facts;

import dev.tenon.facts.Session;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.StoredName;
import dev.tenon.spi.KeyMeaning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leave out what PostgreSQL takes as said (manual, CREATE TABLE): NO ACTION, MATCH SIMPLE, NOT
 * DEFERRABLE, a list of all columns after SET NULL. RESTRICT is not NO ACTION: it does not wait for
 * the end of the statement. Pairs of columns are a set: their order changes nothing. Names compare
 * exactly, once they are cut.
 */
public final class PostgresMeaning implements KeyMeaning {

  @Override
  public ForeignKey canonical(ForeignKey key, Session session) {
    List<Identifier> asked = key.localColumns().stream().map(StoredName::of).toList();
    List<Integer> order = order(asked);
    List<Identifier> local = inOrder(asked, order);
    return new ForeignKey(
        qualified(key.source(), session),
        local,
        qualified(key.referent(), session),
        inOrder(key.remoteColumns().stream().map(StoredName::of).toList(), order),
        key.onDelete()
            .filter(clause -> clause.action() != ReferentialAction.NO_ACTION)
            .map(clause -> new OnDelete(clause.action(), setColumns(clause, local))),
        key.onUpdate().filter(action -> action != ReferentialAction.NO_ACTION),
        key.deferrability()
            .map(Deferrability::meaning)
            .filter(when -> when != Deferrability.NOT_DEFERRABLE),
        key.match().filter(match -> match != Match.SIMPLE));
  }

  private static List<Integer> order(List<Identifier> columns) {
    return IntStream.range(0, columns.size())
        .boxed()
        .sorted(Comparator.comparing(place -> columns.get(place).text()))
        .toList();
  }

  private static List<Identifier> inOrder(List<Identifier> columns, List<Integer> order) {
    return order.stream().map(columns::get).toList();
  }

  private static TableName qualified(TableName table, Session session) {
    TableName found = StoredName.of(table).orSchema(session.currentSchema());
    return new TableName(found.schema().map(schema -> unaliased(schema, session)), found.name());
  }

  private static Identifier unaliased(Identifier schema, Session session) {
    return schema.text().equals(Catalogue.TEMP_ALIAS)
        ? Optional.ofNullable(session.variables().get(Catalogue.TEMP_SCHEMA))
            .map(Identifier::new)
            .orElse(schema)
        : schema;
  }

  /** The order of the list changes nothing, and a list of all columns is no list. */
  private static List<Identifier> setColumns(OnDelete clause, List<Identifier> localColumns) {
    List<Identifier> asked = clause.columns().stream().map(StoredName::of).toList();
    List<Identifier> listed = localColumns.stream().filter(asked::contains).toList();
    return listed.size() == localColumns.size() ? List.of() : listed;
  }
}
