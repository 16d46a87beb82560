ALTER TABLE `address` ADD CONSTRAINT `fk_user_address` FOREIGN KEY(`user_id`) REFERENCES `user` (`id`) ON DELETE CASCADE;
ALTER TABLE "product_order" ADD CONSTRAINT "fk_product_order_product_category_product_id" FOREIGN KEY("product_category", "product_id") REFERENCES "product" ("category", "id") ON DELETE SET NULL ("product_id") ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID;
ALTER TABLE `s`.`a``b` ADD FOREIGN KEY(`x`) REFERENCES `r` (`y`);
ALTER TABLE `t` DROP FOREIGN KEY `fk`;
ALTER TABLE "t" DROP CONSTRAINT IF EXISTS "fk";
