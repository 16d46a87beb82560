package dev.tenon.facts;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold what is known of a table, or of something else that has a table's name.
 *
 * @param name qualified, as stored
 * @param kind what it is
 * @param storageEngine absent where the product has only one
 * @param temporary whether it is gone with the session
 * @param estimatedRows the server's own guess; absent where it has none
 * @param columns in order
 * @param indexes those that a key could rest on or collide with
 * @param constraints of every kind, foreign keys apart where the product keeps them apart
 * @param details of the dialect's choosing
 */
public record TableFacts(
    TableName name,
    Kind kind,
    Optional<String> storageEngine,
    boolean temporary,
    Optional<Long> estimatedRows,
    List<ColumnFacts> columns,
    List<IndexFacts> indexes,
    List<ConstraintFacts> constraints,
    Map<String, String> details) {

  /** Detail: what else a key of the table touches, such as its partitions, for a digest. */
  public static final String PARTITIONS = "partitions";

  /** Tell what has the name. */
  public enum Kind {
    TABLE,
    PARTITIONED_TABLE,
    VIEW,
    FOREIGN_TABLE,
    /** A sequence, an index, a type, a materialized view: never part of a key. */
    OTHER
  }

  /**
   * Hold a constraint of a table.
   *
   * @param name as stored
   * @param type in the words of SQL, such as {@code CHECK}
   * @param details of the dialect's choosing, such as the clause of a check
   */
  public record ConstraintFacts(Identifier name, String type, Map<String, String> details) {
    /** Check that no part is missing. */
    public ConstraintFacts {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      details = Map.copyOf(details);
    }
  }

  /** Check that no part is missing. */
  public TableFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(storageEngine, "storageEngine");
    Objects.requireNonNull(estimatedRows, "estimatedRows");
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    constraints = List.copyOf(constraints);
    details = Map.copyOf(details);
  }

  /**
   * Tell whether its rows are in partitions.
   *
   * @return by its kind
   */
  public boolean partitioned() {
    return kind == Kind.PARTITIONED_TABLE;
  }

  /**
   * Return one of the dialect's details.
   *
   * @param detail its name
   * @return absent when it was not read
   */
  public Optional<String> detail(String detail) {
    return Optional.ofNullable(details.get(detail));
  }
}
