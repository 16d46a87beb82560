package dev.tenon.name;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Say how a constraint gets its name. */
public sealed interface ConstraintName {

  /** Leave the name to the naming convention, and without one to the server. */
  record Unnamed() implements ConstraintName {}

  /**
   * Give a name, which a convention that uses {@code constraint_name} may still decorate.
   * Over-long: refused.
   *
   * @param name the name
   */
  record Given(Identifier name) implements ConstraintName {
    /** Check that the name is there. */
    public Given {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Give a name that no convention touches (Alembic's {@code op.f}). Over-long: cut with a hash.
   *
   * @param name the name
   */
  record Final(Identifier name) implements ConstraintName {
    /** Check that the name is there. */
    public Final {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Take a name that may be absent, as Alembic's first parameter does.
   *
   * @param text the name; {@code null}: unnamed; empty is refused
   * @return given or unnamed
   */
  static ConstraintName ofNullable(@Nullable String text) {
    return text == null ? new Unnamed() : new Given(Identifier.of("constraint name", text));
  }

  /**
   * Return the text that was given.
   *
   * @return absent when unnamed
   */
  default Optional<Identifier> identifier() {
    return switch (this) {
      case Unnamed() -> Optional.empty();
      case Given(Identifier name) -> Optional.of(name);
      case Final(Identifier name) -> Optional.of(name);
    };
  }
}
