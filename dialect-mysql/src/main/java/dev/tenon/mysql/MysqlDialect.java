package dev.tenon.mysql;

import dev.tenon.facts.Session;
import dev.tenon.mysql.facts.Catalogue;
import dev.tenon.spi.Capability;
import dev.tenon.spi.Dialect;
import dev.tenon.spi.DialectOption;
import dev.tenon.spi.ForeignKeyDdl;
import dev.tenon.spi.ForeignKeyReader;
import dev.tenon.spi.GeneratedNames;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.KeyMeaning;
import dev.tenon.spi.Support;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Be a dialect of MySQL: the sum of its parts.
 *
 * @param displayName product and version for people
 * @param identifiers how names are limited and compared
 * @param abilities what can be done
 * @param options taken on a foreign key
 * @param ddl renders
 * @param reader reads
 * @param generatedNames foretells names
 * @param meaning compares keys
 */
public record MysqlDialect(
    String displayName,
    IdentifierRules identifiers,
    Abilities abilities,
    List<DialectOption> options,
    ForeignKeyDdl ddl,
    ForeignKeyReader reader,
    GeneratedNames generatedNames,
    KeyMeaning meaning)
    implements Dialect {

  /** Check that no part is missing. */
  public MysqlDialect {
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(identifiers, "identifiers");
    Objects.requireNonNull(abilities, "abilities");
    Objects.requireNonNull(ddl, "ddl");
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(generatedNames, "generatedNames");
    Objects.requireNonNull(meaning, "meaning");
    options = List.copyOf(options);
  }

  @Override
  public Optional<String> rowsUncheckedBecause(Session session) {
    return Catalogue.rowsUncheckedBecause(session);
  }

  @Override
  public Support support(Capability capability) {
    return abilities.of(capability);
  }
}
