package dev.tenon.core.json;

import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.naming.NamingConvention;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Read a constraint's name and its naming convention. */
final class NameReader {

  /** SQLAlchemy's mnemonics; those of other constraints stand beside ours in a project's table. */
  private static final List<String> MNEMONICS = List.of("fk", "ix", "uq", "ck", "pk");

  private NameReader() {}

  static ConstraintName name(Fields fields) {
    Optional<String> name = fields.text("constraint_name");
    if (!fields.flag("name_is_final")) {
      return ConstraintName.ofNullable(name.orElse(null));
    }
    String text = name.orElseThrow(() -> fields.missing("constraint_name"));
    return new ConstraintName.Final(Identifier.of("constraint name", text));
  }

  static Optional<NamingConvention> convention(Fields fields) {
    return fields.given("naming_convention").flatMap(value -> convention(fields, value));
  }

  private static Optional<NamingConvention> convention(Fields fields, JsonNode value) {
    if (value.isString()) {
      return Optional.of(NamingConvention.named(Fields.text("naming_convention", value)));
    }
    Fields templates = fields.object("naming_convention", value);
    templates.onlyThose("naming_convention", MNEMONICS);
    for (String mnemonic : MNEMONICS) {
      templates.text(mnemonic);
    }
    return templates.text("fk").map(NamingConvention::of);
  }
}
