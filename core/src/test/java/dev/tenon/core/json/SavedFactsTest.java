package dev.tenon.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.core.fake.Refused;
import dev.tenon.error.Problem;
import dev.tenon.facts.ColumnFacts;
import dev.tenon.facts.Facts;
import dev.tenon.facts.IndexFacts;
import dev.tenon.facts.Server;
import dev.tenon.facts.ServerVersion;
import dev.tenon.facts.Session;
import dev.tenon.facts.TableFacts;
import dev.tenon.key.Deferrability;
import dev.tenon.key.ForeignKey;
import dev.tenon.key.Match;
import dev.tenon.key.OnDelete;
import dev.tenon.key.ReferentialAction;
import dev.tenon.key.StoredForeignKey;
import dev.tenon.name.Identifier;
import dev.tenon.name.TableName;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SavedFactsTest {
  private static final TableName TABLE = TableName.stored("shop", "ad \"dress\n☃");
  private static final Identifier BLANK = new Identifier(" ");

  @Test
  void whatIsReadEqualsWhatWasWritten() {
    Facts facts = facts(key(Optional.of(Deferrability.INITIALLY_DEFERRED)));

    assertThat(read(written(facts))).isEqualTo(facts);
  }

  @Test
  void nothingIsWrittenAndReadToo() {
    Facts nothing =
        new Facts(
            new Server("MySQL", ServerVersion.parse("8.0.31-cluster")),
            Session.OFFLINE,
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of());

    assertThat(read(written(nothing))).isEqualTo(nothing);
  }

  @ParameterizedTest
  @EnumSource
  void everyDeferrabilityIsKept(Deferrability when) {
    StoredForeignKey key = key(Optional.of(when));

    assertThat(read(written(facts(key))).keys()).containsExactly(key);
  }

  @Test
  void theSameFactsAreWrittenTheSameWay() {
    Facts facts = facts(key(Optional.empty()));

    assertThat(written(facts)).isEqualTo(written(read(written(facts))));
  }

  @Test
  void anotherFormatIsRefused() {
    String newer =
        written(facts(key(Optional.empty()))).replace("\"format\" : 1", "\"format\" : 7");

    Problem problem = Refused.problem(() -> read(newer));

    assertThat(problem.id()).isEqualTo("facts-format");
    assertThat(problem.summary()).contains("of format 7; this release reads format 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "format" : 1        | "format" : "1"        | 'format' takes a whole number, not a text
          "format" : 1        | "format" : 1.0        | 'format' takes a whole number, not a number
          "format" : 1,       |                       | 'format' is missing
          "format" : 1        | "format" : 1, "x" : 1 | 'x' is unknown for facts
          "format" : 1        | "format" : 1, "format" : 1 | 'format' stands there twice
          "kind" : "view"     | "kind" : "index"      | 'tables[0].kind' does not know 'index'
          "nullable" : true   | "nullable" : null     | 'tables[0].columns[0].nullable' is missing
          "prefix" : 10       | "prefix" : 1e3        | 'tables[0].indexes[0].parts[0].prefix' takes
          "version" : "8.0.31"| "version" : "eight"   | 'eight' is not a server version
          {                   | [                     | an object belongs here
          """)
  void whatIsNotAsWrittenIsRefused(String text, @Nullable String other, String message) {
    String json = written(facts(key(Optional.empty())));
    String broken = json.replaceFirst(Pattern.quote(text), Objects.requireNonNullElse(other, ""));
    assertThat(broken).isNotEqualTo(json);

    Problem problem = Refused.problem(() -> read(broken));

    assertThat(problem.id()).isEqualTo("facts-malformed");
    assertThat(problem.summary()).contains(message);
  }

  private static String written(Facts facts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SavedFacts.write(facts, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Facts read(String json) {
    return SavedFacts.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Facts facts(StoredForeignKey key) {
    return new Facts(
        new Server("MySQL", ServerVersion.parse("8.0.31")),
        new Session(Optional.of(new Identifier("shop")), Map.of("sql_mode", "", "b", "x\u0001")),
        Map.of(TableName.of("a"), TABLE, TableName.of("Shop", "a"), TABLE),
        Map.of(TABLE, table()),
        List.of(key),
        Map.of(new Identifier("shop"), Set.of(new Identifier("fk"), BLANK)),
        Map.of(TABLE, Set.of("SELECT", "REFERENCES"), TableName.of("t"), Set.of()),
        Map.of("casts", List.of("a", "b", "a"), "none", List.of()),
        List.of(new Facts.Unread("the columns of x", "no privilege")));
  }

  private static TableFacts table() {
    Map<String, String> details = Map.of("charset", "utf8mb4", "", "");
    ColumnFacts column =
        new ColumnFacts(
            BLANK,
            "int unsigned",
            true,
            Optional.of(ColumnFacts.Generated.VIRTUAL),
            Optional.of("c"),
            Optional.of(""),
            details);
    IndexFacts.Part part = new IndexFacts.Part(Optional.of(BLANK), Optional.of(10), true, details);
    IndexFacts.Part expression =
        new IndexFacts.Part(Optional.empty(), Optional.empty(), false, Map.of());
    IndexFacts index =
        new IndexFacts(BLANK, true, false, "BTREE", List.of(part, expression), details);
    return new TableFacts(
        TABLE,
        TableFacts.Kind.VIEW,
        Optional.of("InnoDB"),
        true,
        Optional.of(Long.MAX_VALUE),
        List.of(column),
        List.of(index),
        List.of(new TableFacts.ConstraintFacts(BLANK, "CHECK", details)),
        details);
  }

  private static StoredForeignKey key(Optional<Deferrability> when) {
    List<Identifier> twice = List.of(BLANK, BLANK);
    ForeignKey definition =
        new ForeignKey(
            TABLE,
            twice,
            TableName.of("t"),
            twice,
            Optional.of(new OnDelete(ReferentialAction.SET_NULL, List.of(BLANK))),
            Optional.of(ReferentialAction.NO_ACTION),
            when,
            Optional.of(Match.FULL));
    return new StoredForeignKey(
        BLANK, definition, false, true, Optional.of(BLANK), Optional.empty(), List.of("PERIOD"));
  }
}
