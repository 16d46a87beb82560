package dev.tenon.core.resolve;

import dev.tenon.CreateForeignKey;
import dev.tenon.ForeignKeyListener;
import dev.tenon.core.gate.KeyGate;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.name.Identifier;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierRules;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Bring an operation to a key with its final name that the target is known to take. */
public final class KeyResolver {
  private final ConstraintNamer namer;
  private final KeyGate gate;
  private final Set<ForeignKeyListener> listeners;

  @Inject
  KeyResolver(ConstraintNamer namer, KeyGate gate, Set<ForeignKeyListener> listeners) {
    this.namer = namer;
    this.gate = gate;
    this.listeners = listeners;
  }

  /**
   * Hold a resolved key.
   *
   * @param operation as asked, after the listeners
   * @param key with its final name, after the listeners
   * @param needs what its options ask of the target
   */
  public record Resolved(CreateForeignKey operation, NamedForeignKey key, Set<Capability> needs) {}

  /**
   * Settle the name of an operation's key, without asking whether the target takes it.
   *
   * @param operation as the caller said it
   * @param dialect of the target
   * @return what the listeners and the convention make of it
   * @throws dev.tenon.error.TenonException where the convention can't make a name
   */
  public NamedForeignKey named(CreateForeignKey operation, Dialect dialect) {
    return named(heard(operation), dialect.identifiers());
  }

  /**
   * Resolve an operation.
   *
   * @param asked as the caller said it
   * @param dialect of the target
   * @param placement which statement the key will stand in
   * @return what the listeners and the convention made of it
   * @throws dev.tenon.error.TenonException the first thing that stands in the way
   */
  public Resolved resolve(CreateForeignKey asked, Dialect dialect, Placement placement) {
    CreateForeignKey operation = heard(asked);
    NamedForeignKey key = named(operation, dialect.identifiers());
    Set<Capability> needs = gate.check(key, operation.allowed(), dialect, placement);
    return new Resolved(operation, key, needs);
  }

  private CreateForeignKey heard(CreateForeignKey asked) {
    CreateForeignKey operation = asked;
    for (ForeignKeyListener listener : listeners) {
      operation = listener.beforeNaming(operation);
    }
    return operation;
  }

  private NamedForeignKey named(CreateForeignKey operation, IdentifierRules rules) {
    Optional<Identifier> name =
        namer.name(operation.name(), operation.definition(), operation.convention(), rules);
    NamedForeignKey key = new NamedForeignKey(name, operation.definition(), operation.options());
    for (ForeignKeyListener listener : listeners) {
      key = listener.afterNaming(key);
    }
    return key;
  }
}
