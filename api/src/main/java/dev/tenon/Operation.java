package dev.tenon;

import dev.tenon.name.TableName;

/** Be something to do to a foreign key. */
public sealed interface Operation
    permits CreateForeignKey,
        DropForeignKey,
        ValidateForeignKey,
        RenameForeignKey,
        AlterForeignKey {

  /**
   * Return the table that is altered, which also decides the dialect.
   *
   * @return the table that has or gets the key
   */
  TableName source();
}
