package dev.tenon.core.json;

import dev.tenon.AlterForeignKey;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.name.Identifier;
import java.util.Optional;

/** Read operations on a key that is there, which speak of it by its stored name. */
final class ChangeReader {
  private ChangeReader() {}

  static ValidateForeignKey validate(Fields fields) {
    return new ValidateForeignKey(DropReader.source(fields), name(fields));
  }

  static RenameForeignKey rename(Fields fields) {
    return new RenameForeignKey(
        DropReader.source(fields),
        name(fields),
        Identifier.of("new name", fields.requiredText("new_name")));
  }

  static AlterForeignKey alter(Fields fields) {
    Optional<Deferrability> when =
        Optional.ofNullable(
            Deferrability.of(
                fields.truth("deferrable").orElse(null), fields.text("initially").orElse(null)));
    Optional<Enforcement> enforcement =
        fields
            .truth("enforced")
            .map(enforced -> enforced ? Enforcement.ENFORCED : Enforcement.NOT_ENFORCED);
    if (when.isEmpty() && enforcement.isEmpty()) {
      throw fields.missing("deferrable");
    }
    return new AlterForeignKey(
        DropReader.source(fields), name(fields), new Alteration(when, enforcement));
  }

  private static Identifier name(Fields fields) {
    return Identifier.of("constraint name", fields.requiredText("constraint_name"));
  }
}
