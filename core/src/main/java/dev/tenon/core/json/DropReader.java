package dev.tenon.core.json;

import dev.tenon.DropForeignKey;
import dev.tenon.error.ErrorId;
import dev.tenon.key.Columns;
import dev.tenon.key.KeyShape;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Optional;

/** Read {@code drop_constraint}. */
final class DropReader {
  private DropReader() {}

  static DropForeignKey read(Fields fields) {
    checkType(fields);
    return new DropForeignKey(
        NameReader.name(fields),
        source(fields),
        shape(fields),
        NameReader.convention(fields),
        fields.flag("if_exists"),
        fields.flag("drop_index"));
  }

  private static void checkType(Fields fields) {
    Optional<String> type = fields.text("type_");
    if (type.isPresent() && !type.get().equals("foreignkey")) {
      throw ErrorId.CONSTRAINT_TYPE.exception(type.get());
    }
  }

  /** Read the table that has a key, under either of its names. */
  static TableName source(Fields fields) {
    String table =
        fields.either("table_name", "source_table").orElseThrow(() -> fields.missing("table_name"));
    return new TableName(
        fields
            .either("schema", "source_schema")
            .map(schema -> Identifier.of("source schema", schema)),
        Identifier.of("source table", table));
  }

  private static Optional<KeyShape> shape(Fields fields) {
    Optional<String> referent = fields.text("referent_table");
    Optional<String> schema = fields.text("referent_schema");
    Optional<List<String>> local = fields.texts("local_cols");
    Optional<List<String>> remote = fields.texts("remote_cols");
    if (referent.isEmpty() && schema.isEmpty() && local.isEmpty() && remote.isEmpty()) {
      return Optional.empty();
    }
    TableName table =
        new TableName(
            schema.map(text -> Identifier.of("referent schema", text)),
            Identifier.of(
                "referent table", referent.orElseThrow(() -> fields.missing("referent_table"))));
    return Optional.of(
        new KeyShape(
            Columns.of("local", local.orElseThrow(() -> fields.missing("local_cols"))),
            table,
            remote.map(columns -> Columns.of("remote", columns)).orElse(List.of())));
  }
}
