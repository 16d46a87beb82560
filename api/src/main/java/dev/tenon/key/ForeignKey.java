package dev.tenon.key;

import dev.tenon.error.ErrorId;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Define a foreign key apart from its name. Absent is kept apart from any value: no ON DELETE is
 * not the same as NO ACTION here, though a dialect may find them equal by meaning.
 *
 * @param source the table that references
 * @param localColumns its columns, in order
 * @param referent the table that is referenced; may be the source
 * @param remoteColumns its columns, paired with the local ones by position
 * @param onDelete absent: not said
 * @param onUpdate absent: not said
 * @param deferrability absent: not said
 * @param match absent: not said
 */
public record ForeignKey(
    TableName source,
    List<Identifier> localColumns,
    TableName referent,
    List<Identifier> remoteColumns,
    Optional<OnDelete> onDelete,
    Optional<ReferentialAction> onUpdate,
    Optional<Deferrability> deferrability,
    Optional<Match> match) {

  /** Check the columns: none missing, as many local as remote. */
  public ForeignKey {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(referent, "referent");
    Objects.requireNonNull(onDelete, "onDelete");
    Objects.requireNonNull(onUpdate, "onUpdate");
    Objects.requireNonNull(deferrability, "deferrability");
    Objects.requireNonNull(match, "match");
    localColumns = Columns.some("local", localColumns);
    remoteColumns = Columns.some("remote", remoteColumns);
    if (localColumns.size() != remoteColumns.size()) {
      throw ErrorId.COLUMN_COUNT.exception(localColumns.size(), remoteColumns.size());
    }
    checkSetColumns(onDelete, localColumns);
  }

  /**
   * Define a key that says nothing but what it joins.
   *
   * @param source the table that references
   * @param localColumns its columns, in order
   * @param referent the table that is referenced
   * @param remoteColumns its columns, paired with the local ones by position
   * @return without actions, match type and deferrability
   * @throws dev.tenon.error.TenonException {@code columns-missing}, {@code column-count}
   */
  public static ForeignKey plain(
      TableName source,
      List<Identifier> localColumns,
      TableName referent,
      List<Identifier> remoteColumns) {
    return new ForeignKey(
        source,
        localColumns,
        referent,
        remoteColumns,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Return the same definition between other tables.
   *
   * @param otherSource the table that references
   * @param otherReferent the table that is referenced
   * @return a copy
   */
  public ForeignKey between(TableName otherSource, TableName otherReferent) {
    return new ForeignKey(
        otherSource,
        localColumns,
        otherReferent,
        remoteColumns,
        onDelete,
        onUpdate,
        deferrability,
        match);
  }

  private static void checkSetColumns(Optional<OnDelete> onDelete, List<Identifier> localColumns) {
    onDelete.ifPresent(
        clause -> {
          for (Identifier column : clause.columns()) {
            if (!localColumns.contains(column)) {
              throw ErrorId.SET_COLUMNS_FOREIGN.exception(clause.action().sql(), column);
            }
          }
        });
  }

  /**
   * Check that no column is listed twice on a side. PostgreSQL stores such keys, so one that was
   * read may be; none is asked for.
   *
   * @throws dev.tenon.error.TenonException {@code column-duplicate}
   */
  public void requireDistinctColumns() {
    Columns.check("local", localColumns);
    Columns.check("remote", remoteColumns);
  }

  @Override
  public String toString() {
    return source
        + list(localColumns)
        + " -> "
        + referent
        + list(remoteColumns)
        + match.map(type -> " MATCH " + type).orElse("")
        + onDelete.map(clause -> " ON DELETE " + clause).orElse("")
        + onUpdate.map(action -> " ON UPDATE " + action.sql()).orElse("")
        + deferrability.map(when -> " " + when.sql()).orElse("");
  }

  private static String list(List<Identifier> columns) {
    return columns.stream().map(Identifier::text).collect(Collectors.joining(", ", "(", ")"));
  }
}
