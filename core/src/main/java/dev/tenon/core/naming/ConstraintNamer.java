package dev.tenon.core.naming;

import dev.tenon.key.ForeignKey;
import dev.tenon.name.ConstraintName;
import dev.tenon.name.Identifier;
import dev.tenon.naming.NamingConvention;
import dev.tenon.spi.IdentifierRules;
import jakarta.inject.Inject;
import java.util.Optional;

/** Settle the name of a key: given, made by a convention, cut, or left to the server. */
public final class ConstraintNamer {
  private final Optional<NamingConvention> fallback;

  @Inject
  ConstraintNamer(Optional<NamingConvention> fallback) {
    this.fallback = fallback;
  }

  /**
   * Make the name.
   *
   * @param name as asked
   * @param key what is named
   * @param own the operation's own convention
   * @param rules limits of the target
   * @return absent: the server will choose; a given name is returned as it is, however long
   */
  public Optional<Identifier> name(
      ConstraintName name, ForeignKey key, Optional<NamingConvention> own, IdentifierRules rules) {
    Optional<NamingConvention> convention = own.or(() -> fallback);
    return switch (name) {
      case ConstraintName.Final(Identifier text) -> Optional.of(fit(text.text(), rules));
      case ConstraintName.Given(Identifier text) ->
          convention
              .filter(NamingConvention::decoratesGivenNames)
              .map(template -> made(template, key, name, rules))
              .orElse(Optional.of(text));
      case ConstraintName.Unnamed() ->
          convention.flatMap(template -> made(template, key, name, rules));
    };
  }

  /**
   * Settle a name that was stored before: no convention runs over it again.
   *
   * @param name as asked
   * @param rules limits of the target
   * @return absent when unnamed
   */
  public Optional<Identifier> stored(ConstraintName name, IdentifierRules rules) {
    return switch (name) {
      case ConstraintName.Final(Identifier text) -> Optional.of(fit(text.text(), rules));
      case ConstraintName.Given(Identifier text) -> Optional.of(text);
      case ConstraintName.Unnamed() -> Optional.empty();
    };
  }

  private static Optional<Identifier> made(
      NamingConvention convention, ForeignKey key, ConstraintName name, IdentifierRules rules) {
    String text = new ConventionText(convention, key, name.identifier()).text();
    return text.isEmpty() ? Optional.empty() : Optional.of(fit(text, rules));
  }

  private static Identifier fit(String name, IdentifierRules rules) {
    return Identifier.of("constraint name", NameCut.fit(name, rules));
  }
}
