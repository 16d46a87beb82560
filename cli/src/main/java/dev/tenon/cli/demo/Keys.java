package dev.tenon.cli.demo;

import dev.tenon.CreateForeignKey;
import dev.tenon.CreateForeignKeyBuilder;
import dev.tenon.key.Deferrability;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.naming.NamingConvention;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hold the keys of the two examples, and what else may be asked of a key. */
final class Keys {

  /** The first example, named by convention. */
  static final CreateForeignKey CHILD =
      child()
          .onDelete(ReferentialAction.CASCADE)
          .namingConvention(NamingConvention.DEFAULT)
          .build();

  /** The second example's composite key, named by convention. */
  static final CreateForeignKey PRODUCT = product().onUpdate(ReferentialAction.CASCADE).build();

  /** The same without ON UPDATE, for servers that refuse it. */
  static final CreateForeignKey PRODUCT_PLAIN = product().build();

  /** The second example's other key, unnamed. */
  static final CreateForeignKey CUSTOMER =
      CreateForeignKey.from("product_order", "customer_id").to("customer", "id").build();

  private Keys() {}

  /** Return what a key may ask for and not every server does, by its words. */
  static Map<String, CreateForeignKey> questions() {
    Map<String, CreateForeignKey> questions = new LinkedHashMap<>();
    questions.put("MATCH FULL", child().match(Match.FULL).build());
    questions.put("MATCH PARTIAL", child().match(Match.PARTIAL).build());
    questions.put(
        "DEFERRABLE INITIALLY DEFERRED",
        child().deferrability(Deferrability.DEFERRABLE_INITIALLY_DEFERRED).build());
    questions.put("ON DELETE SET DEFAULT", child().onDelete(ReferentialAction.SET_DEFAULT).build());
    questions.put(
        "ON DELETE SET NULL (parent_id)",
        child().onDelete(ReferentialAction.SET_NULL, "parent_id").build());
    return questions;
  }

  private static CreateForeignKeyBuilder child() {
    return CreateForeignKey.from("child", "parent_id").to("parent", "id");
  }

  private static CreateForeignKeyBuilder product() {
    return CreateForeignKey.from("product_order", "product_category", "product_id")
        .to("product", "category", "id")
        .onDelete(ReferentialAction.RESTRICT)
        .namingConvention(NamingConvention.DEFAULT);
  }
}
