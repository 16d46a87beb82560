package dev.tenon.key;

import dev.tenon.name.Identifier;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Hold a foreign key whose name is settled: what a dialect renders.
 *
 * @param name absent: the server will choose
 * @param definition columns, actions and the rest
 * @param options dialect options by their full name, such as {@code postgresql_not_valid}; those of
 *     other dialects are carried along
 */
public record NamedForeignKey(
    Optional<Identifier> name, ForeignKey definition, Map<String, OptionValue> options) {

  /** Check that no part is missing, and no column listed twice. */
  public NamedForeignKey {
    Objects.requireNonNull(name, "name");
    definition.requireDistinctColumns();
    options = Map.copyOf(options);
  }

  /**
   * Name a definition, without options.
   *
   * @param name of the key
   * @param definition columns, actions and the rest
   * @return both
   */
  public static NamedForeignKey of(Identifier name, ForeignKey definition) {
    return new NamedForeignKey(Optional.of(name), definition, Map.of());
  }

  /**
   * Tell whether an option is switched on.
   *
   * @param option the full name
   * @return {@code false} when absent, off or a text
   */
  public boolean flag(String option) {
    return options.get(option) instanceof OptionValue.Flag flag && flag.on();
  }

  /**
   * Return the text of an option.
   *
   * @param option the full name
   * @return absent when not given or a flag
   */
  public Optional<String> text(String option) {
    return options.get(option) instanceof OptionValue.Text text
        ? Optional.of(text.text())
        : Optional.empty();
  }

  @Override
  public String toString() {
    return name.map(text -> text + ": ").orElse("") + definition;
  }
}
