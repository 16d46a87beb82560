package dev.tenon.postgres;

import dev.tenon.postgres.ddl.PostgresForeignKeyDdl;
import dev.tenon.postgres.facts.PostgresForeignKeyReader;
import dev.tenon.postgres.facts.PostgresKeyMeaning;
import dev.tenon.postgres.names.PostgresGeneratedNames;
import dev.tenon.postgres.names.PostgresIdentifierRules;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.ForeignKeyDdl;
import dev.tenon.spi.ForeignKeyReader;
import dev.tenon.spi.GeneratedNames;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.KeyMeaning;
import dev.tenon.spi.ServerVersion;
import dev.tenon.spi.Support;
import java.util.List;

/** Be the sum of the parts, at one version. */
final class PostgresDialect implements Dialect {
  private final ServerVersion version;
  private final PostgresSupport support;
  private final IdentifierRules identifiers = new PostgresIdentifierRules();
  private final ForeignKeyDdl ddl = new PostgresForeignKeyDdl();
  private final ForeignKeyReader reader = new PostgresForeignKeyReader();
  private final GeneratedNames generatedNames = new PostgresGeneratedNames();
  private final KeyMeaning meaning = new PostgresKeyMeaning();

  PostgresDialect(ServerVersion version) {
    this.version = version;
    this.support = new PostgresSupport(version);
  }

  @Override
  public String displayName() {
    return "PostgreSQL " + version;
  }

  @Override
  public IdentifierRules identifiers() {
    return identifiers;
  }

  @Override
  public Support support(Capability capability) {
    return support.of(capability);
  }

  @Override
  public List<DialectOption> options() {
    return PostgresOptions.ALL;
  }

  @Override
  public ForeignKeyDdl ddl() {
    return ddl;
  }

  @Override
  public ForeignKeyReader reader() {
    return reader;
  }

  @Override
  public GeneratedNames generatedNames() {
    return generatedNames;
  }

  @Override
  public KeyMeaning meaning() {
    return meaning;
  }
}
