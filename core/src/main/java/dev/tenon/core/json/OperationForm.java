package dev.tenon.core.json;

import dev.tenon.Operation;
import dev.tenon.error.ErrorId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** List the operations that JSON can ask for, and the fields of each. */
enum OperationForm {
  CREATE_FOREIGN_KEY,
  DROP_CONSTRAINT,
  VALIDATE_CONSTRAINT,
  RENAME_CONSTRAINT,
  ALTER_CONSTRAINT;

  static OperationForm of(ObjectNode node) {
    String wanted = new Fields("", node).requiredText("op");
    return Arrays.stream(values())
        .filter(form -> form.op().equals(wanted))
        .findFirst()
        .orElseThrow(() -> ErrorId.PHRASE_UNKNOWN.exception("The field 'op'", wanted, all()));
  }

  String op() {
    return name().toLowerCase(Locale.ROOT);
  }

  Operation read(Fields fields) {
    return switch (this) {
      case CREATE_FOREIGN_KEY -> CreateReader.read(fields);
      case DROP_CONSTRAINT -> DropReader.read(fields);
      case VALIDATE_CONSTRAINT -> ChangeReader.validate(fields);
      case RENAME_CONSTRAINT -> ChangeReader.rename(fields);
      case ALTER_CONSTRAINT -> ChangeReader.alter(fields);
    };
  }

  List<String> fields() {
    Stream<String> common = Stream.of("op", "id", "dialect", "server_version", "constraint_name");
    return Stream.concat(common, ownFields()).toList();
  }

  private Stream<String> ownFields() {
    return switch (this) {
      case CREATE_FOREIGN_KEY ->
          Stream.of(
              "name_is_final",
              "source_table",
              "referent_table",
              "local_cols",
              "remote_cols",
              "onupdate",
              "ondelete",
              "deferrable",
              "initially",
              "match",
              "source_schema",
              "referent_schema",
              "naming_convention",
              "dialect_kw",
              "if_not_exists",
              "allow");
      case DROP_CONSTRAINT ->
          Stream.of(
              "name_is_final",
              "table_name",
              "source_table",
              "type_",
              "schema",
              "source_schema",
              "if_exists",
              "naming_convention",
              "local_cols",
              "referent_table",
              "referent_schema",
              "remote_cols",
              "drop_index");
      case VALIDATE_CONSTRAINT -> ofNamedKey();
      case RENAME_CONSTRAINT -> Stream.concat(ofNamedKey(), Stream.of("new_name"));
      case ALTER_CONSTRAINT ->
          Stream.concat(ofNamedKey(), Stream.of("deferrable", "initially", "enforced"));
    };
  }

  private static Stream<String> ofNamedKey() {
    return Stream.of("table_name", "source_table", "schema", "source_schema");
  }

  private static String all() {
    return Arrays.stream(values()).map(OperationForm::op).collect(Collectors.joining(", "));
  }
}
