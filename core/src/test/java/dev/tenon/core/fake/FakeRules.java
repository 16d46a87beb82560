package dev.tenon.core.fake;

import dev.tenon.facts.Session;
import dev.tenon.name.Identifier;
import dev.tenon.spi.IdentifierKind;
import dev.tenon.spi.IdentifierRules;
import dev.tenon.spi.LengthUnit;
import java.util.Optional;

/** Limit names by a number and a unit; refuse those that end in an exclamation mark. */
public record FakeRules(int maxLength, LengthUnit unit) implements IdentifierRules {
  /** MySQL's limit. */
  public static final FakeRules CHARACTERS_64 = new FakeRules(64, LengthUnit.CHARACTERS);

  /** PostgreSQL's limit. */
  public static final FakeRules BYTES_63 = new FakeRules(63, LengthUnit.BYTES);

  @Override
  public ConstraintScope constraintScope() {
    return ConstraintScope.TABLE;
  }

  @Override
  public Optional<String> illegal(IdentifierKind kind, Identifier identifier) {
    return identifier.text().endsWith("!")
        ? Optional.of("it ends in an exclamation mark")
        : Optional.empty();
  }

  @Override
  public boolean same(IdentifierKind kind, Identifier one, Identifier other, Session session) {
    return one.equals(other);
  }
}
