package dev.tenon;

import dev.tenon.error.ErrorId;
import dev.tenon.key.KeyShape;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.naming.NamingConvention;
import java.util.Objects;
import java.util.Optional;

/**
 * Ask for a foreign key to go: by its name; or by its shape, whose name is looked up on the server,
 * and without one made by the naming convention.
 *
 * @param name used as given: a convention is not run over it again
 * @param source the table that has the key
 * @param shape columns and referent; needed when unnamed
 * @param convention absent: the one that Tenon was built with
 * @param ifExists do nothing where there is no such key
 * @param dropIndex also drop the index that served the key, where nothing else needs it
 */
public record DropForeignKey(
    ConstraintName name,
    TableName source,
    Optional<KeyShape> shape,
    Optional<NamingConvention> convention,
    boolean ifExists,
    boolean dropIndex)
    implements Operation {

  /** Check that the key can be told: by name or by shape. */
  public DropForeignKey {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(convention, "convention");
    if (name.identifier().isEmpty() && shape.isEmpty()) {
      throw ErrorId.DROP_TARGET_MISSING.exception(source);
    }
  }

  /**
   * Drop a key by name.
   *
   * @param constraintName the stored name
   * @param source the table that has it
   * @return the operation
   */
  public static DropForeignKey named(String constraintName, TableName source) {
    Identifier identifier = Identifier.of("constraint name", constraintName);
    return new DropForeignKey(
        new ConstraintName.Given(identifier),
        source,
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  /**
   * Drop a key by what it means.
   *
   * @param source the table that has it
   * @param shape its columns and referent
   * @return the operation
   */
  public static DropForeignKey meaning(TableName source, KeyShape shape) {
    return new DropForeignKey(
        new ConstraintName.Unnamed(), source, Optional.of(shape), Optional.empty(), false, false);
  }

  /**
   * Do nothing where there is no such key.
   *
   * @return a copy
   */
  public DropForeignKey orNothing() {
    return new DropForeignKey(name, source, shape, convention, true, dropIndex);
  }

  /**
   * Also drop the index that served the key, where nothing else needs it.
   *
   * @return a copy
   */
  public DropForeignKey withIndex() {
    return new DropForeignKey(name, source, shape, convention, ifExists, true);
  }

  /**
   * Make the name by a convention of its own.
   *
   * @param namingConvention instead of the one that Tenon was built with
   * @return a copy
   */
  public DropForeignKey namedBy(NamingConvention namingConvention) {
    return new DropForeignKey(
        name, source, shape, Optional.of(namingConvention), ifExists, dropIndex);
  }
}
