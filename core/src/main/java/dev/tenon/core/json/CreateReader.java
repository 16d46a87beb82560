package dev.tenon.core.json;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.key.Deferrability;
import dev.tenon.key.Match;
import dev.tenon.key.OptionValue;
import dev.tenon.spi.Capability;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Read {@code create_foreign_key}. */
final class CreateReader {
  private CreateReader() {}

  static CreateForeignKey read(Fields fields) {
    CreateForeignKeyBuilder key =
        CreateForeignKey.from(
                fields.requiredText("source_table"), array(fields.requiredTexts("local_cols")))
            .to(fields.requiredText("referent_table"), array(fields.requiredTexts("remote_cols")))
            .name(NameReader.name(fields));
    fields.text("source_schema").ifPresent(key::sourceSchema);
    fields.text("referent_schema").ifPresent(key::referentSchema);
    ActionReader.onDelete(fields).ifPresent(key::onDelete);
    ActionReader.onUpdate(fields).ifPresent(key::onUpdate);
    NameReader.convention(fields).ifPresent(key::namingConvention);
    readWhen(fields, key);
    readOptions(fields, key);
    if (fields.flag("if_not_exists")) {
      key.ifNotExists();
    }
    return key.build();
  }

  private static void readWhen(Fields fields, CreateForeignKeyBuilder key) {
    Deferrability when =
        Deferrability.of(
            fields.truth("deferrable").orElse(null), fields.text("initially").orElse(null));
    if (when != null) {
      key.deferrability(when);
    }
    fields.text("match").map(Match::parse).ifPresent(key::match);
  }

  private static void readOptions(Fields fields, CreateForeignKeyBuilder key) {
    fields
        .object("dialect_kw")
        .ifPresent(
            options -> {
              for (Map.Entry<String, JsonNode> option : options.all().entrySet()) {
                String name = options.prefix() + option.getKey();
                key.option(option.getKey(), optionValue(name, option.getValue()));
              }
            });
    for (String capability : fields.texts("allow").orElse(List.of())) {
      key.allow(Capability.parse(capability));
    }
  }

  static OptionValue optionValue(String name, JsonNode value) {
    if (value.isBoolean()) {
      return new OptionValue.Flag(value.booleanValue());
    }
    if (value.isString()) {
      return new OptionValue.Text(Fields.text(name, value));
    }
    throw Fields.wrong(name, "a text, or true or false", value);
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
