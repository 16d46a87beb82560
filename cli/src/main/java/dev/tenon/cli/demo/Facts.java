package dev.tenon.cli.demo;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import java.util.Optional;

/** Put what a server stored into a few words. */
final class Facts {
  private Facts() {}

  static String actions(StoredForeignKey key) {
    ForeignKey definition = key.definition();
    String onDelete = definition.onDelete().map(OnDelete::toString).orElse("none");
    String onUpdate = definition.onUpdate().map(ReferentialAction::sql).orElse("none");
    return "ON DELETE " + onDelete + ", ON UPDATE " + onUpdate;
  }

  static String name(Optional<Identifier> name) {
    return name.map(Identifier::text).orElse("none that the server tells");
  }
}
