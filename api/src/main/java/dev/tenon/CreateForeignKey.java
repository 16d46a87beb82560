package dev.tenon;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.OptionValue;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.TableName;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.Capability;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ask for a foreign key: Alembic's {@code create_foreign_key} with every parameter.
 *
 * @param name given, final, or left to the convention and the server
 * @param definition tables, columns, actions, match type and deferrability
 * @param options dialect options by full name; those of other dialects are checked and not rendered
 * @param convention absent: the one that Tenon was built with
 * @param ifNotExists do nothing where a key of the same meaning is there already
 * @param allowed what the target takes but does not honour, and the caller wants sent all the same
 */
public record CreateForeignKey(
    ConstraintName name,
    ForeignKey definition,
    Map<String, OptionValue> options,
    Optional<NamingConvention> convention,
    boolean ifNotExists,
    Set<Capability> allowed)
    implements Operation {

  /** Check that no part is missing, and no column listed twice. */
  public CreateForeignKey {
    Objects.requireNonNull(name, "name");
    definition.requireDistinctColumns();
    Objects.requireNonNull(convention, "convention");
    options = Map.copyOf(options);
    allowed = Set.copyOf(allowed);
  }

  /**
   * Ask for a foreign key in one call, in the order of Alembic's arguments.
   *
   * @param constraintName {@code null}: left to the convention and the server
   * @param sourceTable the table that gets the key
   * @param referentTable the table that it refers to
   * @param localColumns columns of the source table, in order
   * @param remoteColumns columns of the referent table, paired by position
   * @return the operation; {@link #toBuilder()} adds the rest
   * @throws dev.tenon.error.TenonException when a part is missing, empty or doubled
   */
  public static CreateForeignKey create(
      @Nullable String constraintName,
      String sourceTable,
      String referentTable,
      List<String> localColumns,
      List<String> remoteColumns) {
    return new CreateForeignKeyBuilder(sourceTable, localColumns)
        .to(referentTable, remoteColumns)
        .name(ConstraintName.ofNullable(constraintName))
        .build();
  }

  /**
   * Start a foreign key at its source.
   *
   * @param sourceTable the table that gets the key
   * @param localColumns its columns, in order
   * @return a builder; call {@code to} next
   */
  public static CreateForeignKeyBuilder from(String sourceTable, String... localColumns) {
    return new CreateForeignKeyBuilder(sourceTable, Arrays.asList(localColumns));
  }

  @Override
  public TableName source() {
    return definition.source();
  }

  /**
   * Start a changed copy.
   *
   * @return a builder that holds everything said here
   */
  public CreateForeignKeyBuilder toBuilder() {
    return new CreateForeignKeyBuilder(this);
  }
}
