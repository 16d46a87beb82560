package dev.tenon.mysql.rules;

import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Foretell the name under which a key is stored. */
final class StoredName {
  private StoredName() {}

  static Optional<Identifier> of(Situation situation, EngineRules engine) {
    return situation
        .question()
        .key()
        .name()
        .or(
            () ->
                engine
                    .names()
                    .generate(situation.question().key(), taken(situation), situation.session()));
  }

  /** The names of the source table's own keys: those that are counted. */
  static Set<Identifier> taken(Situation situation) {
    return situation.facts().keys().stream()
        .filter(key -> key.definition().source().equals(situation.source()))
        .map(StoredForeignKey::name)
        .collect(Collectors.toSet());
  }
}
