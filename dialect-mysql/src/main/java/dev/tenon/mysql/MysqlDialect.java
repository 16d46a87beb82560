package dev.tenon.mysql;

import dev.tenon.facts.Session;
import dev.tenon.mysql.errors.MysqlErrors;
import dev.tenon.mysql.facts.Catalogue;
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
 * @param foresight foretells answers; absent where it can't
 * @param errors explains errors
 */
public record MysqlDialect(
    String displayName,
    IdentifierRules identifiers,
    Abilities abilities,
    List<DialectOption> options,
    ForeignKeyDdl ddl,
    ForeignKeyReader reader,
    GeneratedNames generatedNames,
    KeyMeaning meaning,
    Optional<Foresight> foresight,
    ErrorReader errors)
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
    Objects.requireNonNull(foresight, "foresight");
    Objects.requireNonNull(errors, "errors");
    options = List.copyOf(options);
  }

  /**
   * Be a dialect that foretells nothing.
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
  public MysqlDialect(
      String displayName,
      IdentifierRules identifiers,
      Abilities abilities,
      List<DialectOption> options,
      ForeignKeyDdl ddl,
      ForeignKeyReader reader,
      GeneratedNames generatedNames,
      KeyMeaning meaning) {
    this(
        displayName,
        identifiers,
        abilities,
        options,
        ddl,
        reader,
        generatedNames,
        meaning,
        Optional.empty());
  }

  /**
   * Be a dialect that explains errors as InnoDB's.
   *
   * @param displayName product and version for people
   * @param identifiers how names are limited and compared
   * @param abilities what can be done
   * @param options taken on a foreign key
   * @param ddl renders
   * @param reader reads
   * @param generatedNames foretells names
   * @param meaning compares keys
   * @param foresight foretells answers; absent where it can't
   */
  public MysqlDialect(
      String displayName,
      IdentifierRules identifiers,
      Abilities abilities,
      List<DialectOption> options,
      ForeignKeyDdl ddl,
      ForeignKeyReader reader,
      GeneratedNames generatedNames,
      KeyMeaning meaning,
      Optional<Foresight> foresight) {
    this(
        displayName,
        identifiers,
        abilities,
        options,
        ddl,
        reader,
        generatedNames,
        meaning,
        foresight,
        new MysqlErrors());
  }

  /**
   * Return the dialect with its own reader of errors.
   *
   * @param reader explains errors
   * @return a copy
   */
  public MysqlDialect explainedBy(ErrorReader reader) {
    return new MysqlDialect(
        displayName,
        identifiers,
        abilities,
        options,
        ddl,
        this.reader,
        generatedNames,
        meaning,
        foresight,
        reader);
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
