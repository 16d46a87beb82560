package dev.tenon.mysql.facts;

import dev.tenon.facts.Session;
import dev.tenon.mysql.folding.TableCase;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Say where to look in the catalogue.
 *
 * @param session of the connection
 * @param schema as stored
 * @param table as stored; absent: all tables of the schema
 */
record Place(Session session, Identifier schema, Optional<Identifier> table) {

  /** Find the place of a scope; absent where no schema is said and none is current. */
  static Optional<Place> of(Scope scope, Session session) {
    return switch (scope) {
      case Scope.Table(TableName table) ->
          Catalogue.stored(table, session)
              .map(
                  stored ->
                      new Place(
                          session, stored.schema().orElseThrow(), Optional.of(stored.name())));
      case Scope.Schema(Optional<Identifier> schema) ->
          schema
              .or(session::currentSchema)
              .filter(name -> !Catalogue.beyondBasicPlane(name))
              .map(name -> TableCase.of(session).stored(name))
              .map(name -> new Place(session, name, Optional.empty()));
    };
  }

  /** Make a query whose first condition is this place; the columns are the catalogue's names. */
  Query query(String select, String schemaColumn, String tableColumn, String rest) {
    String condition = table.isPresent() ? " AND " + tableColumn + " = ?" : "";
    return new Query(select + " WHERE " + schemaColumn + " = ?" + condition + rest, parameters());
  }

  private List<String> parameters() {
    return Stream.concat(Stream.of(schema), table.stream()).map(Identifier::text).toList();
  }

  /** Tell whether a table's name belongs here; the comparison in SQL may be looser. */
  boolean holds(TableName name) {
    TableCase tableCase = TableCase.of(session);
    return table
        .map(wanted -> tableCase.comparable(wanted).equals(tableCase.comparable(name.name())))
        .orElse(true);
  }
}
