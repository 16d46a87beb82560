package dev.tenon.core.check;

import dev.tenon.check.Explanation;
import dev.tenon.core.registry.DialectRegistry;
import dev.tenon.spi.DialectId;
import dev.tenon.spi.ErrorClue;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ask dialects what an error means. */
public final class Explainer {
  private final DialectRegistry registry;

  @Inject
  Explainer(DialectRegistry registry) {
    this.registry = registry;
  }

  /**
   * Explain an error.
   *
   * @param clue what is known of it
   * @param dialect whose error it is; absent: all are asked
   * @return each explanation once
   */
  public List<Explanation> explain(ErrorClue clue, Optional<DialectId> dialect) {
    return asked(dialect)
        .map(id -> registry.create(id, Optional.empty()).errors().explain(clue))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Stream<DialectId> asked(Optional<DialectId> dialect) {
    return dialect.map(Stream::of).orElseGet(() -> registry.list().stream().map(info -> info.id()));
  }
}
