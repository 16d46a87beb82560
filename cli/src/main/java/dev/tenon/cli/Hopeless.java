package dev.tenon.cli;

import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Ask a server for operation after operation; one that can't be had is not asked again. */
final class Hopeless {
  private static final Set<String> HOPELESS =
      Set.of(
          ErrorId.SERVER_UNREACHABLE.id(),
          ErrorId.CREDENTIALS_REFUSED.id(),
          ErrorId.DATABASE_MISSING.id());

  private Optional<TenonException> first = Optional.empty();

  <T> T ask(Supplier<T> work) {
    first.ifPresent(
        failure -> {
          throw new TenonException(failure.problem(), failure);
        });
    try {
      return work.get();
    } catch (TenonException failure) {
      if (HOPELESS.contains(failure.id())) {
        first = Optional.of(failure);
      }
      throw failure;
    }
  }
}
