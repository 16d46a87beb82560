package dev.tenon.cli.demo;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.Tenon;
import dev.tenon.error.TenonException;
import java.util.Map;
import java.util.Optional;

/** Ask a dialect what it would say to keys that not every server takes. */
final class Questions {
  private final Tenon tenon;
  private final DialectChoice choice;

  Questions(Tenon tenon, DialectChoice choice) {
    this.tenon = tenon;
    this.choice = choice;
  }

  /** Note each answer, and return the first operation that is refused. */
  Optional<CreateForeignKey> ask(Seen seen) {
    Optional<CreateForeignKey> refused = Optional.empty();
    for (Map.Entry<String, CreateForeignKey> question : Keys.questions().entrySet()) {
      Optional<TenonException> refusal = refusal(question.getValue());
      seen.note(question.getKey(), refusal.map(TenonException::id).orElse("taken"));
      if (refused.isEmpty() && refusal.isPresent()) {
        refused = Optional.of(question.getValue());
      }
    }
    return refused;
  }

  private Optional<TenonException> refusal(CreateForeignKey key) {
    try {
      tenon.sql(key, choice);
      return Optional.empty();
    } catch (TenonException refused) {
      return Optional.of(refused);
    }
  }
}
