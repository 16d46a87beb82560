package dev.tenon.mysql.rules;

import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.mysql.ddl.MysqlOptions;
import dev.tenon.mysql.version.MysqlChange;
import dev.tenon.name.Identifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Foretell the name under which a key is stored. */
final class StoredName {
  private static final int LONGEST = 64;

  private StoredName() {}

  static Optional<Identifier> of(Situation situation, EngineRules engine) {
    return indexNameInPlace(situation)
        .or(() -> situation.question().key().name())
        .or(() -> generated(situation.question().key(), situation, engine));
  }

  /** Make the name that is counted out for a key without one, whatever its index is called. */
  static Optional<Identifier> counted(Situation situation, EngineRules engine) {
    NamedForeignKey bare =
        new NamedForeignKey(Optional.empty(), situation.question().key().definition(), Map.of());
    return generated(bare, situation, engine);
  }

  private static Optional<Identifier> generated(
      NamedForeignKey key, Situation situation, EngineRules engine) {
    return engine
        .names()
        .generate(key, taken(situation), situation.session())
        .map(name -> cut(name, situation));
  }

  /** Before 8.0 a name for the index becomes that of a key that is added in place. */
  static Optional<Identifier> indexNameInPlace(Situation situation) {
    return MysqlOptions.indexName(situation.question().key())
        .filter(name -> situation.inPlace() && !situation.has(MysqlChange.DATA_DICTIONARY))
        .map(StoredName::cut);
  }

  /** Before 8.0 the copy of a table gets its name last, and what does not fit is left out. */
  private static Identifier cut(Identifier name, Situation situation) {
    boolean whole = situation.has(MysqlChange.DATA_DICTIONARY) || !situation.copying();
    return whole ? name : cut(name);
  }

  private static Identifier cut(Identifier name) {
    String text = name.text();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? name
        : new Identifier(text.substring(0, text.offsetByCodePoints(0, LONGEST)));
  }

  /** The names of the source table's own keys: those that are counted. */
  static Set<Identifier> taken(Situation situation) {
    return situation.facts().keysOf(situation.source()).stream()
        .map(StoredForeignKey::name)
        .collect(Collectors.toSet());
  }
}
