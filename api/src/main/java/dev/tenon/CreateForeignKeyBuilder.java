package dev.tenon;

import dev.tenon.error.ErrorId;
import dev.tenon.key.Columns;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.OptionValue;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.Capability;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gather a {@link CreateForeignKey} word by word. For one thread; each call returns itself. */
public final class CreateForeignKeyBuilder {
  private ConstraintName name = new ConstraintName.Unnamed();
  private TableName source;
  private List<Identifier> localColumns;
  private @Nullable TableName referent;
  private List<Identifier> remoteColumns = List.of();
  private Optional<OnDelete> onDelete = Optional.empty();
  private Optional<ReferentialAction> onUpdate = Optional.empty();
  private Optional<Deferrability> deferrability = Optional.empty();
  private Optional<Match> match = Optional.empty();
  private final Map<String, OptionValue> options = new TreeMap<>();
  private Optional<NamingConvention> convention = Optional.empty();
  private boolean ifNotExists;
  private final Set<Capability> allowed = EnumSet.noneOf(Capability.class);

  CreateForeignKeyBuilder(String sourceTable, List<String> localColumns) {
    this.source = new TableName(Optional.empty(), Identifier.of("source table", sourceTable));
    this.localColumns = Columns.of("local", localColumns);
  }

  CreateForeignKeyBuilder(CreateForeignKey operation) {
    ForeignKey key = operation.definition();
    name = operation.name();
    source = key.source();
    localColumns = key.localColumns();
    referent = key.referent();
    remoteColumns = key.remoteColumns();
    onDelete = key.onDelete();
    onUpdate = key.onUpdate();
    deferrability = key.deferrability();
    match = key.match();
    options.putAll(operation.options());
    convention = operation.convention();
    ifNotExists = operation.ifNotExists();
    allowed.addAll(operation.allowed());
  }

  /**
   * Name what the key refers to.
   *
   * @param referentTable the table; the source table's own name for a self-reference
   * @param columns its columns, paired with the local ones by position
   * @return this builder
   */
  public CreateForeignKeyBuilder to(String referentTable, String... columns) {
    return to(referentTable, Arrays.asList(columns));
  }

  CreateForeignKeyBuilder to(String referentTable, List<String> columns) {
    Optional<Identifier> schema = referent == null ? Optional.empty() : referent.schema();
    referent = new TableName(schema, Identifier.of("referent table", referentTable));
    remoteColumns = Columns.of("remote", columns);
    return this;
  }

  /**
   * Put the source table into a schema.
   *
   * @param schema one identifier
   * @return this builder
   */
  public CreateForeignKeyBuilder sourceSchema(String schema) {
    source = new TableName(Optional.of(Identifier.of("source schema", schema)), source.name());
    return this;
  }

  /**
   * Put the referent table into a schema; call it after {@code to}.
   *
   * @param schema one identifier
   * @return this builder
   */
  public CreateForeignKeyBuilder referentSchema(String schema) {
    referent =
        new TableName(
            Optional.of(Identifier.of("referent schema", schema)), requireReferent().name());
    return this;
  }

  /**
   * Give the key a name.
   *
   * @param constraintName refused when longer than the target takes
   * @return this builder
   */
  public CreateForeignKeyBuilder named(String constraintName) {
    return name(ConstraintName.ofNullable(constraintName));
  }

  /**
   * Give the key a name that no convention touches and that is cut when too long.
   *
   * @param constraintName the final name
   * @return this builder
   */
  public CreateForeignKeyBuilder finalName(String constraintName) {
    return name(new ConstraintName.Final(Identifier.of("constraint name", constraintName)));
  }

  /**
   * Say how the key gets its name.
   *
   * @param constraintName given, final or unnamed
   * @return this builder
   */
  public CreateForeignKeyBuilder name(ConstraintName constraintName) {
    name = constraintName;
    return this;
  }

  /**
   * Say what a delete of the referenced row does.
   *
   * @param action the action
   * @param columns for SET NULL and SET DEFAULT: the columns to set; none: all
   * @return this builder
   */
  public CreateForeignKeyBuilder onDelete(ReferentialAction action, String... columns) {
    List<Identifier> listed =
        Arrays.stream(columns).map(column -> Identifier.of("ON DELETE column", column)).toList();
    return onDelete(new OnDelete(action, listed));
  }

  /**
   * Say what a delete of the referenced row does.
   *
   * @param clause action and columns
   * @return this builder
   */
  public CreateForeignKeyBuilder onDelete(OnDelete clause) {
    onDelete = Optional.of(clause);
    return this;
  }

  /**
   * Say what a change of the referenced columns does.
   *
   * @param action the action
   * @return this builder
   */
  public CreateForeignKeyBuilder onUpdate(ReferentialAction action) {
    onUpdate = Optional.of(action);
    return this;
  }

  /**
   * Say when the key is checked.
   *
   * @param when a legal pair of DEFERRABLE and INITIALLY
   * @return this builder
   */
  public CreateForeignKeyBuilder deferrability(Deferrability when) {
    deferrability = Optional.of(when);
    return this;
  }

  /**
   * Say how NULL counts.
   *
   * @param type the match type
   * @return this builder
   */
  public CreateForeignKeyBuilder match(Match type) {
    match = Optional.of(type);
    return this;
  }

  /**
   * Switch a dialect option on.
   *
   * @param option the full name, such as {@code postgresql_not_valid}
   * @return this builder
   */
  public CreateForeignKeyBuilder option(String option) {
    return option(option, new OptionValue.Flag(true));
  }

  /**
   * Set a dialect option.
   *
   * @param option the full name, such as {@code mysql_index_name}
   * @param value a flag or a text
   * @return this builder
   */
  public CreateForeignKeyBuilder option(String option, OptionValue value) {
    options.put(option, value);
    return this;
  }

  /**
   * Name the key by a convention of its own.
   *
   * @param namingConvention instead of the one that Tenon was built with
   * @return this builder
   */
  public CreateForeignKeyBuilder namingConvention(NamingConvention namingConvention) {
    convention = Optional.of(namingConvention);
    return this;
  }

  /**
   * Do nothing where a key of the same meaning is there already.
   *
   * @return this builder
   */
  public CreateForeignKeyBuilder ifNotExists() {
    ifNotExists = true;
    return this;
  }

  /**
   * Allow what the target takes but does not honour.
   *
   * @param capability by name, such as {@link Capability#ON_DELETE_SET_DEFAULT}
   * @return this builder
   */
  public CreateForeignKeyBuilder allow(Capability capability) {
    allowed.add(capability);
    return this;
  }

  /**
   * Make the operation.
   *
   * @return an immutable value
   * @throws dev.tenon.error.TenonException when a part is missing or contradicts another
   */
  public CreateForeignKey build() {
    ForeignKey key =
        new ForeignKey(
            source,
            localColumns,
            requireReferent(),
            remoteColumns,
            onDelete,
            onUpdate,
            deferrability,
            match);
    return new CreateForeignKey(name, key, options, convention, ifNotExists, allowed);
  }

  private TableName requireReferent() {
    if (referent == null) {
      throw ErrorId.NAME_MISSING.exception("referent table");
    }
    return referent;
  }
}
