package dev.tenon.core.check;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.core.apply.KeyFinder;
import dev.tenon.core.gate.NameGate;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.facts.Facts;
import dev.tenon.key.KeyShape;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import java.util.Optional;

/** Find the key that an operation is about among those that were read. */
final class KeySearch {
  private final ConstraintNamer namer;

  KeySearch(ConstraintNamer namer) {
    this.namer = namer;
  }

  /** Return the name by which the key is looked for; absent for a new key, and by its shape. */
  Optional<Identifier> name(Operation operation, Dialect dialect) {
    Optional<Identifier> name = asked(operation, dialect);
    NameGate names = new NameGate(dialect);
    names.check(operation.source());
    name.ifPresent(text -> names.check(IdentifierKind.CONSTRAINT, text));
    return name;
  }

  /** A new key is not there. */
  Optional<StoredForeignKey> found(Operation operation, Dialect dialect, Facts facts) {
    KeyFinder keys =
        new KeyFinder(dialect, facts.session(), facts.keysOf(facts.resolve(operation.source())));
    Optional<Identifier> name = name(operation, dialect);
    return name.isPresent()
        ? keys.byName(name.get())
        : shape(operation)
            .flatMap(
                shape -> keys.byShape(facts.resolve(operation.source()), located(shape, facts)));
  }

  private Optional<Identifier> asked(Operation operation, Dialect dialect) {
    return switch (operation) {
      case CreateForeignKey create -> Optional.empty();
      case DropForeignKey drop -> namer.stored(drop.name(), dialect.identifiers());
      case ValidateForeignKey validate -> Optional.of(validate.name());
      case RenameForeignKey rename -> Optional.of(rename.name());
      case AlterForeignKey alter -> Optional.of(alter.name());
    };
  }

  private static Optional<KeyShape> shape(Operation operation) {
    return operation instanceof DropForeignKey drop ? drop.shape() : Optional.empty();
  }

  /** A referent without schema is left to the dialect where it was not looked for in several. */
  private static KeyShape located(KeyShape shape, Facts facts) {
    TableName referent = facts.found().getOrDefault(shape.referent(), shape.referent());
    return new KeyShape(shape.localColumns(), referent, shape.remoteColumns());
  }
}
