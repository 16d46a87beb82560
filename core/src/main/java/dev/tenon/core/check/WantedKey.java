package dev.tenon.core.check;

import dev.tenon.AlterForeignKey;
import dev.tenon.CreateForeignKey;
import dev.tenon.DropForeignKey;
import dev.tenon.Operation;
import dev.tenon.RenameForeignKey;
import dev.tenon.ValidateForeignKey;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.KeyShape;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;

/** Say by which key the facts of an operation's tables are read. */
final class WantedKey {
  private static final List<Identifier> ANY = List.of(new Identifier("id"));

  private WantedKey() {}

  /** Where an operation says no referent, the key leads from its table to itself. */
  static ForeignKey of(Operation operation) {
    return switch (operation) {
      case CreateForeignKey create -> create.definition();
      case DropForeignKey drop ->
          drop.shape()
              .map(shape -> shaped(drop.source(), shape))
              .orElseGet(() -> toItself(drop.source()));
      case ValidateForeignKey validate -> toItself(validate.source());
      case RenameForeignKey rename -> toItself(rename.source());
      case AlterForeignKey alter -> toItself(alter.source());
    };
  }

  private static ForeignKey shaped(TableName source, KeyShape shape) {
    List<Identifier> remote =
        shape.remoteColumns().isEmpty() ? shape.localColumns() : shape.remoteColumns();
    return ForeignKey.plain(source, shape.localColumns(), shape.referent(), remote);
  }

  private static ForeignKey toItself(TableName source) {
    return ForeignKey.plain(source, ANY, source, ANY);
  }
}
