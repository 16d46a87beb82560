package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SqlCommandTest {

  @Test
  void everyOperationIsAnsweredInOrderAsJson() {
    Shell.Result result =
        new Shell().input(Shell.golden("mixed.json")).run("sql", "--json", "--file", "-");

    assertThat(result.out()).isEqualTo(Shell.golden("mixed.out.json"));
    assertThat(result.err()).isEqualTo(Shell.golden("mixed.err.txt"));
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void statementsArePrintedAsAScript() {
    Shell.Result result = new Shell().input(Shell.golden("mixed.json")).run("sql", "-f", "-");

    assertThat(result.out()).isEqualTo(Shell.golden("mixed.out.sql"));
    assertThat(result.err()).isEqualTo(Shell.golden("mixed.err.txt"));
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void aKeyIsCreatedByFlags() {
    Shell.Result result =
        new Shell()
            .run(
                "sql",
                "--dialect=postgresql",
                "--constraint-name=fk",
                "--source-schema=s",
                "--source-table=child",
                "--local-col=a",
                "--local-col=b c",
                "--referent-table=parent",
                "--remote-col=x",
                "--remote-col=y",
                "--ondelete=SET NULL (\"b c\")",
                "--onupdate=cascade",
                "--match=full",
                "--no-deferrable",
                "--option=postgresql_not_valid");

    assertThat(result)
        .isEqualTo(
            new Shell.Result(
                0,
                "ALTER TABLE \"s\".\"child\" ADD CONSTRAINT \"fk\" FOREIGN KEY(\"a\", \"b c\")"
                    + " REFERENCES \"parent\" (\"x\", \"y\") MATCH FULL ON DELETE SET NULL"
                    + " (\"b c\") ON UPDATE CASCADE NOT DEFERRABLE NOT VALID;\n",
                ""));
  }

  @Test
  void aKeyIsDroppedByFlags() {
    Shell.Result result =
        new Shell()
            .run("sql", "--dialect=mysql", "--drop", "--constraint-name=fk", "--source-table=t");

    assertThat(result)
        .isEqualTo(new Shell.Result(0, "ALTER TABLE `t` DROP FOREIGN KEY `fk`;\n", ""));
  }

  @Test
  void aConventionNamesTheKeysThatHaveNoName() {
    Shell.Result result =
        new Shell()
            .run(
                "sql",
                "--dialect=mysql",
                "--naming-convention=fk_%(table_name)s",
                "--source-table=t",
                "--local-col=a",
                "--referent-table=r",
                "--remote-col=b");

    assertThat(result.out())
        .isEqualTo(
            "ALTER TABLE `t` ADD CONSTRAINT `fk_t` FOREIGN KEY(`a`) REFERENCES `r` (`b`);\n");
  }

  @Test
  void anOptionForAllFillsInWhatAnOperationLeavesOut() {
    String two =
        """
        [{"op": "drop_constraint", "constraint_name": "fk", "table_name": "t"},
         {"op": "drop_constraint", "constraint_name": "fk", "table_name": "t", "dialect": "postgresql"}]
        """;

    assertThat(new Shell().input(two).run("sql", "-f", "-", "--dialect", "mysql").out())
        .isEqualTo(
            """
            ALTER TABLE `t` DROP FOREIGN KEY `fk`;
            ALTER TABLE "t" DROP CONSTRAINT "fk";
            """);
  }

  @Test
  void twoThousandOperationsTakeSeconds() {
    String[] dialects = {"mysql", "ndb", "postgresql"};
    String many =
        IntStream.range(0, 2000)
            .mapToObj(
                index ->
                    """
                    {"op": "create_foreign_key", "id": "%1$d", "dialect": "%2$s",
                     "source_table": "t%1$d", "referent_table": "r", "local_cols": ["a"],
                     "remote_cols": ["b"]}
                    """
                        .formatted(index, dialects[index % 3]))
            .collect(Collectors.joining(",", "[", "]"));

    Shell.Result result =
        Assertions.assertTimeout(
            Duration.ofSeconds(20), () -> new Shell().input(many).run("sql", "--json", "-f", "-"));

    JsonNode results = JsonMapper.shared().readTree(result.out());
    assertThat(result.code()).isZero();
    assertThat(results).hasSize(2000);
    for (int index = 0; index < 2000; index++) {
      JsonNode one = results.get(index);
      assertThat(one.get("id").stringValue()).isEqualTo(String.valueOf(index));
      assertThat(one.get("ok").booleanValue()).isTrue();
      assertThat(one.at("/sql/0").stringValue()).startsWith("ALTER TABLE").contains("t" + index);
    }
  }
}
