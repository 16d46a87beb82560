package dev.tenon.postgres.model;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.LengthUnit;

/** Cut names as the server's scanner does: to whole characters within 63 bytes (manual 4.1.1). */
public final class StoredName {

  /** The longest name, {@code NAMEDATALEN - 1}; a build with another one is not known here. */
  public static final int MAX_BYTES = 63;

  private StoredName() {}

  /**
   * Cut a name.
   *
   * @param asked however long
   * @return as the server understands it
   */
  public static Identifier of(Identifier asked) {
    return isTooLong(asked) ? new Identifier(LengthUnit.BYTES.cut(asked.text(), MAX_BYTES)) : asked;
  }

  /**
   * Cut both parts of a name.
   *
   * @param asked however long
   * @return as the server understands it
   */
  public static TableName of(TableName asked) {
    return new TableName(asked.schema().map(StoredName::of), of(asked.name()));
  }

  /**
   * Tell whether the server will cut a name.
   *
   * @param asked the name
   * @return whether it has more than 63 bytes
   */
  public static boolean isTooLong(Identifier asked) {
    return LengthUnit.BYTES.measure(asked.text()) > MAX_BYTES;
  }
}
