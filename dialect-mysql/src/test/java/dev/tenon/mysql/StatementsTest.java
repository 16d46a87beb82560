package dev.tenon.mysql;

import static dev.tenon.mysql.Fixtures.key;
import static dev.tenon.mysql.Fixtures.named;
import static dev.tenon.mysql.Fixtures.plain;
import static dev.tenon.mysql.Fixtures.unnamed;
import static dev.tenon.mysql.Fixtures.with;
import static dev.tenon.mysql.Fixtures.withIndexName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.ReferentialAction;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import dev.tenon.spi.ForeignKeyDdl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of every statement, to the letter. */
class StatementsTest {
  private static final ForeignKey FULL =
      with(
          key(
              TableName.of("shop", "product_order"),
              List.of("product_category", "product_id"),
              TableName.of("stock", "product"),
              List.of("category", "id")),
          ReferentialAction.RESTRICT,
          ReferentialAction.CASCADE,
          Match.FULL);

  private final ForeignKeyDdl ddl = Fixtures.dialect("8.0.31").ddl();

  @Test
  void aPlainKeyIsAdded() {
    assertThat(ddl.add(named("fk", plain())))
        .isEqualTo("ALTER TABLE `c` ADD CONSTRAINT `fk` FOREIGN KEY(`a`) REFERENCES `p` (`id`)");
  }

  @Test
  void aKeyWithoutNameIsAdded() {
    assertThat(ddl.add(unnamed(plain())))
        .isEqualTo("ALTER TABLE `c` ADD FOREIGN KEY(`a`) REFERENCES `p` (`id`)");
  }

  @Test
  void theIndexNameFollowsForeignKey() {
    assertThat(ddl.add(withIndexName("ix", unnamed(plain()))))
        .isEqualTo("ALTER TABLE `c` ADD FOREIGN KEY `ix` (`a`) REFERENCES `p` (`id`)");
  }

  @Test
  void everyClauseStandsInAlembicsOrder() {
    assertThat(ddl.add(named("fk", FULL)))
        .isEqualTo(
            "ALTER TABLE `shop`.`product_order` ADD CONSTRAINT `fk` FOREIGN KEY(`product_category`,"
                + " `product_id`) REFERENCES `stock`.`product` (`category`, `id`) MATCH FULL"
                + " ON DELETE RESTRICT ON UPDATE CASCADE");
  }

  @Test
  void theInlineFormIsTheConstraintAlone() {
    assertThat(ddl.inline(named("fk", plain())))
        .isEqualTo("CONSTRAINT `fk` FOREIGN KEY(`a`) REFERENCES `p` (`id`)");
  }

  @Test
  void dropsNameKeyAndIndex() {
    TableName source = TableName.of("s", "c");
    assertThat(ddl.drop(source, new Identifier("fk")))
        .isEqualTo("ALTER TABLE `s`.`c` DROP FOREIGN KEY `fk`");
    assertThat(ddl.dropIndex(source, new Identifier("ix")))
        .isEqualTo("ALTER TABLE `s`.`c` DROP INDEX `ix`");
  }

  @Test
  void theGuardedDropAsksTheCatalogue() {
    assertThat(ddl.dropIfExists(TableName.of("c"), new Identifier("it's `x`\\")))
        .containsExactly(
            "SET @tenon_drop = (SELECT CASE WHEN count(*) > 0 THEN 'ALTER TABLE `c` DROP FOREIGN"
                + " KEY `it''s ``x``\\\\`' ELSE 'DO 0' END FROM"
                + " `information_schema`.`TABLE_CONSTRAINTS` WHERE (`CONSTRAINT_TYPE` = 'FOREIGN"
                + " KEY' AND `TABLE_SCHEMA` = database() AND `TABLE_NAME` = 'c' AND"
                + " `CONSTRAINT_NAME` = 'it''s `x`\\\\'))",
            "PREPARE tenon_drop FROM @tenon_drop",
            "EXECUTE tenon_drop",
            "DEALLOCATE PREPARE tenon_drop");
  }

  @Test
  void theGuardedDropLooksInTheSchemaThatIsSaid() {
    assertThat(ddl.dropIfExists(TableName.of("s", "c"), new Identifier("fk")).getFirst())
        .contains("ALTER TABLE `s`.`c` DROP FOREIGN KEY `fk`", "`TABLE_SCHEMA` = 's'");
  }

  @Test
  void namesAreQuotedWhateverTheyHold() {
    ForeignKey key =
        key(
            TableName.of("a.b", "c`d"),
            List.of("e\"f", "%s"),
            TableName.of("select", "g\nh"),
            List.of("i'j", "k?l"));
    assertThat(ddl.add(named("{m} ${n} :o -- p", key)))
        .isEqualTo(
            "ALTER TABLE `a.b`.`c``d` ADD CONSTRAINT `{m} ${n} :o -- p` FOREIGN KEY(`e\"f`, `%s`)"
                + " REFERENCES `select`.`g\nh` (`i'j`, `k?l`)");
  }
}
