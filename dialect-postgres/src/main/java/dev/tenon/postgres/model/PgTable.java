package dev.tenon.postgres.model;

import dev.tenon.facts.TableFacts;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * See a table, or what else has a table's name, with what only PostgreSQL has.
 *
 * @param facts what was read
 * @param privileges what the current role may do, in words of {@link Privilege}
 */
public record PgTable(TableFacts facts, Set<String> privileges) {

  /** Copy the set. */
  public PgTable {
    privileges = Set.copyOf(privileges);
  }

  /** Return its qualified name. */
  public TableName name() {
    return facts.name();
  }

  /** Return its oid. */
  public String oid() {
    return text(Details.OID);
  }

  /** Return the letter of its kind. */
  public char kind() {
    return letter(Details.KIND);
  }

  /** Return {@code p}, {@code u} or {@code t}. */
  public char persistence() {
    return letter(Details.PERSISTENCE);
  }

  /** Tell whether it is an ordinary or a partitioned table. */
  public boolean isTable() {
    return kind() == 'r' || isPartitioned();
  }

  /** Tell whether it is partitioned. */
  public boolean isPartitioned() {
    return kind() == 'p';
  }

  /** Tell whether something is so. */
  public boolean is(String detail) {
    return facts.detail(detail).equals(Optional.of("true"));
  }

  /** Return a detail, empty where there is none. */
  public String text(String detail) {
    return facts.detail(detail).orElse("");
  }

  /** Tell whether the current role has a privilege. */
  public boolean allows(Privilege privilege) {
    return privileges.contains(privilege.name());
  }

  /**
   * Tell whether something that inherits from it has a letter.
   *
   * @param detail {@link Details#KINDS_BELOW} or {@link Details#PERSISTENCES_BELOW}
   * @param letter of a kind or a persistence
   */
  public boolean anyBelow(String detail, char letter) {
    return text(detail).indexOf(letter) >= 0;
  }

  /** Tell whether anything inherits from it, as a partition or otherwise. */
  public boolean hasBelow() {
    return !text(Details.KINDS_BELOW).isEmpty();
  }

  /** Find a column. */
  public Optional<PgColumn> column(Identifier name) {
    return facts.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(PgColumn::new);
  }

  /** Return the indexes in the order in which the server goes through them. */
  public List<PgIndex> indexes() {
    return facts.indexes().stream().map(PgIndex::new).toList();
  }

  /** Tell whether a constraint of any kind has a name. */
  public boolean hasConstraint(Identifier name) {
    return facts.constraints().stream().anyMatch(constraint -> constraint.name().equals(name));
  }

  /** Name what a role may do with a table. */
  public enum Privilege {
    OWNER,
    REFERENCES,
    SELECT,
    /** To lock it against writers (manual, LOCK). */
    LOCKS
  }

  private char letter(String detail) {
    String text = text(detail);
    return text.isEmpty() ? ' ' : text.charAt(0);
  }
}
