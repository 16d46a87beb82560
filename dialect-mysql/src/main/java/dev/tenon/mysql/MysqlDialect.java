package dev.tenon.mysql;

import dev.tenon.facts.Session;
import dev.tenon.mysql.ddl.MysqlDdl;
import dev.tenon.mysql.ddl.MysqlOptions;
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
import dev.tenon.spi.Planning;
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
 * @param planning plans changes; absent where it can't
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
    ErrorReader errors,
    Optional<Planning> planning)
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
    Objects.requireNonNull(planning, "planning");
    options = List.copyOf(options);
  }

  /**
   * Be a dialect that renders, reads and compares; the rest is added with the methods below.
   *
   * @param displayName product and version for people
   * @param identifiers how names are limited and compared
   * @param abilities what can be done
   * @param reader reads
   * @param generatedNames foretells names
   * @param meaning compares keys
   * @return explains errors as InnoDB's, foretells and plans nothing
   */
  public static MysqlDialect plain(
      String displayName,
      IdentifierRules identifiers,
      Abilities abilities,
      ForeignKeyReader reader,
      GeneratedNames generatedNames,
      KeyMeaning meaning) {
    return new MysqlDialect(
        displayName,
        identifiers,
        abilities,
        MysqlOptions.ALL,
        new MysqlDdl(),
        reader,
        generatedNames,
        meaning,
        Optional.empty(),
        new MysqlErrors(),
        Optional.empty());
  }

  /**
   * Return the dialect with its own reader of errors.
   *
   * @param other explains errors
   * @return a copy
   */
  public MysqlDialect explainedBy(ErrorReader other) {
    return with(foresight, other, planning);
  }

  /**
   * Return the dialect with rules.
   *
   * @param other foretells answers
   * @return a copy
   */
  public MysqlDialect foretoldBy(Foresight other) {
    return with(Optional.of(other), errors, planning);
  }

  /**
   * Return the dialect with a planner.
   *
   * @param other plans changes
   * @return a copy
   */
  public MysqlDialect plannedBy(Planning other) {
    return with(foresight, errors, Optional.of(other));
  }

  private MysqlDialect with(
      Optional<Foresight> foresee, ErrorReader explain, Optional<Planning> plan) {
    return new MysqlDialect(
        displayName,
        identifiers,
        abilities,
        options,
        ddl,
        reader,
        generatedNames,
        meaning,
        foresee,
        explain,
        plan);
  }

  @Override
  public Optional<String> rowsUncheckedBecause(Session session) {
    return Catalogue.rowsUncheckedBecause(session);
  }

  /** An ALTER TABLE commits (manual, Statements That Cause an Implicit Commit). */
  @Override
  public boolean ddlCommits() {
    return true;
  }

  @Override
  public Support support(Capability capability) {
    return abilities.of(capability);
  }
}
