package dev.tenon.postgres;

import dev.tenon.facts.ServerVersion;
import dev.tenon.postgres.ddl.PostgresDdl;
import dev.tenon.postgres.ddl.PostgresOrphans;
import dev.tenon.postgres.errors.PostgresErrors;
import dev.tenon.postgres.facts.PostgresFacts;
import dev.tenon.postgres.facts.PostgresMeaning;
import dev.tenon.postgres.facts.PostgresReader;
import dev.tenon.postgres.names.PostgresIdentifiers;
import dev.tenon.postgres.names.PostgresNames;
import dev.tenon.postgres.plan.PostgresFailures;
import dev.tenon.postgres.plan.PostgresPlanner;
import dev.tenon.postgres.plan.PostgresSettings;
import dev.tenon.postgres.rules.PostgresRules;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.ErrorReader;
import dev.tenon.spi.ForeignKeyDdl;
import dev.tenon.spi.ForeignKeyReader;
import dev.tenon.spi.Foresight;
import dev.tenon.spi.GeneratedNames;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.KeyMeaning;
import dev.tenon.spi.Planning;
import dev.tenon.spi.RowChunks;
import dev.tenon.spi.Support;
import java.util.List;
import java.util.Optional;

/**
 * Be the dialect: the sum of its parts. Only what can be done differs by version.
 *
 * @param displayName product and version for people
 * @param identifiers how names are limited and compared
 * @param abilities what can be done
 * @param options taken on a foreign key
 * @param ddl renders
 * @param reader reads
 * @param generatedNames foretells names
 * @param meaning compares keys
 * @param foretelling foretells answers
 * @param plans plans changes
 */
record PostgresDialect(
    String displayName,
    IdentifierRules identifiers,
    Abilities abilities,
    List<DialectOption> options,
    ForeignKeyDdl ddl,
    ForeignKeyReader reader,
    GeneratedNames generatedNames,
    KeyMeaning meaning,
    Foresight foretelling,
    Planning plans)
    implements Dialect {

  /** Copy the list. */
  PostgresDialect {
    options = List.copyOf(options);
  }

  static PostgresDialect at(ServerVersion version) {
    return new PostgresDialect(
        "PostgreSQL " + version,
        new PostgresIdentifiers(),
        Abilities.at(version),
        PostgresOptions.ALL,
        new PostgresDdl(),
        new PostgresReader(),
        new PostgresNames(),
        new PostgresMeaning(),
        new Foresight(new PostgresFacts(), new PostgresRules(), new PostgresOrphans()),
        new Planning(
            new PostgresPlanner(version),
            RowChunks.whole(new PostgresOrphans()),
            new PostgresSettings(),
            new PostgresFailures()));
  }

  @Override
  public Optional<Foresight> foresight() {
    return Optional.of(foretelling);
  }

  @Override
  public Optional<Planning> planning() {
    return Optional.of(plans);
  }

  @Override
  public ErrorReader errors() {
    return new PostgresErrors();
  }

  @Override
  public Support support(Capability capability) {
    return abilities.of(capability);
  }
}
