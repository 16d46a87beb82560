package dev.tenon.spi;

import dev.tenon.key.Alteration;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Render statements. Called only with keys whose capabilities and names were checked; pure.
 *
 * <p>Every identifier is quoted; a statement has no terminator.
 */
public interface ForeignKeyDdl {

  /**
   * Render {@code ALTER TABLE … ADD … FOREIGN KEY}.
   *
   * @param key the key
   * @return one statement
   */
  String add(NamedForeignKey key);

  /**
   * Render the key as a table constraint.
   *
   * @param key the key
   * @return the text between the parentheses of {@code CREATE TABLE}
   */
  String inline(NamedForeignKey key);

  /**
   * Render the drop of a key.
   *
   * @param source the table that has it
   * @param name its stored name
   * @return one statement
   */
  String drop(TableName source, Identifier name);

  /**
   * Render the drop of a key that may not be there. Called only where {@link
   * Capability#DROP_IF_EXISTS} is supported.
   *
   * @param source the table that has it
   * @param name its stored name
   * @return statements to be run in order on one connection
   */
  List<String> dropIfExists(TableName source, Identifier name);

  /**
   * Render the proof of a key's rows.
   *
   * @param source the table that has it
   * @param name its stored name
   * @return absent where no one statement does it
   */
  default Optional<String> validate(TableName source, Identifier name) {
    return Optional.empty();
  }

  /**
   * Render another name for a key.
   *
   * @param source the table that has it
   * @param name its stored name
   * @param newName the name it shall have
   * @return absent where no one statement does it
   */
  default Optional<String> rename(TableName source, Identifier name, Identifier newName) {
    return Optional.empty();
  }

  /**
   * Render a change of when a key is checked, or whether.
   *
   * @param source the table that has it
   * @param name its stored name
   * @param change what shall be otherwise
   * @return absent where no one statement does it
   */
  default Optional<String> alter(TableName source, Identifier name, Alteration change) {
    return Optional.empty();
  }

  /**
   * Render the drop of an index. Called only with what {@link ForeignKeyReader#leftover} found.
   *
   * @param source the table that has it
   * @param index its name
   * @return one statement
   */
  String dropIndex(TableName source, Identifier index);
}
