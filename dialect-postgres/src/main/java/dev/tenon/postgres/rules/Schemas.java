package dev.tenon.postgres.rules;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.postgres.model.Details;
import dev.tenon.postgres.model.Situation;

/** Tell how the server fares when it looks for a table by name. */
final class Schemas {
  private Schemas() {}

  /** Tell whether a name says a schema that is not there. */
  static boolean missing(Situation situation, TableName asked) {
    return situation.lookedFor(asked) && !holds(situation, Details.SCHEMAS, asked);
  }

  /** Tell whether a name says a schema that the role may not use. */
  static boolean closed(Situation situation, TableName asked) {
    return situation.lookedFor(asked)
        && holds(situation, Details.SCHEMAS, asked)
        && !holds(situation, Details.USABLE_SCHEMAS, asked);
  }

  /** Tell whether the server gets to look for the table. */
  static boolean open(Situation situation, TableName asked) {
    return situation.lookedFor(asked) && holds(situation, Details.USABLE_SCHEMAS, asked);
  }

  /** Name the schema that a name says. */
  static String name(TableName asked) {
    return asked.schema().map(Identifier::text).orElse("");
  }

  private static boolean holds(Situation situation, String relation, TableName asked) {
    return asked.schema().isEmpty() || situation.facts().relation(relation).contains(name(asked));
  }
}
