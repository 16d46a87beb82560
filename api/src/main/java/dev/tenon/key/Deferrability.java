package dev.tenon.key;

import dev.tenon.error.ErrorId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Say when the key is checked: every legal pair of Alembic's {@code deferrable} and {@code
 * initially}, kept as said. {@code NOT DEFERRABLE INITIALLY DEFERRED} can't be built.
 */
public enum Deferrability {
  NOT_DEFERRABLE,
  NOT_DEFERRABLE_INITIALLY_IMMEDIATE,
  DEFERRABLE,
  DEFERRABLE_INITIALLY_IMMEDIATE,
  DEFERRABLE_INITIALLY_DEFERRED,
  INITIALLY_IMMEDIATE,
  INITIALLY_DEFERRED;

  /**
   * Return the words as SQL spells them.
   *
   * @return upper case, one blank between words
   */
  public String sql() {
    return name().replace('_', ' ');
  }

  /**
   * Return what it comes to: {@code INITIALLY DEFERRED} alone implies deferrable, the rest follows
   * the standard's defaults.
   *
   * @return {@link #NOT_DEFERRABLE}, {@link #DEFERRABLE} or {@link #DEFERRABLE_INITIALLY_DEFERRED}
   */
  public Deferrability meaning() {
    return switch (this) {
      case NOT_DEFERRABLE, NOT_DEFERRABLE_INITIALLY_IMMEDIATE, INITIALLY_IMMEDIATE ->
          NOT_DEFERRABLE;
      case DEFERRABLE, DEFERRABLE_INITIALLY_IMMEDIATE -> DEFERRABLE;
      case DEFERRABLE_INITIALLY_DEFERRED, INITIALLY_DEFERRED -> DEFERRABLE_INITIALLY_DEFERRED;
    };
  }

  /**
   * Join Alembic's two parameters.
   *
   * @param deferrable {@code null}: not said
   * @param initially {@code DEFERRED} or {@code IMMEDIATE}, ignoring case; {@code null}: not said
   * @return {@code null} when neither is said
   * @throws dev.tenon.error.TenonException {@code phrase-unknown}, {@code not-deferrable-deferred}
   */
  public static @Nullable Deferrability of(
      @Nullable Boolean deferrable, @Nullable String initially) {
    if (initially == null) {
      return deferrable == null ? null : deferrable ? DEFERRABLE : NOT_DEFERRABLE;
    }
    return switch (initially.toUpperCase(Locale.ROOT)) {
      case "DEFERRED" -> deferred(deferrable);
      case "IMMEDIATE" -> immediate(deferrable);
      default ->
          throw ErrorId.PHRASE_UNKNOWN.exception("INITIALLY", initially, "DEFERRED, IMMEDIATE");
    };
  }

  private static Deferrability deferred(@Nullable Boolean deferrable) {
    if (deferrable == null) {
      return INITIALLY_DEFERRED;
    }
    if (!deferrable) {
      throw ErrorId.NOT_DEFERRABLE_DEFERRED.exception();
    }
    return DEFERRABLE_INITIALLY_DEFERRED;
  }

  private static Deferrability immediate(@Nullable Boolean deferrable) {
    if (deferrable == null) {
      return INITIALLY_IMMEDIATE;
    }
    return deferrable ? DEFERRABLE_INITIALLY_IMMEDIATE : NOT_DEFERRABLE_INITIALLY_IMMEDIATE;
  }
}
