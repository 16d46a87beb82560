package dev.tenon.naming;

import dev.tenon.error.ErrorId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Make a name for every foreign key by one template, in SQLAlchemy's language: {@code
 * fk_%(table_name)s_%(column_0_name)s}.
 *
 * <p>A convention names keys that have no name; it decorates given names only where it uses {@code
 * %(constraint_name)s}; it never touches final names. Tokens are checked here, once, not when a key
 * is named. Immutable; safe for use by several threads if its custom tokens are.
 */
public final class NamingConvention {

  /** The name of the built-in convention. */
  public static final String DEFAULT_NAME = "default";

  /**
   * The built-in convention. It names all local columns, since two keys of one table may start with
   * the same one.
   */
  public static final NamingConvention DEFAULT =
      of("fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s");

  private final String template;
  private final List<NamePart> parts;

  private NamingConvention(String template, Map<String, CustomToken> customTokens) {
    this.template = Objects.requireNonNull(template, "template");
    this.parts = new TemplateReader(template, Map.copyOf(customTokens)).read();
  }

  /**
   * Read a template.
   *
   * @param template with SQLAlchemy's tokens; {@code %%} is a percent sign; empty leaves keys
   *     unnamed
   * @return the convention
   * @throws dev.tenon.error.TenonException {@code convention-malformed}, {@code
   *     convention-token-unknown}
   */
  public static NamingConvention of(String template) {
    return new NamingConvention(template, Map.of());
  }

  /**
   * Read a template that uses tokens of the caller's own.
   *
   * @param template as in {@link #of(String)}
   * @param customTokens functions by token name; one named as a built-in token replaces it
   * @return the convention
   */
  public static NamingConvention of(String template, Map<String, CustomToken> customTokens) {
    return new NamingConvention(template, customTokens);
  }

  /**
   * Find a built-in convention.
   *
   * @param name {@value #DEFAULT_NAME}
   * @return the convention
   * @throws dev.tenon.error.TenonException {@code convention-unknown}
   */
  public static NamingConvention named(String name) {
    if (name.equals(DEFAULT_NAME)) {
      return DEFAULT;
    }
    throw ErrorId.CONVENTION_UNKNOWN.exception(name, DEFAULT_NAME);
  }

  /**
   * Return the template as given.
   *
   * @return the text
   */
  public String template() {
    return template;
  }

  /**
   * Return the template as read.
   *
   * @return the parts, in order
   */
  public List<NamePart> parts() {
    return parts;
  }

  /**
   * Tell whether the convention decorates given names.
   *
   * @return whether it uses {@code %(constraint_name)s}
   */
  public boolean decoratesGivenNames() {
    return parts.stream().anyMatch(NamePart.GivenName.class::isInstance);
  }

  @Override
  public String toString() {
    return template;
  }
}
