package dev.tenon.ndb.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.check.Question;
import dev.tenon.facts.Facts;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.NamedForeignKey;
import dev.tenon.key.Placement;
import dev.tenon.mysql.rules.MysqlRules;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no test can run: old releases, and a table whose dropping ends the server process. */
class NotRunTest {

  @Test
  void beforeNamesWereCountedNobodyKnowsThem() {
    assertThat(found("8.0.17", "c", Optional.empty())).contains("ndb-name-of-object-ids");
    assertThat(found("8.0.18", "c", Optional.empty())).doesNotContain("ndb-name-of-object-ids");
    assertThat(found("8.0.17", "c", Optional.of("f"))).doesNotContain("ndb-name-of-object-ids");
  }

  @Test
  void oldReleasesCompareNamesOfKeysExactly() {
    assertThat(found("8.0.19", "c", Optional.of("f"))).contains("ndb-name-case-matters");
    assertThat(found("8.0.20", "c", Optional.of("f"))).doesNotContain("ndb-name-case-matters");
  }

  @Test
  void aTableWithALongNameIsRegretted() {
    assertThat(found("9.7.4", "€".repeat(36) + "a", Optional.empty()))
        .doesNotContain("ndb-table-name-long");
    assertThat(found("9.7.4", "€".repeat(36) + "ab", Optional.empty()))
        .contains("ndb-table-name-long");
  }

  private static List<String> found(String version, String source, Optional<String> name) {
    ServerVersion server = ServerVersion.parse(version);
    ForeignKey key =
        ForeignKey.plain(
            TableName.stored("s", source),
            List.of(new Identifier("a")),
            TableName.stored("s", "p"),
            List.of(new Identifier("id")));
    NamedForeignKey named = new NamedForeignKey(name.map(Identifier::new), key, Map.of());
    Facts facts =
        new Facts(
            new Server("MySQL", server),
            Session.OFFLINE,
            Map.of(),
            Map.of(key.source(), table(key.source()), key.referent(), table(key.referent())),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of());
    Question question = new Question(named, Placement.ALTER_TABLE, facts);
    return new MysqlRules(new NdbRules(server))
        .predict(question).findings().stream().map(finding -> finding.rule().id()).toList();
  }

  private static TableFacts table(TableName name) {
    return new TableFacts(
        name,
        TableFacts.Kind.TABLE,
        Optional.of("ndbcluster"),
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }
}
