package dev.tenon.cli;

import dev.tenon.Operation;
import dev.tenon.Outcome;
import dev.tenon.Tenon;
import dev.tenon.error.ErrorId;
import dev.tenon.error.TenonException;
import java.util.Optional;
import java.util.Set;

/** Apply operation after operation; a server that can't be had is not asked again for each. */
final class Applying {
  private static final Set<String> HOPELESS =
      Set.of(ErrorId.SERVER_UNREACHABLE.id(), ErrorId.CREDENTIALS_REFUSED.id());

  private final Tenon tenon;
  private Optional<TenonException> hopeless = Optional.empty();

  Applying(Tenon tenon) {
    this.tenon = tenon;
  }

  Outcome apply(Operation operation) {
    hopeless.ifPresent(
        failure -> {
          throw new TenonException(failure.problem(), failure);
        });
    try {
      return tenon.apply(operation);
    } catch (TenonException failure) {
      if (HOPELESS.contains(failure.id())) {
        hopeless = Optional.of(failure);
      }
      throw failure;
    }
  }
}
