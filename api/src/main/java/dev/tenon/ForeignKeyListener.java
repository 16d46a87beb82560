package dev.tenon;

import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.TableName;

/**
 * Be told of a foreign key on its way, and change it where Alembic's listeners could.
 *
 * <p>Listeners are called in the order of their registration, on the caller's thread; what one
 * returns the next receives. An exception of a listener stops the operation and reaches the caller.
 */
public interface ForeignKeyListener {

  /**
   * See a key before its name is made; what is returned is used in its place.
   *
   * @param operation as asked
   * @return the same or a changed operation
   */
  default CreateForeignKey beforeNaming(CreateForeignKey operation) {
    return operation;
  }

  /**
   * See a key with its final name; what is returned is checked and rendered in its place.
   *
   * @param key named
   * @return the same or a changed key
   */
  default NamedForeignKey afterNaming(NamedForeignKey key) {
    return key;
  }

  /**
   * See a statement before it is sent.
   *
   * @param table the table it alters
   * @param sql the text
   */
  default void beforeStatement(TableName table, String sql) {}

  /**
   * See a statement that the server accepted.
   *
   * @param table the table it altered
   * @param sql the text
   */
  default void afterStatement(TableName table, String sql) {}
}
