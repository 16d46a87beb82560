package dev.tenon.facts;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Hold everything that answers depend on, read at one moment for a number of keys.
 *
 * @param server product and version
 * @param session current schema and variables
 * @param found the stored, qualified name that a name as asked leads to, where they differ
 * @param tables those that are there, of all that the keys name; by qualified stored name
 * @param keys the foreign keys of the schemas that the keys touch
 * @param constraintNames by schema, the names that a new constraint has to avoid
 * @param privileges what the current user may do with a table, there or not; a table that is
 *     missing here: not known
 * @param relations what else a dialect reads, such as which casts are implicit; by names of its own
 * @param unread what could not be read, and why
 */
public record Facts(
    Server server,
    Session session,
    Map<TableName, TableName> found,
    Map<TableName, TableFacts> tables,
    List<StoredForeignKey> keys,
    Map<Identifier, Set<Identifier>> constraintNames,
    Map<TableName, Set<String>> privileges,
    Map<String, List<String>> relations,
    List<Unread> unread) {

  /**
   * Say that something could not be read.
   *
   * @param what the part, for people: {@code the columns of shop.address}
   * @param reason why, one clause without a period
   */
  public record Unread(String what, String reason) {
    /** Check that no part is missing. */
    public Unread {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Check that no part is missing. */
  public Facts {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(session, "session");
    found = Map.copyOf(found);
    tables = Map.copyOf(tables);
    keys = IndexedKeys.copyOf(keys);
    constraintNames = Map.copyOf(constraintNames);
    privileges = Map.copyOf(privileges);
    relations = Map.copyOf(relations);
    unread = List.copyOf(unread);
  }

  /**
   * Put another session in the place of this one.
   *
   * @param other of a session
   * @return the same but for that
   */
  public Facts withSession(Session other) {
    return new Facts(
        server, other, found, tables, keys, constraintNames, privileges, relations, unread);
  }

  /**
   * Put other tables in the place of these.
   *
   * @param other by their stored names
   * @return the same but for that
   */
  public Facts withTables(Map<TableName, TableFacts> other) {
    return new Facts(
        server, session, found, other, keys, constraintNames, privileges, relations, unread);
  }

  /**
   * Put other relations in the place of these.
   *
   * @param other by their names
   * @return the same but for that
   */
  public Facts withRelations(Map<String, List<String>> other) {
    return new Facts(
        server, session, found, tables, keys, constraintNames, privileges, other, unread);
  }

  /**
   * Return the stored, qualified name that a name leads to.
   *
   * @param table as asked, with or without schema
   * @return where it was found; else as it is, in the current schema where it has none
   */
  public TableName resolve(TableName table) {
    return found.getOrDefault(table, table.orSchema(session.currentSchema()));
  }

  /**
   * Find a table by its stored name.
   *
   * @param stored qualified
   * @return absent when it is not there, or can't be seen
   */
  public Optional<TableFacts> table(TableName stored) {
    return Optional.ofNullable(tables.get(stored));
  }

  /**
   * Find the keys of a table, without a walk through all keys.
   *
   * @param source its stored name
   * @return in the order of {@link #keys}
   */
  public List<StoredForeignKey> keysOf(TableName source) {
    return IndexedKeys.copyOf(keys).of(source);
  }

  /**
   * Find the keys that refer to a table, without a walk through all keys.
   *
   * @param referent its stored name
   * @return in the order of {@link #keys}
   */
  public List<StoredForeignKey> keysTo(TableName referent) {
    return IndexedKeys.copyOf(keys).to(referent);
  }

  /**
   * Return a relation.
   *
   * @param name of the dialect's choosing
   * @return empty when it was not read
   */
  public List<String> relation(String name) {
    return relations.getOrDefault(name, List.of());
  }
}
