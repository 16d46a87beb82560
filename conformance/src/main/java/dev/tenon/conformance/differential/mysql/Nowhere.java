package dev.tenon.conformance.differential.mysql;

import dev.tenon.conformance.differential.mysql.Index.Kind;
import java.util.List;
import java.util.Optional;

/** Let the key lead to a table that is not there, where keys led before, one of which is gone. */
final class Nowhere {
  private static final String COLUMN = "gone";
  private static final String REFERENT = "nowhere";

  private Nowhere() {}

  static void lead(Draft draft) {
    if (draft.within() || !draft.source.ndb() || draft.source.partitioned) {
      return;
    }
    draft.source.add(COLUMN, draft.types.named("INT"), false);
    draft.source.indexes.add(Index.of(Kind.KEY, COLUMN, List.of(COLUMN)));
    draft.referentNameAsked = Optional.of(REFERENT);
    draft.referentUnqualified = false;
    draft.statements.add("SET @checks = @@SESSION.foreign_key_checks");
    draft.statements.add("SET foreign_key_checks = 0");
    draft.statements.add(add(draft, "gone0"));
    draft.statements.add(add(draft, "gone1"));
    draft.statements.add("ALTER TABLE " + draft.source.quoted() + " DROP FOREIGN KEY `gone0`");
    draft.statements.add("SET foreign_key_checks = @checks");
  }

  private static String add(Draft draft, String name) {
    String schema = draft.referentSchemaAsked.orElse(draft.referent.schema);
    return "ALTER TABLE %s ADD CONSTRAINT `%s` FOREIGN KEY (`%s`) REFERENCES %s (`x`)"
        .formatted(draft.source.quoted(), name, COLUMN, Names.qualified(schema, REFERENT));
  }
}
