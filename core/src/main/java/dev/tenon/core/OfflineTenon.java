package dev.tenon.core;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.Rendered;
import dev.tenon.ValidateForeignKey;
import dev.tenon.core.gate.CapabilityGate;
import dev.tenon.core.gate.NameGate;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.KeyShape;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.IdentifierKind;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Say what would be said, without a server. */
final class OfflineTenon {
  private final DialectRegistry registry;
  private final KeyResolver resolver;
  private final ConstraintNamer namer;

  @Inject
  OfflineTenon(DialectRegistry registry, KeyResolver resolver, ConstraintNamer namer) {
    this.registry = registry;
    this.resolver = resolver;
    this.namer = namer;
  }

  Rendered sql(Operation operation, DialectChoice choice) {
    Dialect dialect = registry.create(choice.dialect(), choice.version());
    return switch (operation) {
      case CreateForeignKey create -> create(create, dialect, Placement.ALTER_TABLE);
      case DropForeignKey drop -> drop(drop, dialect);
      case ValidateForeignKey validate ->
          change(
              validate,
              dialect,
              "validate",
              dialect.ddl().validate(validate.source(), validate.name()));
      case RenameForeignKey rename ->
          change(
              rename,
              dialect,
              "rename",
              dialect.ddl().rename(rename.source(), rename.name(), rename.newName()));
      case AlterForeignKey alter ->
          change(
              alter,
              dialect,
              "alter",
              dialect.ddl().alter(alter.source(), alter.name(), alter.change()));
    };
  }

  Rendered inline(CreateForeignKey operation, DialectChoice choice) {
    Dialect dialect = registry.create(choice.dialect(), choice.version());
    return create(operation, dialect, Placement.CREATE_TABLE);
  }

  private Rendered create(CreateForeignKey operation, Dialect dialect, Placement placement) {
    KeyResolver.Resolved resolved = resolver.resolve(operation, dialect, placement);
    if (resolved.operation().ifNotExists()) {
      throw ErrorId.NEEDS_CONNECTION.exception("IF NOT EXISTS by meaning");
    }
    NamedForeignKey key = resolved.key();
    String statement =
        switch (placement) {
          case ALTER_TABLE -> dialect.ddl().add(key);
          case CREATE_TABLE -> dialect.ddl().inline(key);
        };
    return new Rendered(resolved.operation(), Optional.of(key), key.name(), List.of(statement));
  }

  private static Rendered change(
      Operation operation, Dialect dialect, String verb, Optional<String> statement) {
    return new Rendered(
        operation,
        Optional.empty(),
        Optional.empty(),
        List.of(
            statement.orElseThrow(
                () -> ErrorId.CHANGE_UNSUPPORTED.exception(dialect.displayName(), verb))));
  }

  private Rendered drop(DropForeignKey operation, Dialect dialect) {
    if (operation.dropIndex()) {
      throw ErrorId.NEEDS_CONNECTION.exception("Dropping the index that served the key");
    }
    Identifier name =
        namer
            .stored(operation.name(), dialect.identifiers())
            .or(() -> nameByConvention(operation, dialect))
            .orElseThrow(() -> ErrorId.NEEDS_CONNECTION.exception("Dropping a key by its columns"));
    NameGate names = new NameGate(dialect);
    names.check(operation.source());
    names.check(IdentifierKind.CONSTRAINT, name);
    return new Rendered(
        operation, Optional.empty(), Optional.of(name), statements(operation, name, dialect));
  }

  private Optional<Identifier> nameByConvention(DropForeignKey operation, Dialect dialect) {
    return operation
        .shape()
        .filter(shape -> !shape.remoteColumns().isEmpty())
        .flatMap(
            shape ->
                namer.name(
                    new ConstraintName.Unnamed(),
                    definition(operation, shape),
                    operation.convention(),
                    dialect.identifiers()));
  }

  private static ForeignKey definition(DropForeignKey operation, KeyShape shape) {
    return ForeignKey.plain(
        operation.source(), shape.localColumns(), shape.referent(), shape.remoteColumns());
  }

  private static List<String> statements(
      DropForeignKey operation, Identifier name, Dialect dialect) {
    if (!operation.ifExists()) {
      return List.of(dialect.ddl().drop(operation.source(), name));
    }
    new CapabilityGate(dialect, Set.of()).check(Capability.DROP_IF_EXISTS);
    return dialect.ddl().dropIfExists(operation.source(), name);
  }
}
