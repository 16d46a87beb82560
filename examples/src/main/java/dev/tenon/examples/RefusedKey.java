package dev.tenon.examples;

import static dev.tenon.key.ReferentialAction.SET_DEFAULT;

import dev.tenon.CreateForeignKey;
import dev.tenon.DialectChoice;
import dev.tenon.Tenon;
import dev.tenon.error.TenonException;
import dev.tenon.naming.NamingConvention;

/** Say one key to two servers; one of them would take it and not do it. */
public final class RefusedKey {
  private RefusedKey() {}

  /**
   * Run the example; it needs no server.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Tenon tenon = Tenon.builder().namingConvention(NamingConvention.DEFAULT).build();
    CreateForeignKey key =
        CreateForeignKey.from("product_order", "product_category", "product_id")
            .to("product", "category", "id")
            .onDelete(SET_DEFAULT)
            .build();
    System.out.println(tenon.sql(key, DialectChoice.of("postgresql")));
    try {
      tenon.sql(key, DialectChoice.of("mysql", "8.0.31"));
    } catch (TenonException refused) {
      System.out.println(refused.id() + ": " + refused.getMessage());
    }
  }
}
