package dev.tenon.core.json;

import dev.tenon.error.Problem;
import dev.tenon.error.TenonException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hold what came of one operation among many: a value or a problem, under the operation's id.
 *
 * @param <T> what it is when it went well
 */
public sealed interface Attempt<T> {

  /**
   * Return the id that the caller gave the operation.
   *
   * @return absent when it gave none
   */
  Optional<String> id();

  /**
   * Hold what went well.
   *
   * @param id the operation's id
   * @param value what came of it
   * @param <T> its type
   */
  record Done<T>(Optional<String> id, T value) implements Attempt<T> {
    /** Check that no part is missing. */
    public Done {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Hold why it was refused.
   *
   * @param id the operation's id
   * @param cause why
   * @param <T> what it would have been
   */
  record Refused<T>(Optional<String> id, TenonException cause) implements Attempt<T> {
    /** Check that no part is missing. */
    public Refused {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(cause, "cause");
    }

    /**
     * Return why.
     *
     * @return the problem that the exception carries
     */
    public Problem problem() {
      return cause.problem();
    }
  }

  /**
   * Go on with the value, where there is one.
   *
   * @param next what to do; a {@link TenonException} of it makes the attempt a refused one
   * @param <R> what it gives
   * @return the next value, or the problem that came first
   */
  default <R> Attempt<R> then(Function<T, R> next) {
    return switch (this) {
      case Refused<T>(Optional<String> id, TenonException cause) -> new Refused<>(id, cause);
      case Done<T>(Optional<String> id, T value) -> {
        try {
          yield new Done<>(id, next.apply(value));
        } catch (TenonException refused) {
          yield new Refused<>(id, refused);
        }
      }
    };
  }
}
