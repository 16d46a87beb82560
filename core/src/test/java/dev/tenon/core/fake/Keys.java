package dev.tenon.core.fake;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.key.ForeignKey;
import java.util.List;

/** Make the keys that tests speak of. */
public final class Keys {
  private Keys() {}

  /** The manual's composite key: an order refers to a product by category and id. */
  public static ForeignKey order() {
    return create("product_order", "product_category", "product_id")
        .to("product", "category", "id")
        .build()
        .definition();
  }

  /** The shortest key there is. */
  public static CreateForeignKeyBuilder address() {
    return create("address", "user_id").to("user", "id");
  }

  /** A key of as many columns as are named, to columns named alike with an x behind. */
  public static ForeignKey of(String source, String referent, String... columns) {
    List<String> remote = List.of(columns).stream().map(column -> column + "x").toList();
    return CreateForeignKey.create(null, source, referent, List.of(columns), remote).definition();
  }

  private static CreateForeignKeyBuilder create(String source, String... columns) {
    return CreateForeignKey.from(source, columns);
  }
}
