package dev.tenon.core.apply;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.core.gate.NameGate;
import dev.tenon.core.mark.InterimName;
import dev.tenon.core.naming.ConstraintNamer;
import dev.tenon.core.resolve.KeyResolver;
import dev.tenon.error.ErrorId;
import dev.tenon.key.Placement;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.ForeignKeyReader;
import dev.tenon.spi.IdentifierKind;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Do operations on a server, and read what is there. */
public final class ServerTenon {
  private final ServerDoor door;
  private final KeyResolver resolver;
  private final ConstraintNamer namer;

  @Inject
  ServerTenon(ServerDoor door, KeyResolver resolver, ConstraintNamer namer) {
    this.door = door;
    this.resolver = resolver;
    this.namer = namer;
  }

  /**
   * Create a key.
   *
   * @param operation what to do
   * @return what came of it
   */
  public Outcome create(CreateForeignKey operation) {
    return door.borrow(connection -> create(connection, operation));
  }

  /**
   * Drop a key.
   *
   * @param operation what to do
   * @return what came of it
   */
  public Outcome drop(DropForeignKey operation) {
    return door.borrow(connection -> drop(connection, operation));
  }

  /**
   * Read keys.
   *
   * @param scope whose
   * @return by table, then by name
   */
  public List<StoredForeignKey> inspect(Scope scope) {
    return door.borrow(connection -> inspect(connection, scope));
  }

  private Outcome create(Connection connection, CreateForeignKey operation) throws SQLException {
    Conversation conversation = door.speak(connection, operation.source());
    KeyResolver.Resolved resolved =
        resolver.resolve(operation, conversation.dialect(), Placement.ALTER_TABLE);
    return new Creator(conversation, resolved).create();
  }

  private Outcome drop(Connection connection, DropForeignKey operation) throws SQLException {
    return dropper(door.speak(connection, operation.source()), operation).drop();
  }

  private Dropper dropper(Conversation conversation, DropForeignKey operation) {
    Dialect dialect = conversation.dialect();
    NameGate names = new NameGate(dialect);
    names.check(operation.source());
    Optional<Identifier> name = namer.stored(operation.name(), dialect.identifiers());
    name.ifPresent(text -> names.check(IdentifierKind.CONSTRAINT, text));
    return new Dropper(conversation, operation, name);
  }

  /**
   * Find the key that an operation speaks of.
   *
   * @param connection to the server
   * @param operation on a key that is there
   * @return the key as stored
   * @throws SQLException what the driver threw
   */
  public StoredForeignKey find(Connection connection, Operation operation) throws SQLException {
    Conversation conversation = door.speak(connection, operation.source());
    return switch (operation) {
      case CreateForeignKey create -> throw new IllegalArgumentException("a new key: " + create);
      case DropForeignKey drop -> dropper(conversation, drop).key();
      case ValidateForeignKey validate -> named(conversation, validate, validate.name());
      case RenameForeignKey rename -> {
        new NameGate(conversation.dialect()).check(IdentifierKind.CONSTRAINT, rename.newName());
        yield named(conversation, rename, InterimName.before(rename.newName()), rename.name());
      }
      case AlterForeignKey alter -> named(conversation, alter, alter.name());
    };
  }

  private static StoredForeignKey named(
      Conversation conversation, Operation operation, Identifier... names) throws SQLException {
    conversation.requireTable(operation.source());
    KeyFinder finder = new KeyFinder(conversation, conversation.keys(operation.source()));
    return Stream.of(names)
        .flatMap(name -> finder.byName(name).stream())
        .findFirst()
        .orElseThrow(
            () ->
                ErrorId.KEY_MISSING.exception(
                    operation.source(), "'" + names[names.length - 1] + "'", finder.names()));
  }

  private List<StoredForeignKey> inspect(Connection connection, Scope scope) throws SQLException {
    return switch (scope) {
      case Scope.Table(var table) -> {
        Conversation conversation = door.speak(connection, table);
        conversation.requireTable(table);
        yield conversation.keys(table);
      }
      case Scope.Schema schema -> inspect(connection, schema);
    };
  }

  private List<StoredForeignKey> inspect(Connection connection, Scope.Schema scope)
      throws SQLException {
    ForeignKeyReader reader = door.dialect(connection).reader();
    List<StoredForeignKey> keys = reader.keys(connection, scope);
    if (keys.isEmpty() && !reader.hasSchema(connection, scope.schema())) {
      throw scope
          .schema()
          .map(ErrorId.SCHEMA_MISSING::exception)
          .orElseGet(() -> ErrorId.NAME_MISSING.exception("schema"));
    }
    return keys;
  }
}
