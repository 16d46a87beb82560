package dev.tenon.core.fake;

import dev.tenon.facts.Session;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.Scope;
import dev.tenon.name.TableName;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.ForeignKeyDdl;
import dev.tenon.spi.ForeignKeyReader;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.GeneratedNames;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.KeyMeaning;
import dev.tenon.spi.LeftoverIndex;
import dev.tenon.spi.Support;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A dialect that can do all but what it is told that it can't. It speaks to no server. */
public record FakeDialect(
    IdentifierRules identifiers,
    Map<Capability, Support> exceptions,
    List<DialectOption> options,
    Optional<Foresight> foresight)
    implements Dialect {
  /** A dialect that can do everything, with MySQL's limit of names. */
  public static FakeDialect able() {
    return new FakeDialect(FakeRules.CHARACTERS_64, Map.of(), List.of(), Optional.empty());
  }

  /** The same, but for one capability. */
  public static FakeDialect but(Capability capability, Support support) {
    return new FakeDialect(
        FakeRules.CHARACTERS_64, Map.of(capability, support), List.of(), Optional.empty());
  }

  /** The same with other rules of names. */
  public FakeDialect with(IdentifierRules rules) {
    return new FakeDialect(rules, exceptions, options, foresight);
  }

  /** The same with options. */
  public FakeDialect with(DialectOption... taken) {
    return new FakeDialect(identifiers, exceptions, List.of(taken), foresight);
  }

  /** The same with rules to foretell by. */
  public FakeDialect with(FakeForesight rules) {
    return new FakeDialect(identifiers, exceptions, options, Optional.of(rules.foresight()));
  }

  @Override
  public String displayName() {
    return "Fake 1.0";
  }

  @Override
  public Support support(Capability capability) {
    return exceptions.getOrDefault(capability, Support.YES);
  }

  @Override
  public ForeignKeyDdl ddl() {
    return new FakeDdl(options);
  }

  @Override
  public ForeignKeyReader reader() {
    return new NoServer();
  }

  @Override
  public GeneratedNames generatedNames() {
    return new NoServer();
  }

  @Override
  public KeyMeaning meaning() {
    return (key, session) -> key;
  }

  private static final class NoServer implements ForeignKeyReader, GeneratedNames {
    @Override
    public Session session(Connection connection) {
      return Session.OFFLINE;
    }

    @Override
    public boolean exists(Connection connection, TableName table) {
      return false;
    }

    @Override
    public List<StoredForeignKey> keys(Connection connection, Scope scope) {
      return List.of();
    }

    @Override
    public Optional<LeftoverIndex> leftover(Connection connection, StoredForeignKey key) {
      return Optional.empty();
    }

    @Override
    public Set<Identifier> taken(Connection connection, TableName source) {
      return Set.of();
    }

    @Override
    public Optional<Identifier> generate(
        NamedForeignKey key, Set<Identifier> taken, Session session) {
      return Optional.empty();
    }
  }
}
