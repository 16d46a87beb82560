package dev.tenon.core.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DdlNamesTest {
  private final Ddl mysql = new Ddl(SQLDialect.MYSQL);
  private final Ddl postgres = new Ddl(SQLDialect.POSTGRES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "plain | `plain` | \"plain\"",
        "a`b   | `a``b`  | \"a`b\"",
        "a\"b  | `a\"b`  | \"a\"\"b\"",
        "a.b   | `a.b`   | \"a.b\"",
        "a\\b  | `a\\b`  | \"a\\b\"",
        "50%?  | `50%?`  | \"50%?\"",
        "{a}:b | `{a}:b` | \"{a}:b\"",
        "größe | `größe` | \"größe\""
      })
  void aNameIsQuotedAndOtherwiseKept(String name, String inMysql, String inPostgres) {
    assertThat(mysql.text(Ddl.name(new Identifier(name)))).isEqualTo(inMysql);
    assertThat(postgres.text(Ddl.name(new Identifier(name)))).isEqualTo(inPostgres);
  }

  /** jOOQ replaces names over its own limits by an alias; those limits must not lie below ours. */
  @Test
  void theLongestNameOfEachServerIsRenderedWhole() {
    String of64 = "表".repeat(64);
    assertThat(mysql.text(Ddl.name(new Identifier(of64)))).isEqualTo("`" + of64 + "`");
    String of63 = "x".repeat(63);
    assertThat(postgres.text(Ddl.name(new Identifier(of63)))).isEqualTo("\"" + of63 + "\"");
  }

  @Test
  void schemaAndTableAreQuotedApart() {
    assertThat(mysql.text(Ddl.name(TableName.of("a.b", "c.d")))).isEqualTo("`a.b`.`c.d`");
    assertThat(postgres.text(Ddl.name(TableName.of("c.d")))).isEqualTo("\"c.d\"");
  }
}
