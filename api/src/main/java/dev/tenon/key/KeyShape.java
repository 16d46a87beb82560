package dev.tenon.key;

import dev.tenon.error.ErrorId;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Objects;

/**
 * Tell a key by what it joins, not by its name.
 *
 * @param localColumns columns of the source table, in order
 * @param referent the table referred to
 * @param remoteColumns its columns, in order; empty: whichever
 */
public record KeyShape(
    List<Identifier> localColumns, TableName referent, List<Identifier> remoteColumns) {

  /** Check the columns: as many remote as local, where there are any. */
  public KeyShape {
    Objects.requireNonNull(referent, "referent");
    localColumns = Columns.check("local", localColumns);
    remoteColumns = remoteColumns.isEmpty() ? List.of() : Columns.check("remote", remoteColumns);
    if (!remoteColumns.isEmpty() && remoteColumns.size() != localColumns.size()) {
      throw ErrorId.COLUMN_COUNT.exception(localColumns.size(), remoteColumns.size());
    }
  }
}
