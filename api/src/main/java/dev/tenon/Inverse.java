package dev.tenon;

import dev.tenon.key.Alteration;
import dev.tenon.key.Alteration.Enforcement;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.plan.Plan;
import java.util.Optional;
import java.util.Set;

/** Turn what was planned into what takes it back. */
final class Inverse {
  private Inverse() {}

  static Optional<Operation> of(Plan plan) {
    TableName source = plan.key().definition().source();
    Optional<StoredForeignKey> was = plan.was();
    return switch (plan.goal()) {
      case CREATE -> plan.key().name().map(name -> DropForeignKey.named(name.text(), source));
      case DROP -> Optional.of(create(plan.key()));
      case VALIDATE -> Optional.empty();
      case RENAME -> was.flatMap(key -> plan.key().name().map(name -> back(source, name, key)));
      case ALTER -> was.map(key -> new AlterForeignKey(source, key.name(), asItWas(key)));
    };
  }

  private static CreateForeignKey create(NamedForeignKey key) {
    ForeignKey definition = key.definition();
    ConstraintName name =
        key.name()
            .<ConstraintName>map(ConstraintName.Given::new)
            .orElseGet(ConstraintName.Unnamed::new);
    return new CreateForeignKey(name, definition, key.options(), Optional.empty(), false, Set.of());
  }

  private static RenameForeignKey back(TableName source, Identifier name, StoredForeignKey was) {
    return new RenameForeignKey(source, name, was.name());
  }

  private static Alteration asItWas(StoredForeignKey was) {
    return new Alteration(
        was.definition().deferrability().or(() -> Optional.of(Deferrability.NOT_DEFERRABLE)),
        Optional.of(was.enforced() ? Enforcement.ENFORCED : Enforcement.NOT_ENFORCED));
  }
}
