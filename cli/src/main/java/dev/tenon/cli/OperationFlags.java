package dev.tenon.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Say one operation by flags: each is a field of the JSON form. */
final class OperationFlags {
  @Option(names = "--drop", description = "Drop a key instead of creating one.")
  private boolean drop;

  @Option(names = "--constraint-name", paramLabel = "NAME")
  private @Nullable String constraintName;

  @Option(
      names = "--name-is-final",
      description = "No convention touches the name; it is cut where it is too long.")
  private boolean nameIsFinal;

  @Option(names = "--source-table", paramLabel = "TABLE", description = "The table with the key.")
  private @Nullable String sourceTable;

  @Option(names = "--referent-table", paramLabel = "TABLE", description = "What it refers to.")
  private @Nullable String referentTable;

  @Option(names = "--local-col", paramLabel = "COLUMN", description = "One each, in order.")
  private List<String> localColumns = new ArrayList<>();

  @Option(names = "--remote-col", paramLabel = "COLUMN", description = "One each, in order.")
  private List<String> remoteColumns = new ArrayList<>();

  @Option(names = "--source-schema", paramLabel = "SCHEMA")
  private @Nullable String sourceSchema;

  @Option(names = "--referent-schema", paramLabel = "SCHEMA")
  private @Nullable String referentSchema;

  @Option(names = "--ondelete", paramLabel = "ACTION", description = "Such as 'SET NULL (a)'.")
  private @Nullable String onDelete;

  @Option(names = "--onupdate", paramLabel = "ACTION", description = "Such as CASCADE.")
  private @Nullable String onUpdate;

  @Option(
      names = "--deferrable",
      negatable = true,
      fallbackValue = "true",
      description = "DEFERRABLE, or NOT DEFERRABLE.")
  private @Nullable Boolean deferrable;

  @Option(names = "--initially", paramLabel = "WHEN", description = "DEFERRED or IMMEDIATE.")
  private @Nullable String initially;

  @Option(names = "--match", paramLabel = "TYPE", description = "SIMPLE, FULL or PARTIAL.")
  private @Nullable String match;

  @Option(
      names = "--option",
      paramLabel = "NAME[=VALUE]",
      mapFallbackValue = "true",
      description = "A dialect option, such as postgresql_not_valid.")
  private Map<String, String> options = new LinkedHashMap<>();

  @Option(
      names = "--allow",
      paramLabel = "CAPABILITY",
      description = "Send what the target takes but does not honour.")
  private List<String> allow = new ArrayList<>();

  @Option(names = "--if-not-exists", description = "Nothing where such a key is there.")
  private boolean ifNotExists;

  @Option(names = "--if-exists", description = "With --drop: nothing where there is none.")
  private boolean ifExists;

  @Option(names = "--drop-index", description = "With --drop: the index that served it, too.")
  private boolean dropIndex;

  /** Return the fields that were given. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("op", drop ? "drop_constraint" : "create_foreign_key");
    put(fields, "constraint_name", constraintName);
    put(fields, "source_table", sourceTable);
    put(fields, "referent_table", referentTable);
    putList(fields, "local_cols", localColumns);
    putList(fields, "remote_cols", remoteColumns);
    put(fields, "source_schema", sourceSchema);
    put(fields, "referent_schema", referentSchema);
    put(fields, "ondelete", onDelete);
    put(fields, "onupdate", onUpdate);
    put(fields, "deferrable", deferrable);
    put(fields, "initially", initially);
    put(fields, "match", match);
    putList(fields, "allow", allow);
    putFlag(fields, "name_is_final", nameIsFinal);
    putFlag(fields, "if_not_exists", ifNotExists);
    putFlag(fields, "if_exists", ifExists);
    putFlag(fields, "drop_index", dropIndex);
    putOptions(fields, options);
    return fields;
  }

  private static void putOptions(Map<String, Object> fields, Map<String, String> options) {
    if (!options.isEmpty()) {
      Map<String, Object> values = new LinkedHashMap<>();
      options.forEach((name, value) -> values.put(name, optionValue(value)));
      fields.put("dialect_kw", values);
    }
  }

  private static Object optionValue(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> value;
    };
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static void putList(Map<String, Object> fields, String name, List<String> values) {
    if (!values.isEmpty()) {
      fields.put(name, values);
    }
  }

  private static void putFlag(Map<String, Object> fields, String name, boolean on) {
    if (on) {
      fields.put(name, true);
    }
  }
}
